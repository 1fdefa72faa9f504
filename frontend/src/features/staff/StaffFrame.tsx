// The frame of the staff area: its own bar with what waits, its own way out; nothing of the customer's menu.
import { ActionIcon } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffBarFragment } from '../../api/gen/graphql';
import { Brand } from '../../ui/Brand';
import { LanguageMenu, SchemeMenu } from '../../ui/Preferences';
import { tellError } from '../../ui/tell';
import { signOut } from '../identity/signOut';
import css from './StaffFrame.module.css';

export function StaffFrame({ staff, children }: { staff: StaffBarFragment | null | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const leave = async () => {
    try {
      await signOut();
      await navigate({ to: '/staff/sign-in' });
    } catch (error) {
      tellError(t, error);
    }
  };
  return (
    <>
      <header className={css['bar']}>
        <Link to="/staff">
          <Brand />
        </Link>
        <span className={css['mark']}>{t('staff.mark')}</span>
        <nav className={css['menu']} aria-label={t('staff.menu')}>
          <Link to="/staff" activeOptions={{ exact: true, includeSearch: false }} activeProps={HERE}>
            {t('staff.tickets')}
          </Link>
          <Link to="/staff/work" activeOptions={{ includeSearch: false }} activeProps={HERE}>
            {t('staff.work.menu')}
            {staff && staff.waiting.totalCount !== 0 && <Count label={staff.waiting.totalCountLabel} />}
          </Link>
        </nav>
        <span className={css['end']}>
          <span className={css['name']}>{staff?.person.name}</span>
          <LanguageMenu />
          <SchemeMenu />
          <ActionIcon variant="subtle" color="gray" size={36} style={{ color: 'var(--ink)' }} aria-label={t('shell.signOut')} title={t('shell.signOut')} onClick={() => void leave()}>
            <IconLogout size={18} aria-hidden />
          </ActionIcon>
        </span>
      </header>
      <main id="content">{children}</main>
    </>
  );
}

const HERE = { 'aria-current': 'page' } as const;

/** How much waits; read out as words, shown as a number. */
function Count({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <span className={css['count']}>
      <span aria-hidden>{label}</span>
      <span className="visually-hidden">{t('staff.work.waiting', { label })}</span>
    </span>
  );
}
