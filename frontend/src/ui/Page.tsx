// The frame of every page and its plain parts: title, panels, tabs, notices, empty and broken states.
import { Button, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/client';
import css from './Page.module.css';

interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { label: string; to: LinkProps['to'] };
  narrow?: boolean;
  children: ReactNode;
}

export function Page({ title, lead, actions, back, narrow, children }: PageProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={narrow ? `${css['page']} ${css['narrow']}` : css['page']}>
      {back && (
        <Link to={back.to} className={css['back']}>
          <IconArrowLeft size={16} aria-hidden />
          {back.label}
        </Link>
      )}
      <div className={css['head']}>
        <div>
          <Title order={1} tabIndex={-1}>
            {title}
          </Title>
          {lead && <div className={css['lead']}>{lead}</div>}
        </div>
        {actions && <div className={css['actions']}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export function Panel({ title, aside, children, id }: { title?: string; aside?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className={css['panel']} aria-label={title} id={id}>
      {title && (
        <div className={css['panelHead']}>
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      <div className={css['panelBody']}>{children}</div>
    </section>
  );
}

export interface Tab {
  key: string;
  label: string;
  link: LinkProps;
}

/** Tabs are addresses: each is a link that can be shared, opened beside, and gone back from. */
export function Tabs({ label, tabs, current }: { label: string; tabs: readonly Tab[]; current: string }) {
  return (
    <nav className={css['tabs']} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.key} {...tab.link} className={css['tab']} activeOptions={{ exact: true }} aria-current={tab.key === current ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}

export function Facts({ items }: { items: readonly (readonly [term: string, value: ReactNode] | null)[] }) {
  return (
    <dl className={css['facts']}>
      {items.map(
        (item) =>
          item && (
            <div key={item[0]}>
              <dt>{item[0]}</dt>
              <dd>{item[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

export type Tone = 'good' | 'care' | 'bad' | 'calm' | 'busy';
const TONES: Record<Tone, string | undefined> = {
  good: css['toneGood'],
  care: css['toneCare'],
  bad: css['toneBad'],
  calm: css['toneCalm'],
  busy: css['toneBusy'],
};

/** A dot and a word: never colour alone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`${css['badge']} ${TONES[tone]}`}>{children}</span>;
}

export function Notice({ tone, children, action, live }: { tone: 'care' | 'bad' | 'good' | 'calm'; children: ReactNode; action?: ReactNode; live?: boolean }) {
  return (
    <div className={`${css['notice']} ${css[`notice${tone}`] ?? ''}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <div>{children}</div>
      {action}
    </div>
  );
}

export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={css['empty']}>
      <p role="status">{children}</p>
      {action}
    </div>
  );
}

/** What went wrong in words, with the number that support can look up. */
export function Broken({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const words = useErrorText();
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <Notice
      tone="bad"
      live
      action={
        retry && (
          <Button variant="default" onClick={retry}>
            {t('shell.retry')}
          </Button>
        )
      }
    >
      <p>{words(error)}</p>
      {requestId && <small>{t('shell.requestId', { id: requestId })}</small>}
    </Notice>
  );
}

export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof ApiError && error.code === 'OFFLINE') return t('shell.offline');
    if (error instanceof ApiError && error.message) return error.message;
    return t('shell.broken');
  };
}
