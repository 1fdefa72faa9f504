// O2-29, O2-30, O2-32, O2-34, O2-46..50: what the customer has, to find, to sort, to choose from and to act on.
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetAutomaticRenewalDocument, ServicesDocument, type ServiceOrderField, type ServiceRowFragment, type WaitingOrderFragment } from '../../api/gen/graphql';
import { useAct } from '../../api/useAct';
import { tell } from '../../ui/tell';
import { queries, useListPage } from '../../api/pages';
import { SERVICE_KINDS, SERVICE_TABS, STATUSES_OF, type ServiceSearch } from '../../search';
import { BulkBar, DataGrid, GridSkeleton, Summary, Toolbar, useNarrow, type Column, type Selection } from '../../ui/DataGrid';
import { OPERATION_TONE, SERVICE_TONE } from '../../ui/operationWords';
import { Badge, Broken, Empty, Notice, Page, Tabs } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { RowMenu } from '../../ui/RowMenu';
import { DateText, MoneyText } from '../../ui/Text';
import { MOST_AT_ONCE, renewLink } from '../renewals/basket';
import { mayRenew } from './mayRenew';
import { useServiceActs } from './useServiceActs';
import css from './ServiceList.module.css';
import { LinkButton } from '../../ui/links';

const SEARCH_AFTER_MS = 250;
const WORDS = { ACTIVE: 'active', EXPIRED: 'expired', PENDING: 'pending' } as const;

export function ServiceList() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/shell/services' });
  const tab = search.tab ?? 'ACTIVE';
  return (
    <Page title={t('services.title')}>
      <Tabs
        label={t('services.tabsLabel')}
        current={tab}
        tabs={SERVICE_TABS.map((key) => ({
          key,
          label: t(`services.tabs.${WORDS[key]}`),
          link: { to: '/services', search: { tab: key === 'ACTIVE' ? undefined : key, q: search.q, kind: search.kind } },
        }))}
      />
      <List key={tab} search={search} tab={tab} />
    </Page>
  );
}

function List({ search, tab }: { search: ServiceSearch; tab: (typeof SERVICE_TABS)[number] }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/services' });
  const sort = search.sort ?? (tab === 'PENDING' ? 'CREATED_AT' : 'EXPIRES_AT');
  const descending = search.descending ?? (search.sort === undefined && tab !== 'ACTIVE');
  const change = (changed: ServiceSearch) => void navigate({ search: (now) => ({ ...now, ...changed }), replace: true });

  const list = useListPage(
    ['services', tab, search.q, search.kind, search.status, sort, descending],
    ServicesDocument,
    {
      filter: { tab, search: search.q, kind: search.kind, status: search.status ? [search.status] : undefined },
      orderBy: { field: sort, direction: descending ? 'DESC' : 'ASC' },
      withOrders: tab === 'PENDING',
    },
    (answer) => answer.viewer?.account?.services,
  );
  const first = list.data?.pages[0]?.viewer?.account;
  const rows = useMemo(() => (list.data?.pages ?? []).flatMap((page) => page.viewer?.account?.services.nodes ?? []), [list.data]);
  const orders = first?.orders?.nodes ?? [];
  const filtered = Boolean(search.q || search.kind || search.status);

  return (
    <>
      <Filters search={search} tab={tab} sort={sort} change={change} />
      {list.isError && rows.length === 0 && <Broken error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <GridSkeleton />}
      {first && (
        <>
          {rows.length > 0 && <Summary>{t('services.total', { count: first.services.totalCount ?? 1000, label: first.services.totalCountLabel })}</Summary>}
          <WaitingOrders orders={orders} />
          {rows.length === 0 ? (
            <None tab={tab} filtered={filtered} clear={() => change({ q: undefined, kind: undefined, status: undefined })} />
          ) : (
            <Grid
              rows={rows}
              includesTax={first.pricesIncludeTax}
              total={first.services.totalCount ?? undefined}
              sort={{
                key: sort,
                descending,
                change: (key) => change({ sort: key, descending: key === sort ? !descending || undefined : undefined }),
              }}
              more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
            />
          )}
        </>
      )}
    </>
  );
}

interface FiltersProps {
  search: ServiceSearch;
  tab: (typeof SERVICE_TABS)[number];
  sort: ServiceOrderField;
  change: (changed: ServiceSearch) => void;
}

