// The frame of the staff area: its own bar, its own way out; nothing of the customer's menu.
import { ActionIcon } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../../ui/Brand';
import { LanguageMenu, SchemeMenu } from '../../ui/Preferences';
import { tellError } from '../../ui/tell';
import { signOut } from '../identity/signOut';
import css from './StaffFrame.module.css';

export function StaffFrame({ name, children }: { name: string | undefined; children: ReactNode }) {
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
        <span className={css['end']}>
          <span className={css['name']}>{name}</span>
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
