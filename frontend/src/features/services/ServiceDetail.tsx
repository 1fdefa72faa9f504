// O2-38: one service with everything that belongs to it.
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ServiceDetailDocument, type ServiceDetailQuery, type ServiceStatus } from '../../api/gen/graphql';
import { usePage } from '../../api/pages';
import { useFormats } from '../../i18n/format';
import { OPERATION_TONE, operationTitle, SERVICE_TONE, TICKET_TONE } from '../../ui/operationWords';
import { Badge, Broken, Facts, Notice, Page, Panel } from '../../ui/Page';
import { Missing } from '../../ui/RouteError';
import { RowMenu } from '../../ui/RowMenu';
import { DateText, MomentText, MoneyText } from '../../ui/Text';
import { renewLink } from '../renewals/basket';
import { ServiceForecast } from '../renewals/ServiceForecast';
import { AutomaticRenewal } from './AutomaticRenewal';
import { useServiceActs } from './useServiceActs';
import css from './ServiceDetail.module.css';
import { LinkButton } from '../../ui/links';

type Service = Extract<NonNullable<ServiceDetailQuery['node']>, { __typename: 'DomainService' | 'HostingService' }>;

const OPEN: ReadonlySet<ServiceStatus> = new Set<ServiceStatus>(['ACTIVE', 'EXPIRING', 'SUSPENDED', 'EXPIRED', 'REDEMPTION']);

export function ServiceDetail() {
  const { t } = useTranslation();
  const { serviceId } = useParams({ from: '/shell/services/$serviceId' });
  const page = usePage(['service', serviceId], ServiceDetailDocument, { id: serviceId });
  const back = { label: t('services.title'), to: '/services' } as const;
  const node = page.data?.node;
  if (page.isError) {
    return (
      <Page title={t('services.one')} back={back}>
        <Broken error={page.error} retry={() => void page.refetch()} />
      </Page>
    );
  }
  if (page.isPending) {
    return (
      <Page title={t('services.one')} back={back}>
        <div className={css['stack']} aria-hidden>
          <Skeleton height={190} radius="md" />
          <Skeleton height={240} radius="md" />
        </div>
      </Page>
    );
  }
  if (node?.__typename !== 'DomainService' && node?.__typename !== 'HostingService') return <Missing />;
  return <Detail service={node} includesTax={page.data?.viewer?.account?.pricesIncludeTax ?? true} />;
}

function Detail({ service, includesTax }: { service: Service; includesTax: boolean }) {
  const { t } = useTranslation();
  const acts = useServiceActs()(service).filter((act) => act.key !== 'VIEW');
  const renew = acts.find((act) => act.key === 'RENEW');
  const others = acts.filter((act) => act !== renew || renew.refused);
  return (
    <Page
      title={service.name}
      back={{ label: t('services.title'), to: '/services' }}
      lead={
        <span className={css['state']}>
          <Badge tone={SERVICE_TONE[service.status]}>{t(`status.service.${service.status}`)}</Badge>
          {service.product.name}
        </span>
      }
      actions={
        <>
          {renew && !renew.refused && (
            <LinkButton to="/renew" search={renewLink([service.id])}>
              {renew.label}
            </LinkButton>
          )}
          <RowMenu label={t('services.actsFor', { name: service.name })} text={t('services.actsButton')} acts={others} />
        </>
      }
    >
      <div className={css['stack']}>
        {service.suspensions.map((suspension) => (
          <Notice key={suspension.code + suspension.since} tone="care">
            <p>{suspension.label}</p>
            <small>
              {t('services.since')} <DateText value={suspension.since} />
            </small>
          </Notice>
        ))}
        {service.renewalMode === 'OFF_AT_TERM' && service.expiresAt && OPEN.has(service.status) && (
          <Notice tone="care">
            <p>
              {t('services.endsAtTerm')} <DateText value={service.expiresAt} long />
            </p>
          </Notice>
        )}
        <Overview service={service} includesTax={includesTax} />
        {OPEN.has(service.status) && <AutomaticRenewal service={service} />}
        <ServiceForecast serviceId={service.id} />
        <div className={css['columns']}>
          <Invoices service={service} />
          <Periods service={service} />
        </div>
        <div className={css['columns']}>
          <Operations service={service} />
          <Tickets service={service} />
        </div>
        <History service={service} />
      </div>
    </Page>
  );
}

