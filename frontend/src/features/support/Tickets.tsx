// O2-81, O2-83: current requests and older ones.
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TicketsDocument, type TicketRowFragment } from '../../api/gen/graphql';
import { useListPage } from '../../api/pages';
import { DataGrid, GridSkeleton, Summary, type Column } from '../../ui/DataGrid';
import { TICKET_TONE } from '../../ui/operationWords';
import { Badge, Broken, Empty, Page, Tabs } from '../../ui/Page';
import { DateText } from '../../ui/Text';
import css from './Tickets.module.css';
import { LinkButton } from '../../ui/links';

export function Tickets() {
  const { t } = useTranslation();
  const { closed = false } = useSearch({ from: '/shell/support' });
  const openOne = (
    <LinkButton to="/support/new">
      {t('support.open')}
    </LinkButton>
  );
  return (
    <Page title={t('support.title')} actions={openOne}>
      <Tabs
        label={t('support.tabsLabel')}
        current={closed ? 'older' : 'current'}
        tabs={[
          { key: 'current', label: t('support.tabs.current'), link: { to: '/support', search: {} } },
          { key: 'older', label: t('support.tabs.older'), link: { to: '/support', search: { closed: true } } },
        ]}
      />
      <List key={String(closed)} closed={closed} />
    </Page>
  );
}

function List({ closed }: { closed: boolean }) {
  const { t } = useTranslation();
  const list = useListPage(['tickets', closed], TicketsDocument, { closed }, (answer) => answer.viewer?.account?.tickets);
  const rows = useMemo(() => (list.data?.pages ?? []).flatMap((page) => page.viewer?.account?.tickets.nodes ?? []), [list.data]);
  const first = list.data?.pages[0]?.viewer?.account?.tickets;
  const name = (row: TicketRowFragment) => (
    <Link to="/support/$ticketId" params={{ ticketId: row.id }} className={css['subject']}>
      {row.subject}
    </Link>
  );
  const state = (row: TicketRowFragment) => <Badge tone={TICKET_TONE[row.state]}>{t(`status.ticket.${row.state}`)}</Badge>;
  const columns: Column<TicketRowFragment, never>[] = [
    { key: 'subject', header: t('support.columns.subject'), width: 'minmax(10rem, 2fr)', names: true, render: name },
    { key: 'service', header: t('support.columns.service'), width: 'minmax(7rem, 1fr)', render: (row) => <span className={css['soft']}>{row.service && row.service.name}</span> },
    { key: 'state', header: t('support.columns.state'), width: '11rem', render: state },
    { key: 'touched', header: t('support.columns.touched'), width: '8rem', render: (row) => <DateText value={row.touchedAt} /> },
    { key: 'number', header: t('support.columns.number'), width: '7rem', wide: true, render: (row) => <span className={css['soft']}>{row.number}</span> },
  ];
  if (list.isPending) return <GridSkeleton />;
  if (list.isError && rows.length === 0) return <Broken error={list.error} retry={() => void list.refetch()} />;
  if (rows.length === 0) {
    return (
      <Empty
        action={
          closed ? (
            <LinkButton to="/support" search={{}} variant="default">
              {t('support.seeCurrent')}
            </LinkButton>
          ) : (
            <LinkButton to="/support/new" variant="default">
              {t('support.open')}
            </LinkButton>
          )
        }
      >
        {closed ? t('support.noOlder') : t('support.none')}
      </Empty>
    );
  }
  return (
    <>
      <Summary>{t('support.total', { count: first?.totalCount ?? 1000, label: first?.totalCountLabel ?? '' })}</Summary>
      <DataGrid
        label={closed ? t('support.tabs.older') : t('support.tabs.current')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        total={first?.totalCount ?? undefined}
        more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
        card={(row) => (
          <div className={css['card']}>
            {name(row)}
            {row.service && <span className={css['soft']}>{row.service.name}</span>}
            <div className={css['cardLine']}>
              {state(row)}
              <DateText value={row.touchedAt} />
            </div>
          </div>
        )}
      />
    </>
  );
}
