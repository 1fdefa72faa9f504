// O2-66..71: invoices and credit notes; the PDF at the left of each line, its details behind the eye at the right.
import { ActionIcon, Button, Drawer, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconDownload, IconEye, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client';
import { DocumentLinesDocument, DocumentsDocument, type DocumentLinesQuery, type DocumentRowFragment } from '../../api/gen/graphql';
import { useListPage } from '../../api/pages';
import { isPositive } from '../../i18n/amounts';
import { useFormats } from '../../i18n/format';
import { DataGrid, GridSkeleton, Summary, Toolbar, type Column } from '../../ui/DataGrid';
import { Badge, Broken, Empty, Facts, Page, Tabs } from '../../ui/Page';
import { DateText, MoneyText } from '../../ui/Text';
import { PayInvoice } from './PayInvoice';
import { useDownload } from './useDownload';
import css from './Documents.module.css';
import { LinkButton } from '../../ui/links';

const SEARCH_AFTER_MS = 250;

export function Documents() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/shell/invoices' });
  const creditNotes = search.tab === 'credit-notes';
  return (
    <Page title={t('invoices.title')}>
      <Tabs
        label={t('invoices.tabsLabel')}
        current={creditNotes ? 'credit-notes' : 'invoices'}
        tabs={[
          { key: 'invoices', label: t('invoices.tabs.invoices'), link: { to: '/invoices', search: {} } },
          { key: 'credit-notes', label: t('invoices.tabs.creditNotes'), link: { to: '/invoices', search: { tab: 'credit-notes' } } },
        ]}
      />
      <List key={String(creditNotes)} creditNotes={creditNotes} q={search.q} open={search.open} />
    </Page>
  );
}

function List({ creditNotes, q, open }: { creditNotes: boolean; q: string | undefined; open: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/invoices' });
  const [text, setText] = useState(q ?? '');
  const change = (changed: { q?: string | undefined; open?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...changed }), replace: true });
  const send = useDebouncedCallback((wanted: string) => change({ q: wanted.trim() || undefined }), SEARCH_AFTER_MS);
  const [paying, pay] = useState<DocumentRowFragment | null>(null);
  const list = useListPage(['documents', creditNotes, q], DocumentsDocument, { creditNotes, search: q }, (answer) => {
    const account = answer.viewer?.account;
    return account?.invoices ?? account?.creditNotes;
  });
  const pieces = useMemo(
    () => (list.data?.pages ?? []).flatMap(({ viewer }) => viewer?.account?.invoices ?? viewer?.account?.creditNotes ?? []),
    [list.data],
  );
  const rows = pieces.flatMap((piece) => piece.nodes);
  const first = pieces[0];
  const clear = () => {
    setText('');
    change({ q: undefined });
  };

  return (
    <>
      <Toolbar>
        <TextInput
          type="search"
          aria-label={t('invoices.searchLabel')}
          placeholder={t('invoices.searchPlaceholder')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            send(event.currentTarget.value);
          }}
        />
      </Toolbar>
      {list.isError && rows.length === 0 && <Broken error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <GridSkeleton />}
      {first && (
        <>
          {rows.length > 0 && (
            <Summary>
              {creditNotes
                ? t('invoices.totalCreditNotes', { count: first.totalCount ?? 1000, label: first.totalCountLabel })
                : t('invoices.total', { count: first.totalCount ?? 1000, label: first.totalCountLabel })}
            </Summary>
          )}
          {rows.length === 0 ? (
            <Empty
              action={
                q ? (
                  <Button variant="default" onClick={clear}>
                    {t('services.clearFilters')}
                  </Button>
                ) : (
                  <LinkButton to="/services" search={{}} variant="default">
                    {t('operation.toServices')}
                  </LinkButton>
                )
              }
            >
              {q ? t('invoices.noneFound') : creditNotes ? t('invoices.noCreditNotes') : t('invoices.none')}
            </Empty>
          ) : (
            <Grid
              rows={rows}
              creditNotes={creditNotes}
              total={first.totalCount ?? undefined}
              preview={(id) => change({ open: id })}
              pay={pay}
              more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() }}
            />
          )}
        </>
      )}
      <Preview id={open} close={() => change({ open: undefined })} pay={pay} />
      <PayInvoice invoice={paying} close={() => pay(null)} />
    </>
  );
}