function Overview({ service, includesTax }: { service: Service; includesTax: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const price = service.renewalPrice && (includesTax ? service.renewalPrice.total : service.renewalPrice.net);
  return (
    <Panel title={t('services.overview')}>
      <Facts
        items={[
          service.expiresAt
            ? [
                t('services.columns.expiry'),
                <span key="expiry">
                  <DateText value={service.expiresAt} long /> {typeof service.daysLeft === 'number' && <span className={css['soft']}>({formats.inDays(service.daysLeft)})</span>}
                </span>,
              ]
            : null,
          OPEN.has(service.status) ? [t('services.atTerm'), t(`services.modes.${service.renewalMode}`)] : null,
          ...lapse(service).map(([word, at]): [string, ReactNode] => [t(`services.${word}`), <DateText key={word} value={at} long />]),
          [t('services.createdAt'), <DateText key="created" value={service.createdAt} long />],
          price ? [includesTax ? t('services.renewalPriceTaxIncluded') : t('services.renewalPrice'), <MoneyText key="price" value={price} />] : null,
          service.__typename === 'HostingService' ? [t('services.identifier'), service.identifier] : null,
          service.__typename === 'DomainService' && service.name !== service.domainName ? [t('services.asciiName'), service.domainName] : null,
          service.__typename === 'DomainService' && service.registryExpiresAt ? [t('services.registryExpiry'), <DateText key="registry" value={service.registryExpiresAt} long />] : null,
        ]}
      />
    </Panel>
  );
}

/** What comes when if nobody renews it, in the order in which it comes; nothing once it is over. */
function lapse(service: Service): (readonly ['suspendsAt' | 'graceUntil' | 'restorableUntil' | 'purgeAt', string])[] {
  if (!OPEN.has(service.status)) return [];
  const dates = [
    ['suspendsAt', service.suspendsAt],
    ['graceUntil', service.graceUntil],
    ['restorableUntil', service.restorableUntil],
    ['purgeAt', service.purgeAt],
  ] as const;
  // A domain without grace goes from its expiry into redemption: the same day twice says nothing.
  return dates.flatMap(([word, at]) => (at && at !== service.expiresAt ? [[word, at] as const] : []));
}

function Rows<Item>({ title, items, none, row }: { title: string; items: readonly Item[]; none: string; row: (item: Item) => ReactNode }) {
  return (
    <Panel title={title}>{items.length === 0 ? <p className={css['none']}>{none}</p> : <ul className={css['list']}>{items.map(row)}</ul>}</Panel>
  );
}

function Invoices({ service }: { service: Service }) {
  const { t } = useTranslation();
  return (
    <Rows
      title={t('services.invoices')}
      items={service.invoices}
      none={t('services.noInvoices')}
      row={(invoice) => (
        <li key={invoice.id}>
          <div>
            <Link to="/invoices" search={{ q: invoice.number, open: invoice.id, tab: invoice.kind === 'CREDIT_NOTE' ? 'credit-notes' : undefined }}>
              {invoice.number}
            </Link>
            <div className={css['soft']}>
              <DateText value={invoice.issuedOn} />
            </div>
          </div>
          <MoneyText value={invoice.price.total} />
        </li>
      )}
    />
  );
}

function Periods({ service }: { service: Service }) {
  const { t } = useTranslation();
  return (
    <Rows
      title={t('services.periods')}
      items={service.periods}
      none={t('services.noPeriods')}
      row={(period) => (
        <li key={period.beginsAt}>
          <span>
            <DateText value={period.beginsAt} /> {'→'} <DateText value={period.endsAt} />
          </span>
          <span>
            <MoneyText value={period.net} /> <span className={css['soft']}>{t('renew.netShort')}</span>
          </span>
        </li>
      )}
    />
  );
}

function Operations({ service }: { service: Service }) {
  const { t } = useTranslation();
  return (
    <Rows
      title={t('services.operations')}
      items={service.operations}
      none={t('services.noOperations')}
      row={(operation) => (
        <li key={operation.id}>
          <div>
            <Link to="/operations/$operationId" params={{ operationId: operation.id }}>
              {operationTitle(t, operation.kind)}
            </Link>
            <div className={css['soft']}>
              <MomentText value={operation.createdAt} />
            </div>
          </div>
          <Badge tone={OPERATION_TONE[operation.state]}>{t(`status.operation.${operation.state}`)}</Badge>
        </li>
      )}
    />
  );
}

function Tickets({ service }: { service: Service }) {
  const { t } = useTranslation();
  return (
    <Rows
      title={t('services.tickets')}
      items={service.tickets}
      none={t('services.noTickets')}
      row={(ticket) => (
        <li key={ticket.id}>
          <div>
            <Link to="/support/$ticketId" params={{ ticketId: ticket.id }}>
              {ticket.subject}
            </Link>
            <div className={css['soft']}>
              <DateText value={ticket.touchedAt} />
            </div>
          </div>
          <Badge tone={TICKET_TONE[ticket.state]}>{t(`status.ticket.${ticket.state}`)}</Badge>
        </li>
      )}
    />
  );
}

function History({ service }: { service: Service }) {
  const { t } = useTranslation();
  return (
    <Rows
      title={t('services.history')}
      items={service.history}
      none={t('services.noHistory')}
      row={(entry) => (
        <li key={entry.id}>
          <div>
            {entry.label}
            <div className={css['soft']}>{entry.by}</div>
          </div>
          <span className={css['soft']}>
            <MomentText value={entry.at} />
          </span>
        </li>
      )}
    />
  );
}