function Filters({ search, tab, sort, change }: FiltersProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [text, setText] = useState(search.q ?? '');
  const send = useDebouncedCallback((q: string) => change({ q: q.trim() || undefined }), SEARCH_AFTER_MS);
  const sent = useRef(search.q);
  useEffect(() => {
    // The address changed by itself (back, a link): the field follows.
    if (search.q !== sent.current && (search.q ?? '') !== text.trim()) setText(search.q ?? '');
    sent.current = search.q;
  }, [search.q, text]);
  return (
    <Toolbar>
      <TextInput
        type="search"
        aria-label={t('services.searchLabel')}
        placeholder={t('services.searchPlaceholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          send(event.currentTarget.value);
        }}
      />
      <div className={css['filters']}>
        <NativeSelect
          aria-label={t('services.kindLabel')}
          value={search.kind ?? ''}
          onChange={(event) => change({ kind: SERVICE_KINDS.find((kind) => kind === event.currentTarget.value) })}
          data={[{ value: '', label: t('services.everyKind') }, ...SERVICE_KINDS.map((kind) => ({ value: kind, label: t(`services.kinds.${kind}`) }))]}
        />
        {STATUSES_OF[tab].length > 1 && (
          <NativeSelect
            aria-label={t('services.statusLabel')}
            value={search.status ?? ''}
            onChange={(event) => change({ status: STATUSES_OF[tab].find((status) => status === event.currentTarget.value) })}
            data={[{ value: '', label: t('services.everyStatus') }, ...STATUSES_OF[tab].map((status) => ({ value: status, label: t(`status.service.${status}`) }))]}
          />
        )}
        {narrow && (
          <NativeSelect
            aria-label={t('services.sortLabel')}
            value={sort}
            onChange={(event) => change({ sort: event.currentTarget.value as ServiceOrderField, descending: undefined })}
            data={(['EXPIRES_AT', 'NAME', 'CREATED_AT'] as const).map((field) => ({ value: field, label: t(`services.sorts.${field}`) }))}
          />
        )}
      </div>
    </Toolbar>
  );
}

interface ListGridProps {
  rows: readonly ServiceRowFragment[];
  includesTax: boolean;
  total: number | undefined;
  sort: { key: ServiceOrderField; descending: boolean; change: (key: ServiceOrderField) => void };
  more: { has: boolean; loading: boolean; fetch: () => void };
}

