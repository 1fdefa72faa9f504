// The requests of all customers, the ones that wait for us first.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffTicketsDocument, type StaffTicketRowFragment } from '../../api/gen/graphql';
import { DataGrid, GridSkeleton, Summary, type Column } from '../../ui/DataGrid';
import { Badge, Broken, Empty, Page, Tabs, type Tone } from '../../ui/Page';
import { MomentText } from '../../ui/Text';
import type { TicketState } from '../../api/gen/graphql';
import list from '../support/Tickets.module.css';
import { askStaff } from './askStaff';
import { StaffFrame } from './StaffFrame';

const TONE: Record<TicketState, Tone> = { WAITING_STAFF: 'care', WAITING_CUSTOMER: 'busy', CLOSED: 'calm' };

export function StaffTickets() {
  const { t } = useTranslation();
  const { closed = false } = useSearch({ from: '/staff' });
  const tickets = useInfiniteQuery({
    queryKey: ['staff-tickets', closed],
    queryFn: ({ pageParam }) => askStaff(StaffTicketsDocument, { closed, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.staff?.tickets.pageInfo.hasNextPage ? last.staff.tickets.pageInfo.endCursor : undefined),
    refetchInterval: 30_000,
  });
  const rows = useMemo(() => (tickets.data?.pages ?? []).flatMap((page) => page.staff?.tickets.nodes ?? []), [tickets.data]);
  const first = tickets.data?.pages[0]?.staff;
  return (
    <StaffFrame staff={first}>
      <Page title={t('staff.title')}>
        <Tabs
          label={t('support.tabsLabel')}
          current={closed ? 'older' : 'current'}
          tabs={[
            { key: 'current', label: t('support.tabs.current'), link: { to: '/staff', search: {} } },
            { key: 'older', label: t('support.tabs.older'), link: { to: '/staff', search: { closed: true } } },
          ]}
        />
        {tickets.isError && rows.length === 0 && <Broken error={tickets.error} retry={() => void tickets.refetch()} />}
        {tickets.isPending && <GridSkeleton />}
        {first && rows.length === 0 && <Empty>{closed ? t('staff.noOlder') : t('staff.none')}</Empty>}
        {first && rows.length > 0 && (
          <>
            <Summary>{t('support.total', { count: first.tickets.totalCount ?? 1000, label: first.tickets.totalCountLabel })}</Summary>
            <Grid rows={rows} total={first.tickets.totalCount ?? undefined} more={{ has: tickets.hasNextPage, loading: tickets.isFetchingNextPage, fetch: () => void tickets.fetchNextPage() }} />
          </>
        )}
      </Page>
    </StaffFrame>
  );
}

function Grid({ rows, total, more }: { rows: readonly StaffTicketRowFragment[]; total: number | undefined; more: { has: boolean; loading: boolean; fetch: () => void } }) {
  const { t } = useTranslation();
  const name = (row: StaffTicketRowFragment) => (
    <Link to="/staff/tickets/$ticketId" params={{ ticketId: row.id }} className={list['subject']}>
      {row.subject}
    </Link>
  );
  const customer = (row: StaffTicketRowFragment) => `${row.account.name} (${row.account.number})`;
  const state = (row: StaffTicketRowFragment) => <Badge tone={TONE[row.state]}>{t(`staff.states.${row.state}`)}</Badge>;
  const columns: Column<StaffTicketRowFragment, never>[] = [
    { key: 'subject', header: t('support.columns.subject'), width: 'minmax(10rem, 2fr)', names: true, render: name },
    { key: 'customer', header: t('staff.customer'), width: 'minmax(8rem, 1.4fr)', render: (row) => <span className={list['soft']}>{customer(row)}</span> },
    { key: 'state', header: t('support.columns.state'), width: '10rem', render: state },
    { key: 'touched', header: t('support.columns.touched'), width: '11rem', render: (row) => <MomentText value={row.touchedAt} /> },
  ];
  return (
    <DataGrid
      label={t('staff.title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      total={total}
      more={more}
      card={(row) => (
        <div className={list['card']}>
          {name(row)}
          <span className={list['soft']}>{customer(row)}</span>
          <div className={list['cardLine']}>
            {state(row)}
            <MomentText value={row.touchedAt} />
          </div>
        </div>
      )}
    />
  );
}
