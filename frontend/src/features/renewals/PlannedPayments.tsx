// O2-73: payments that automatic renewals make, those to come and those that are over.
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PlannedPaymentsDocument, type PlannedRowFragment } from '../../api/gen/graphql';
import { useListPage } from '../../api/pages';
import { useFormats } from '../../i18n/format';
import { DataGrid, GridSkeleton, Summary, type Column } from '../../ui/DataGrid';
import { LinkButton } from '../../ui/links';
import { Broken, Empty, Page, Tabs } from '../../ui/Page';
import { DateText } from '../../ui/Text';
import { PlannedAmount, PlannedState } from './plannedWords';
import css from './Planned.module.css';

export function PlannedPayments() {
  const { t } = useTranslation();
  const { past = false } = useSearch({ from: '/shell/planned' });
  return (
    <Page title={t('planned.title')} lead={t('planned.lead')}>
      <Tabs
        label={t('planned.tabsLabel')}
        current={past ? 'past' : 'upcoming'}
        tabs={[
          { key: 'upcoming', label: t('planned.tabs.upcoming'), link: { to: '/planned', search: {} } },
          { key: 'past', label: t('planned.tabs.past'), link: { to: '/planned', search: { past: true } } },
        ]}
      />
      <List key={String(past)} past={past} />
    </Page>
  );
}

function List({ past }: { past: boolean }) {
  const { t } = useTranslation();
  const list = useListPage(['planned', past], PlannedPaymentsDocument, { upcoming: !past }, (answer) => answer.viewer?.account?.scheduledPayments);
  const rows = useMemo(() => (list.data?.pages ?? []).flatMap((page) => page.viewer?.account?.scheduledPayments.nodes ?? []), [list.data]);
  const first = list.data?.pages[0]?.viewer?.account?.scheduledPayments;
  if (list.isPending) return <GridSkeleton />;
  if (list.isError && rows.length === 0) return <Broken error={list.error} retry={() => void list.refetch()} />;
  if (rows.length === 0) return <None past={past} />;
  return (
    <>
      <Summary>{t('planned.total', { count: first?.totalCount ?? 1000, label: first?.totalCountLabel ?? '' })}</Summary>
      <Grid
        rows={rows}
        past={past}
        total={first?.totalCount ?? undefined}
        more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
      />
    </>
  );
}

function None({ past }: { past: boolean }) {
  const { t } = useTranslation();
  return (
    <Empty
      action={
        past ? (
          <LinkButton to="/planned" search={{}} variant="default">
            {t('planned.seeUpcoming')}
          </LinkButton>
        ) : (
          <LinkButton to="/services" search={{}} variant="default">
            {t('operation.toServices')}
          </LinkButton>
        )
      }
    >
      {past ? t('planned.nonePast') : t('planned.none')}
    </Empty>
  );
}

interface PlannedGridProps {
  rows: readonly PlannedRowFragment[];
  past: boolean;
  total: number | undefined;
  more: { has: boolean; loading: boolean; fetch: () => void };
}

function Grid({ rows, past, total, more }: PlannedGridProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const day = (row: PlannedRowFragment) => (
    <Link to="/planned/$paymentId" params={{ paymentId: row.id }} className={css['day']} aria-label={t('planned.seeNamed', { day: formats.day(row.chargeOn) })}>
      <DateText value={row.chargeOn} />
    </Link>
  );
  const services = (row: PlannedRowFragment) => t('planned.services', { count: row.renewalsCount });
  const again = (row: PlannedRowFragment) => (row.state === 'RETRY_WAIT' && row.tryOn ? <DateText value={row.tryOn} /> : null);
  const columns: Column<PlannedRowFragment, never>[] = [
    { key: 'day', header: t('planned.columns.day'), width: '7.5rem', names: true, render: day },
    { key: 'state', header: t('planned.columns.state'), width: '10.5rem', render: (row) => <PlannedState payment={row} /> },
    { key: 'services', header: t('planned.columns.services'), width: '6rem', render: (row) => <span className={css['soft']}>{services(row)}</span> },
    {
      key: 'reason',
      header: t('planned.columns.reason'),
      width: 'minmax(5rem, 1fr)',
      render: (row) => (
        <span className={css['soft']} title={row.reason ?? undefined}>
          {row.reason}
        </span>
      ),
    },
    { key: 'again', header: t('planned.columns.again'), width: '8rem', wide: true, render: again },
    { key: 'amount', header: t('planned.columns.amount'), width: '9rem', align: 'end', render: (row) => <PlannedAmount payment={row} /> },
  ];
  return (
    <DataGrid
      label={past ? t('planned.tabs.past') : t('planned.tabs.upcoming')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={past ? columns.filter((column) => column.key !== 'again') : columns}
      total={total}
      more={more}
      card={(row) => (
        <div className={css['card']}>
          <div className={css['cardLine']}>
            {day(row)}
            <strong>
              <PlannedAmount payment={row} />
            </strong>
          </div>
          <div className={css['cardLine']}>
            <PlannedState payment={row} />
            <span className={css['soft']}>{services(row)}</span>
          </div>
          {row.reason && <span className={css['soft']}>{row.reason}</span>}
          {row.state === 'RETRY_WAIT' && row.tryOn && <span className={css['soft']}>{t('planned.againOn', { day: formats.day(row.tryOn) })}</span>}
        </div>
      )}
    />
  );
}