function Grid({ rows, includesTax, total, sort, more }: ListGridProps) {
  const { t } = useTranslation();
  const acts = useServiceActs();
  const { selection, chosen, clear } = useChosen(rows);
  const price = (row: ServiceRowFragment) => row.renewalPrice && <MoneyText value={includesTax ? row.renewalPrice.total : row.renewalPrice.net} />;
  const name = (row: ServiceRowFragment) => (
    <Link to="/services/$serviceId" params={{ serviceId: row.id }} className={css['name']} title={row.name}>
      {row.name}
    </Link>
  );
  const product = (row: ServiceRowFragment) => (
    <span className={css['soft']} title={row.product.name}>
      {row.product.name}
    </span>
  );
  const state = (row: ServiceRowFragment) => <Badge tone={SERVICE_TONE[row.status]}>{t(`status.service.${row.status}`)}</Badge>;
  const menu = (row: ServiceRowFragment) => <RowMenu label={t('services.actsFor', { name: row.name })} acts={acts(row)} />;

  const columns: readonly Column<ServiceRowFragment, ServiceOrderField>[] = [
    { key: 'name', header: t('services.columns.name'), width: 'minmax(7.5rem, 1.4fr)', sort: 'NAME', names: true, render: name },
    { key: 'product', header: t('services.columns.product'), width: 'minmax(7rem, 1fr)', wide: true, render: product },
    { key: 'status', header: t('services.columns.status'), width: '8.75rem', render: state },
    { key: 'expiry', header: t('services.columns.expiry'), width: '7.25rem', sort: 'EXPIRES_AT', render: (row) => row.expiresAt && <DateText value={row.expiresAt} /> },
    { key: 'price', header: includesTax ? t('services.columns.priceTaxIncluded') : t('services.columns.price'), width: '6.5rem', align: 'end', render: price },
    { key: 'acts', header: '', width: '2.5rem', align: 'end', tight: true, render: menu },
  ];

  return (
    <>
      <DataGrid
        label={t('services.title')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        total={total}
        sort={sort}
        selection={selection}
        more={more}
        card={(row) => (
          <div className={css['card']}>
            <Checkbox className={css['cardTick']} size="sm" aria-label={selection.label(row)} checked={selection.has(row)} onChange={() => selection.toggle(row)} />
            {name(row)}
            {menu(row)}
            <div className={css['cardLines']}>
              {state(row)}
              <span className={css['soft']}>{row.product.name}</span>
            </div>
            <div className={css['cardLines']}>
              {row.expiresAt ? (
                <span>
                  <span className={css['soft']}>{t('services.columns.expiry')}</span> <DateText value={row.expiresAt} />
                </span>
              ) : (
                <span />
              )}
              {price(row)}
            </div>
          </div>
        )}
      />
      {chosen.length > 0 && <Bulk chosen={chosen} clear={clear} />}
    </>
  );
}

function useChosen(rows: readonly ServiceRowFragment[]) {
  const { t } = useTranslation();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter((row) => ids.has(row.id));
  const selection: Selection<ServiceRowFragment> = {
    has: (row) => ids.has(row.id),
    toggle: (row) => setIds((now) => toggled(now, row.id)),
    toggleAll: () => setIds(chosen.length === rows.length ? new Set() : new Set(rows.map((row) => row.id))),
    all: chosen.length === rows.length,
    some: chosen.length > 0,
    label: (row) => t('services.choose', { name: row.name }),
  };
  return { selection, chosen, clear: () => setIds(new Set()) };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** What is chosen and cannot be renewed is counted in words, never dropped silently. */
function Bulk({ chosen, clear }: { chosen: readonly ServiceRowFragment[]; clear: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const renewable = chosen.filter(mayRenew);
  const label = t('services.chosen', { count: chosen.length });
  const refused = chosen.length - renewable.length;
  const tooMany = renewable.length > MOST_AT_ONCE;
  const set = useAct(SetAutomaticRenewalDocument, (answer) => answer.setAutomaticRenewal);
  const allOn = chosen.every((row) => row.renewalMode === 'AUTOMATIC');
  const turn = async () => {
    const input = { serviceIds: chosen.map((row) => row.id), enabled: !allOn };
    const done = await set.run({ input });
    if (!done) return;
    tell(t(allOn ? 'services.automaticTurnedOff' : 'services.automaticTurnedOn', { count: chosen.length }));
    clear();
    await queries.invalidateQueries();
  };
  return (
    <BulkBar label={refused > 0 ? `${label} ${t('services.chosenRefused', { count: refused })}` : label} refused={<Refusals refusals={set.refusals} error={set.error} />}>
      <Button variant="subtle" onClick={clear} style={{ color: '#fff' }} color="gray">
        {t('services.clearChosen')}
      </Button>
      <Button variant="subtle" onClick={() => void turn()} loading={set.busy} disabled={chosen.length > MOST_AT_ONCE} style={{ color: '#fff' }} color="gray">
        {t(allOn ? 'services.automaticTurnOff' : 'services.automaticTurnOn')}
      </Button>
      <Button
        variant="white"
        disabled={renewable.length === 0 || tooMany}
        onClick={() => void navigate({ to: '/renew', search: renewLink(renewable.map((row) => row.id)) })}
      >
        {tooMany ? t('services.atMost', { count: MOST_AT_ONCE }) : t('services.renewChosen', { count: renewable.length })}
      </Button>
    </BulkBar>
  );
}

/** O2-32: orders that wait for a payment, a bank's confirmation or the registry. */
function WaitingOrders({ orders }: { orders: readonly WaitingOrderFragment[] }) {
  const { t } = useTranslation();
  if (orders.length === 0) return null;
  return (
    <div className={css['orders']}>
      {orders.map((order) => (
        <Notice
          key={order.id}
          tone="calm"
          action={
            order.operation && (
              <LinkButton to="/operations/$operationId" params={{ operationId: order.operation.id }} variant="default">
                {t('services.follow')}
              </LinkButton>
            )
          }
        >
          <p>
            {t('services.waitingOrder', { count: order.lines.length, name: order.lines[0] ? order.lines[0].service.name : '' })} · <MoneyText value={order.price.total} />
          </p>
          <small>
            <DateText value={order.createdAt} /> {order.operation && <Badge tone={OPERATION_TONE[order.operation.state]}>{t(`status.operation.${order.operation.state}`)}</Badge>}
          </small>
        </Notice>
      ))}
    </div>
  );
}

function None({ tab, filtered, clear }: { tab: (typeof SERVICE_TABS)[number]; filtered: boolean; clear: () => void }) {
  const { t } = useTranslation();
  if (filtered) {
    return (
      <Empty
        action={
          <Button variant="default" onClick={clear}>
            {t('services.clearFilters')}
          </Button>
        }
      >
        {t('services.noneFound')}
      </Empty>
    );
  }
  return (
    <Empty
      action={
        tab === 'ACTIVE' ? (
          <LinkButton to="/support/new" variant="default">
            {t('support.open')}
          </LinkButton>
        ) : (
          <LinkButton to="/services" search={{}} variant="default">
            {t('services.seeActive')}
          </LinkButton>
        )
      }
    >
      {t(`services.none.${WORDS[tab]}`)}
    </Empty>
  );
}
