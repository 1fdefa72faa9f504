// The frame of the customer area: menu on the left (a drawer on a phone), who is signed in, what is running.
import { Burger, Button, Drawer, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarRepeat, IconCalendarTime, IconCreditCard, IconFileInvoice, IconHome, IconLifebuoy, IconLogout, IconServer, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState, type LinkProps } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/client';
import { RunningOperationsDocument, type OperationState, type ShellFragment } from '../api/gen/graphql';
import { queries, SHELL_KEY, useShell } from '../api/pages';
import { signOut } from '../features/identity/signOut';
import { Brand } from './Brand';
import { operationTitle } from './operationWords';
import { LanguageMenu, SchemeMenu } from './Preferences';
import { StepUpDialog } from './StepUp';
import { tellError } from './tell';
import css from './Shell.module.css';
import { LinkItem } from './links';

const WATCH_EVERY_MS = 5_000;
const IDLE_EVERY_MS = 30_000; // what waits for a person moves slowly

export function Shell() {
  const { t } = useTranslation();
  const [opened, { close, toggle }] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => close(), [path, close]);
  useHeadingFocus();
  const shell = useShell();
  return (
    <div className={css['shell']}>
      <a className={css['skip']} href="#content">
        {t('shell.skip')}
      </a>
      <aside className={css['side']}>
        <Link to="/" className={css['brand']}>
          <Brand />
        </Link>
        <nav aria-label={t('shell.menuLabel')}>
          <MainMenu />
        </nav>
        <Who shell={shell} />
      </aside>
      <Drawer opened={opened} onClose={close} title={<Brand />} size="18rem" closeButtonProps={{ 'aria-label': t('shell.closeMenu') }} attributes={{ header: { role: 'presentation' }, content: { 'aria-label': t('shell.menuLabel') } }}>
        <nav aria-label={t('shell.menuLabel')}>
          <MainMenu />
        </nav>
        <div style={{ marginTop: '1.5rem' }}>
          <Who shell={shell} />
        </div>
      </Drawer>
      <div className={css['main']}>
        <header className={css['bar']}>
          <div className={css['burger']}>
            <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('shell.openMenu')} />
            <Brand />
          </div>
          <Running shell={shell} />
          <LanguageMenu />
          <SchemeMenu />
          <AccountMenu shell={shell} />
        </header>
        <main className={css['content']} id="content">
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
        <Foot shell={shell} />
      </div>
      <StepUpDialog />
    </div>
  );
}

/** After going to another page, reading goes on at its title, as after a page load. */
function useHeadingFocus() {
  const arrived = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(arrived);
  useEffect(() => {
    if (before.current !== undefined && before.current !== arrived) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    before.current = arrived;
  }, [arrived]);
}

/** O2-12: one link per category that has something behind it. */
function MainMenu() {
  const { t } = useTranslation();
  const places = [
    { to: '/', icon: IconHome, label: t('shell.menu.dashboard') },
    { to: '/services', icon: IconServer, label: t('shell.menu.services') },
    { to: '/forecast', icon: IconCalendarTime, label: t('shell.menu.forecast') },
    { to: '/invoices', icon: IconFileInvoice, label: t('shell.menu.invoices') },
    { to: '/payments', icon: IconCreditCard, label: t('shell.menu.payments') },
    { to: '/planned', icon: IconCalendarRepeat, label: t('shell.menu.planned') },
    { to: '/support', icon: IconLifebuoy, label: t('shell.menu.support') },
    { to: '/account', icon: IconUser, label: t('shell.menu.account') },
  ] as const satisfies readonly { to: LinkProps['to']; icon: typeof IconHome; label: string }[];
  return (
    <ul className={css['nav']}>
      {places.map(({ to, icon: Icon, label }) => (
        <li key={to}>
          <Link to={to} className={css['link']} activeOptions={{ exact: to === '/', includeSearch: false }}>
            <Icon size={20} stroke={1.7} aria-hidden />
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Who({ shell }: { shell: ShellFragment | undefined }) {
  const { t } = useTranslation();
  const account = shell?.viewer?.account;
  return (
    <div className={css['who']} style={{ minHeight: '3.75rem' }}>
      {account && (
        <>
          <strong>{account.name}</strong>
          <span>{t('shell.accountNumber', { number: account.number })}</span>
        </>
      )}
    </div>
  );
}

/** States that last for hours or days: they wait for somebody. */
const IDLE = new Set<OperationState>(['ACTION_REQUIRED', 'MANUAL', 'WAITING']);

/** What is still going on; it is asked again only while something is. */
function Running({ shell }: { shell: ShellFragment | undefined }) {
  const { t } = useTranslation();
  const operations = shell?.viewer?.account?.running.nodes ?? [];
  useQuery({
    queryKey: ['running'],
    enabled: operations.length > 0,
    refetchInterval: operations.every((operation) => IDLE.has(operation.state)) ? IDLE_EVERY_MS : WATCH_EVERY_MS,
    queryFn: async () => {
      const answer = await ask(RunningOperationsDocument);
      queries.setQueryData<ShellFragment>(SHELL_KEY, answer);
      const left = new Set(answer.viewer?.account?.running.nodes.map((operation) => operation.id));
      // Something came to its end while one was elsewhere: what the page shows may be older than that.
      if (operations.some((operation) => !left.has(operation.id))) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'running' && queryKey[0] !== 'quote' });
      return answer;
    },
  });
  if (operations.length === 0) return null;
  return (
    <Menu width={300}>
      <Menu.Target>
        <Button variant="subtle" px="sm" style={{ color: 'var(--ink)' }}>
          <span className={css['running']}>
            <span className={css['pulse']} aria-hidden />
            {t('shell.running', { count: operations.length })}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('shell.runningLabel')}>
        {operations.map((operation) => (
          <LinkItem key={operation.id} to="/operations/$operationId" params={{ operationId: operation.id }}>
            {operationTitle(t, operation.kind)}
            <span style={{ display: 'block', fontSize: '0.8125rem', color: 'var(--ink-soft)' }}>{t(`status.operation.${operation.state}`)}</span>
          </LinkItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AccountMenu({ shell }: { shell: ShellFragment | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const person = shell?.viewer?.person;
  const leave = async () => {
    try {
      await signOut();
      await navigate({ to: '/sign-in' });
    } catch (error) {
      tellError(t, error);
    }
  };
  return (
    <Menu width={260}>
      <Menu.Target>
        <Button variant="subtle" px="xs" style={{ color: 'var(--ink)' }} aria-label={t('shell.accountMenu', { name: person?.name ?? '' })}>
          <IconUser size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('shell.accountMenuLabel')}>
        {person && (
          <LinkItem to="/account">
            <strong style={{ display: 'block', fontWeight: 600 }}>{person.name}</strong>
            <span style={{ fontSize: '0.8125rem', color: 'var(--ink-soft)' }}>{person.email}</span>
          </LinkItem>
        )}
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Foot({ shell }: { shell: ShellFragment | undefined }) {
  const { t } = useTranslation();
  const brand = shell?.brand;
  return (
    <footer className={css['foot']}>
      {brand?.helpUrl && <a href={brand.helpUrl}>{t('shell.help')}</a>}
      <a href="/playground">{t('shell.playground')}</a>
      {brand?.demo && <a href="/demo/outbox">{t('shell.outbox')}</a>}
    </footer>
  );
}
