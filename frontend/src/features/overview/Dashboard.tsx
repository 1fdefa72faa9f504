// O2-22..25, WL-41, WL-43, WL-46, WL-48, WL-49: what to do first, then what one has, then what happened last.
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DashboardDocument, type DashboardQuery, type DashboardServiceFragment, type ServiceNameFragment } from '../../api/gen/graphql';
import { usePage } from '../../api/pages';
import { useFormats } from '../../i18n/format';
import { SERVICE_TONE, TICKET_TONE } from '../../ui/operationWords';
import { Badge, Broken, Empty, Page, Panel } from '../../ui/Page';
import { DateText } from '../../ui/Text';
import { renewLink } from '../renewals/basket';
import { mayRenew } from '../services/mayRenew';
import css from './Dashboard.module.css';
import { LinkButton, LinkText } from '../../ui/links';

type DashboardData = NonNullable<NonNullable<NonNullable<DashboardQuery['viewer']>['account']>['dashboard']>;
type ToDo = DashboardData['toDo'][number];

export function Dashboard() {
  const { t } = useTranslation();
  const page = usePage(['dashboard'], DashboardDocument, {});
  const viewer = page.data?.viewer;
  const dashboard = viewer?.account?.dashboard;
  const name = viewer?.person?.name ?? viewer?.account?.name;
  return (
    <Page title={name ? t('dashboard.hello', { name }) : t('dashboard.title')}>
      {page.isError && <Broken error={page.error} retry={() => void page.refetch()} />}
      {dashboard && <Content dashboard={dashboard} />}
      {page.isPending && <Waiting />}
      {page.isSuccess && !dashboard && <Empty>{t('dashboard.noAccount')}</Empty>}
    </Page>
  );
}

