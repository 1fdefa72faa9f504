// What waits for a person, of all customers, the longest first: filtered by kind and by text, both in the address.
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffWorkDocument, type StaffWorkRowFragment } from '../../api/gen/graphql';
import { WORK_KINDS, type WorkSearch } from '../../search';
import { DataGrid, GridSkeleton, Summary, Toolbar, type Column } from '../../ui/DataGrid';
import { Broken, Empty, Page } from '../../ui/Page';
import { MomentText, MoneyText } from '../../ui/Text';
import list from '../support/Tickets.module.css';
import { askStaff } from './askStaff';
import { StaffFrame } from './StaffFrame';
import { customerOf, subjectOf } from './workWords';

const SEARCH_AFTER_MS = 250;
const AGAIN_EVERY_MS = 30_000;

export function StaffWork() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/work' });
  const work = useInfiniteQuery({
    queryKey: ['staff-work', search.kind, search.q],
    queryFn: ({ pageParam }) => askStaff(StaffWorkDocument, { kind: search.kind, search: search.q, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.staff?.work.pageInfo.hasNextPage ? last.staff.work.pageInfo.endCursor : undefined),
    refetchInterval: AGAIN_EVERY_MS,
  });
  const rows = useMemo(() => (work.data?.pages ?? []).flatMap((page) => page.staff?.work.nodes ?? []), [work.data]);
  const first = work.data?.pages[0]?.staff;
  const filtered = Boolean(search.kind || search.q);
  return (
    <StaffFrame staff={first}>
      <Page title={t('staff.work.title')} lead={t('staff.work.lead')}>
        <Filters search={search} />
        {work.isError && rows.length === 0 && <Broken error={work.error} retry={() => void work.refetch()} />}
        {work.isPending && <GridSkeleton />}
        {first && rows.length === 0 && <Empty>{filtered ? t('staff.work.noneFound') : t('staff.work.none')}</Empty>}
        {first && rows.length > 0 && (
          <>
            <Summary>{t('staff.work.total', { count: first.work.totalCount ?? 1000, label: first.work.totalCountLabel })}</Summary>
            <Grid rows={rows} total={first.work.totalCount ?? undefined} more={{ has: work.hasNextPage, loading: work.isFetchingNextPage, fetch: () => void work.fetchNextPage() }} />
          </>
        )}
      </Page>
    </StaffFrame>
  );
}

function Filters({ search }: { search: WorkSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/staff/work' });
  const [text, setText] = useState(search.q ?? '');
  const change = (changed: WorkSearch) => void navigate({ search: (now) => ({ ...now, ...changed }), replace: true });
  const send = useDebouncedCallback((q: string) => change({ q: q.trim() || undefined }), SEARCH_AFTER_MS);
  return (
    <Toolbar>
      <TextInput
        type="search"
        aria-label={t('staff.work.searchLabel')}
        placeholder={t('staff.work.searchLabel')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          send(event.currentTarget.value);
        }}
      />
      <NativeSelect
        aria-label={t('staff.work.kindLabel')}
        value={search.kind ?? ''}
        onChange={(event) => change({ kind: WORK_KINDS.find((kind) => kind === event.currentTarget.value) })}
        data={[{ value: '', label: t('staff.work.everyKind') }, ...WORK_KINDS.map((kind) => ({ value: kind, label: t(`staff.work.kinds.${kind}`) }))]}
      />
    </Toolbar>
  );
}

function Grid({ rows, total, more }: { rows: readonly StaffWorkRowFragment[]; total: number | undefined; more: { has: boolean; loading: boolean; fetch: () => void } }) {
  const { t } = useTranslation();
  const name = (row: StaffWorkRowFragment) => (
    <Link to="/staff/work/$workId" params={{ workId: row.id }} className={list['subject']}>
      {subjectOf(row, t)}
    </Link>
  );
  const columns: Column<StaffWorkRowFragment, never>[] = [
    { key: 'subject', header: t('staff.work.columns.subject'), width: 'minmax(14rem, 2.2fr)', names: true, render: name },
    { key: 'customer', header: t('staff.customer'), width: 'minmax(8rem, 1.3fr)', render: (row) => <span className={list['soft']}>{customerOf(row, t)}</span> },
    { key: 'why', header: t('staff.work.columns.why'), width: 'minmax(10rem, 2fr)', render: (row) => row.why },
    { key: 'amount', header: t('staff.work.columns.amount'), width: '7rem', render: (row) => row.amount && <MoneyText value={row.amount} /> },
    { key: 'since', header: t('staff.work.columns.since'), width: '11rem', render: (row) => <MomentText value={row.since} /> },
  ];
  return (
    <DataGrid
      label={t('staff.work.title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      total={total}
      more={more}
      card={(row) => (
        <div className={list['card']}>
          {name(row)}
          <span>{row.why}</span>
          <span className={list['soft']}>{customerOf(row, t)}</span>
          <div className={list['cardLine']}>
            {row.amount ? <MoneyText value={row.amount} /> : <span />}
            <MomentText value={row.since} />
          </div>
        </div>
      )}
    />
  );
}