interface DocumentGridProps {
  rows: readonly DocumentRowFragment[];
  creditNotes: boolean;
  total: number | undefined;
  preview: (id: string) => void;
  pay: (row: DocumentRowFragment) => void;
  more: { has: boolean; loading: boolean; fetch: () => void };
}

function Grid({ rows, creditNotes, total, preview, pay, more }: DocumentGridProps) {
  const { t } = useTranslation();
  const download = useDownload();
  const pdf = (row: DocumentRowFragment) => (
    <ActionIcon variant="subtle" size={36} style={{ color: 'var(--ink)' }} aria-label={t('invoices.download', { number: row.number })} onClick={() => void download(row)}>
      <IconDownload size={19} stroke={1.7} aria-hidden />
    </ActionIcon>
  );
  const eye = (row: DocumentRowFragment) => (
    <ActionIcon variant="subtle" size={36} style={{ color: 'var(--ink)' }} aria-label={t('invoices.preview', { number: row.number })} onClick={() => preview(row.id)}>
      <IconEye size={19} stroke={1.7} aria-hidden />
    </ActionIcon>
  );
  const columns: Column<DocumentRowFragment, never>[] = [
    { key: 'pdf', header: '', width: '2.25rem', tight: true, render: pdf },
    { key: 'number', header: t('invoices.columns.number'), width: '8.75rem', names: true, render: (row) => <span className={css['number']}>{row.number}</span> },
    { key: 'issued', header: t('invoices.columns.issued'), width: '7rem', render: (row) => <DateText value={row.issuedOn} /> },
    {
      key: 'summary',
      header: t('invoices.columns.summary'),
      width: 'minmax(5rem, 1fr)',
      render: (row) => (
        <span className={css['soft']} title={row.summary}>
          {row.summary}
        </span>
      ),
    },
    { key: 'state', header: t('invoices.columns.state'), width: '5.75rem', render: (row) => <State row={row} pay={pay} /> },
    { key: 'total', header: t('invoices.columns.total'), width: '6.25rem', align: 'end', render: (row) => <MoneyText value={row.price.total} /> },
    { key: 'eye', header: '', width: '2.25rem', align: 'end', tight: true, render: eye },
  ];
  return (
    <DataGrid
      label={creditNotes ? t('invoices.tabs.creditNotes') : t('invoices.tabs.invoices')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={creditNotes ? columns.filter((column) => column.key !== 'state') : columns}
      total={total}
      more={more}
      card={(row) => (
        <div className={css['card']}>
          {pdf(row)}
          <div>
            <span className={css['number']}>{row.number}</span>
          </div>
          {eye(row)}
          <span className={css['summary']}>{row.summary}</span>
          <div className={css['cardLine']}>
            <DateText value={row.issuedOn} />
            <strong>
              <MoneyText value={row.price.total} />
            </strong>
          </div>
          {row.kind === 'INVOICE' && !row.paid && (
            <div className={css['cardLine']}>
              <State row={row} pay={pay} />
            </div>
          )}
        </div>
      )}
    />
  );
}

function State({ row, pay }: { row: DocumentRowFragment; pay?: (row: DocumentRowFragment) => void }) {
  const { t } = useTranslation();
  if (row.kind === 'CREDIT_NOTE') return null;
  if (row.paid) return <Badge tone="good">{t('invoices.paid')}</Badge>;
  if (row.beingPaid) return <Badge tone="busy">{t('invoices.beingPaid')}</Badge>;
  if (pay && isPositive(row.open)) {
    return (
      <Button size="compact-sm" onClick={() => pay(row)} aria-label={t('invoices.payNumber', { number: row.number })}>
        {t('invoices.pay')}
      </Button>
    );
  }
  return <Badge tone="care">{t('invoices.toPay')}</Badge>;
}

type Lines = Extract<NonNullable<DocumentLinesQuery['node']>, { __typename: 'Document' }>;

function Preview({ id, close, pay }: { id: string | undefined; close: () => void; pay: (row: DocumentRowFragment) => void }) {
  const { t } = useTranslation();
  const lines = useQuery({
    queryKey: ['document', id],
    enabled: id !== undefined,
    queryFn: () => ask(DocumentLinesDocument, { id: id ?? '' }),
    staleTime: 60_000,
  });
  const document = lines.data?.node?.__typename === 'Document' ? lines.data.node : null;
  const title = document ? t(document.kind === 'CREDIT_NOTE' ? 'invoices.creditNoteNumber' : 'invoices.invoiceNumber', { number: document.number }) : t('invoices.details');
  return (
    <Drawer opened={id !== undefined} onClose={close} position="right" size="lg" title={<strong>{title}</strong>} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      {lines.isError && <Broken error={lines.error} retry={() => void lines.refetch()} />}
      {lines.isFetching && !document && <Skeleton height={240} aria-hidden />}
      {lines.isSuccess && !document && <p>{t('shell.notFound')}</p>}
      {document && <Details document={document} pay={pay} />}
    </Drawer>
  );
}

function Details({ document, pay }: { document: Lines; pay: (row: DocumentRowFragment) => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const download = useDownload();
  return (
    <div className={css['drawer']}>
      <Facts
        items={[
          [t('invoices.columns.issued'), <DateText key="issued" value={document.issuedOn} long />],
          document.kind === 'INVOICE' && !document.paid ? [t('invoices.dueOn'), <DateText key="due" value={document.dueOn} long />] : null,
          document.kind === 'INVOICE' ? [t('invoices.columns.state'), <State key="state" row={document} />] : null,
          document.original ? [t('invoices.original'), document.original.number] : null,
          document.creditNotes.length > 0 ? [t('invoices.tabs.creditNotes'), document.creditNotes.map((note) => note.number).join(', ')] : null,
        ]}
      />
      <div>
        <ul className={css['lines']} aria-label={t('invoices.lines')}>
          {document.lines.map((line) => (
            <li key={`${line.serviceName} ${line.description} ${line.periodFrom} ${line.net.amount}`}>
              <div>
                {line.service && line.serviceName ? (
                  <Link to="/services/$serviceId" params={{ serviceId: line.service.id }}>
                    {line.serviceName}
                  </Link>
                ) : (
                  line.serviceName && <strong>{line.serviceName}</strong>
                )}
                <div>{line.description}</div>
                <div className={css['small']}>
                  {line.periodFrom && line.periodUntil && (
                    <>
                      <DateText value={line.periodFrom} /> {'→'} <DateText value={line.periodUntil} />
                      {' · '}
                    </>
                  )}
                  {t('renew.tax', { rate: formats.percent(line.taxRate) })}
                  {line.quantity > 1 && ` · × ${formats.count(line.quantity)}`}
                </div>
              </div>
              <div>
                <MoneyText value={line.net} />
              </div>
            </li>
          ))}
        </ul>
        <dl className={css['sum']}>
          <div>
            <dt>{t('renew.net')}</dt>
            <dd>
              <MoneyText value={document.price.net} />
            </dd>
          </div>
          {document.taxes.map((tax) => (
            <div key={tax.rate}>
              <dt>{t('renew.tax', { rate: formats.percent(tax.rate) })}</dt>
              <dd>
                <MoneyText value={tax.tax} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('renew.total')}</dt>
            <dd>
              <MoneyText value={document.price.total} />
            </dd>
          </div>
        </dl>
      </div>
      {isPositive(document.open) && !document.beingPaid && (
        <Button onClick={() => pay(document)}>{t('invoices.payAmount', { amount: formats.money(document.open) })}</Button>
      )}
      <Button variant={isPositive(document.open) ? 'default' : 'filled'} onClick={() => void download(document)} leftSection={<IconDownload size={18} aria-hidden />}>
        {t('invoices.downloadPdf')}
      </Button>
    </div>
  );
}