function Content({ dashboard }: { dashboard: DashboardData }) {
  const { t } = useTranslation();
  const soon = (dashboard.expired?.length ?? 0) + (dashboard.expiring?.length ?? 0);
  return (
    <div className={css['stack']}>
      <Panel title={t('dashboard.toDo')}>
        {dashboard.toDo.length === 0 ? (
          <p className={css['none']}>{t('dashboard.nothingToDo')}</p>
        ) : (
          <ul className={css['todo']}>
            {dashboard.toDo.map((item) => (
              <li key={`${item.kind}${item.service?.id ?? item.operation?.id ?? item.ticket?.id ?? item.scheduledPayment?.id ?? ''}${item.message}`}>
                <span className={`${css['mark']} ${css[item.severity] ?? ''}`} aria-hidden />
                <span>{item.message}</span>
                <ToDoAct item={item} services={(item.kind === 'EXPIRED' ? dashboard.expired : dashboard.expiring) ?? []} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Tiles dashboard={dashboard} />
      <div className={css['columns']}>
        {soon > 0 && <Renewable dashboard={dashboard} />}
        <div className={soon > 0 ? css['stack'] : css['apart']}>
          {dashboard.lastOrdered && <LastOrdered services={dashboard.lastOrdered} />}
          {dashboard.lastTickets && <LastExchanges tickets={dashboard.lastTickets} />}
        </div>
      </div>
    </div>
  );
}

/** One button per line, and it does what the line asks for. `services` are the first of those it may be about. */
function ToDoAct({ item, services }: { item: ToDo; services: readonly DashboardServiceFragment[] }) {
  const { t } = useTranslation();
  if (item.kind === 'EXPIRED' || item.kind === 'EXPIRING') {
    if (item.service && item.count <= 1) {
      return <RenewButton service={item.service} />;
    }
    if (services.length === item.count && services.every(mayRenew)) {
      return (
        <LinkButton to="/renew" search={renewLink(services.map((service) => service.id))} size="sm">
          {t('dashboard.renewAll', { count: item.count })}
        </LinkButton>
      );
    }
    const search = item.kind === 'EXPIRED' ? ({ tab: 'EXPIRED', sort: 'EXPIRES_AT', descending: true } as const) : ({ status: 'EXPIRING', sort: 'EXPIRES_AT' } as const);
    return (
      <LinkButton to="/services" search={search} variant="default" size="sm">
        {t('dashboard.seeServices', { count: item.count })}
      </LinkButton>
    );
  }
  if (item.operation) {
    return (
      <LinkButton to="/operations/$operationId" params={{ operationId: item.operation.id }} size="sm">
        {t('dashboard.continue')}
      </LinkButton>
    );
  }
  if (item.ticket) {
    return (
      <LinkButton to="/support/$ticketId" params={{ ticketId: item.ticket.id }} variant="default" size="sm">
        {t('dashboard.readAnswer')}
      </LinkButton>
    );
  }
  if (item.kind === 'PAYMENT_REFUSED' && item.scheduledPayment) {
    return (
      <LinkButton to="/planned/$paymentId" params={{ paymentId: item.scheduledPayment.id }} search={{ pay: true }} size="sm">
        {t('dashboard.payRefused')}
      </LinkButton>
    );
  }
  if (item.kind === 'RENEWAL_AT_RISK' && item.service) {
    return (
      <LinkButton to="/services/$serviceId" params={{ serviceId: item.service.id }} variant="default" size="sm">
        {t('dashboard.seeServices', { count: 1 })}
      </LinkButton>
    );
  }
  if (item.kind === 'RENEWAL_AT_RISK' || item.kind === 'PAYMENT_REFUSED') {
    return (
      <LinkButton to="/planned" search={{}} variant="default" size="sm">
        {t('dashboard.seePlanned')}
      </LinkButton>
    );
  }
  const toInvoices = item.kind === 'INVOICE_DUE';
  return (
    <LinkButton to={toInvoices ? '/invoices' : item.kind === 'TICKET_ANSWERED' ? '/support' : '/payments'} variant="default" size="sm">
      {toInvoices ? t('dashboard.seeInvoices') : item.kind === 'TICKET_ANSWERED' ? t('dashboard.readAnswer') : t('dashboard.seeCards')}
    </LinkButton>
  );
}

function RenewButton({ service, quiet }: { service: ServiceNameFragment; quiet?: boolean }) {
  const { t } = useTranslation();
  return (
    <LinkButton to="/renew" search={renewLink([service.id])} size="sm" variant={quiet ? 'default' : 'filled'} aria-label={t('services.renewNamed', { name: service.name })}>
      {t('services.renew')}
    </LinkButton>
  );
}

function Tiles({ dashboard }: { dashboard: DashboardData }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className={css['tiles']}>
      {typeof dashboard.hostings === 'number' && (
        <Link to="/services" search={{ kind: 'HOSTING' }} className={css['tile']}>
          <strong>{formats.count(dashboard.hostings)}</strong>
          <span>{t('dashboard.hostings', { count: dashboard.hostings })}</span>
        </Link>
      )}
      {typeof dashboard.domains === 'number' && (
        <Link to="/services" search={{ kind: 'DOMAIN' }} className={css['tile']}>
          <strong>{formats.count(dashboard.domains)}</strong>
          <span>{t('dashboard.domains', { count: dashboard.domains })}</span>
        </Link>
      )}
      {dashboard.balance && (
        <Link to="/payments" className={css['tile']}>
          <strong>{formats.money(dashboard.balance)}</strong>
          <span>{t('dashboard.balance')}</span>
        </Link>
      )}
    </div>
  );
}

/** O2-23, WL-48: what expires soon and what expired a short while ago, each with its button. */
function Renewable({ dashboard }: { dashboard: DashboardData }) {
  const { t } = useTranslation();
  const { expiring, expired } = dashboard;
  const expiringCount = dashboard.expiringCount ?? 0;
  const expiredCount = dashboard.expiredCount ?? 0;
  return (
    <div className={css['stack']}>
      {expiring && expiring.length > 0 && (
        <Panel
          title={t('dashboard.expiring', { count: expiringCount })}
          aside={
            expiringCount > expiring.length && (
              <LinkText to="/services" search={{ status: 'EXPIRING', sort: 'EXPIRES_AT' }} className={css['more']}>
                {t('dashboard.seeAll')}
              </LinkText>
            )
          }
        >
          <RenewableList services={expiring} />
        </Panel>
      )}
      {expired && expired.length > 0 && (
        <Panel
          title={t('dashboard.expired', { count: expiredCount })}
          aside={
            expiredCount > expired.length && (
              <LinkText to="/services" search={{ tab: 'EXPIRED', sort: 'EXPIRES_AT', descending: true }} className={css['more']}>
                {t('dashboard.seeAll')}
              </LinkText>
            )
          }
        >
          <RenewableList services={expired} />
        </Panel>
      )}
    </div>
  );
}

function RenewableList({ services }: { services: readonly DashboardServiceFragment[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <ul className={css['list']}>
      {services.map((service) => {
        return (
          <li key={service.id}>
            <div>
              <ServiceLink service={service} />
              <div className={css['sub']}>
                {service.expiresAt && <DateText value={service.expiresAt} />}
                {typeof service.daysLeft === 'number' && <span>{formats.inDays(service.daysLeft)}</span>}
                {service.renewalMode === 'AUTOMATIC' && <span>{t('services.modes.AUTOMATIC')}</span>}
              </div>
            </div>
            {mayRenew(service) && <RenewButton service={service} quiet />}
          </li>
        );
      })}
    </ul>
  );
}

function ServiceLink({ service }: { service: ServiceNameFragment }) {
  return (
    <Link to="/services/$serviceId" params={{ serviceId: service.id }} className={css['name']}>
      {service.name}
    </Link>
  );
}

function LastOrdered({ services }: { services: NonNullable<DashboardData['lastOrdered']> }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('dashboard.lastOrdered')}>
      {services.length === 0 ? (
        <p className={css['none']}>{t('dashboard.noneOrdered')}</p>
      ) : (
        <ul className={css['list']}>
          {services.map((service) => (
            <Line
              key={service.id}
              name={<ServiceLink service={service} />}
              sub={service.product.name}
              side={
                <>
                  <Badge tone={SERVICE_TONE[service.status]}>{t(`status.service.${service.status}`)}</Badge>
                  <div className={css['sub']} style={{ justifyContent: 'flex-end' }}>
                    <DateText value={service.createdAt} />
                  </div>
                </>
              }
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function LastExchanges({ tickets }: { tickets: NonNullable<DashboardData['lastTickets']> }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('dashboard.lastTickets')}>
      {tickets.length === 0 ? (
        <>
          <p className={css['none']}>{t('dashboard.noTickets')}</p>
          <LinkButton to="/support/new" variant="default" size="sm" mt="sm">
            {t('support.open')}
          </LinkButton>
        </>
      ) : (
        <ul className={css['list']}>
          {tickets.map((ticket) => (
            <Line
              key={ticket.id}
              name={
                <Link to="/support/$ticketId" params={{ ticketId: ticket.id }} className={css['name']}>
                  {ticket.subject}
                </Link>
              }
              sub={ticket.service && ticket.service.name}
              side={
                <>
                  <Badge tone={TICKET_TONE[ticket.state]}>{t(`status.ticket.${ticket.state}`)}</Badge>
                  <div className={css['sub']} style={{ justifyContent: 'flex-end' }}>
                    <DateText value={ticket.touchedAt} />
                  </div>
                </>
              }
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Line({ name, sub, side }: { name: ReactNode; sub: ReactNode; side: ReactNode }) {
  return (
    <li>
      <div>
        {name}
        {sub && <div className={css['sub']}>{sub}</div>}
      </div>
      <div className={css['side']}>{side}</div>
    </li>
  );
}

function Waiting() {
  return (
    <div className={css['stack']} aria-hidden>
      <Skeleton height={168} radius="md" />
      <div className={css['tiles']}>
        <Skeleton height={92} radius="md" />
        <Skeleton height={92} radius="md" />
        <Skeleton height={92} radius="md" />
      </div>
      <div className={css['columns']}>
        <Skeleton height={300} radius="md" />
        <Skeleton height={300} radius="md" />
      </div>
    </div>
  );
}
