// O2-73, O2-76: one planned payment: what it renews, what was tried, and what can be done about it.
import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconCalendarOff, IconFileText } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelPlannedDocument, PlannedPaymentDocument, type PlannedFragment } from '../../api/gen/graphql';
import { queries, usePage } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { useFormats } from '../../i18n/format';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { LinkButton } from '../../ui/links';
import { Broken, Facts, Notice, Page, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { Missing } from '../../ui/RouteError';
import { RowMenu, type Act } from '../../ui/RowMenu';
import { tell } from '../../ui/tell';
import { DateText, MoneyText, MomentText } from '../../ui/Text';
import { cardName } from '../billing/cards';
import { periodWords } from './periodWords';
import { ChoosePlannedCard, PayPlanned } from './PlannedDialogs';
import { PlannedAmount, PlannedState } from './plannedWords';
import css from './Planned.module.css';

type Renewal = PlannedFragment['renewals'][number];

export function PlannedPaymentPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { paymentId } = useParams({ from: '/shell/planned/$paymentId' });
  const page = usePage(['planned-payment', paymentId], PlannedPaymentDocument, { id: paymentId });
  const payment = page.data?.node?.__typename === 'ScheduledPayment' ? page.data.node : null;
  const back = { label: t('planned.title'), to: '/planned' } as const;
  if (page.isError || page.isPending) {
    return (
      <Page title={t('planned.title')} back={back} narrow>
        {page.isError ? <Broken error={page.error} retry={() => void page.refetch()} /> : <Skeleton height={320} radius="md" aria-hidden />}
      </Page>
    );
  }
  if (!payment) return <Missing />;
  return (
    <Page title={t('planned.oneTitle', { day: formats.longDay(payment.chargeOn) })} lead={<PlannedState payment={payment} />} back={back} narrow>
      <div className={css['stack']}>
        <Situation payment={payment} />
        <Overview payment={payment} />
        <Buttons payment={payment} />
        <Renewals payment={payment} />
        <Tries payment={payment} />
      </div>
    </Page>
  );
}

/** Why it waits or ended, and what the bank may want. */
function Situation({ payment }: { payment: PlannedFragment }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (payment.state === 'REQUIRES_ACTION') {
    return (
      <Notice
        tone="care"
        action={
          payment.operation && (
            <LinkButton to="/operations/$operationId" params={{ operationId: payment.operation.id }}>
              {t('planned.confirm')}
            </LinkButton>
          )
        }
      >
        <p>{t('planned.confirmAsked')}</p>
      </Notice>
    );
  }
  if (!payment.reason) return null;
  return (
    <Notice tone={payment.state === 'RETRY_WAIT' || payment.state === 'FAILED' ? 'bad' : 'calm'}>
      <p>{payment.reason}</p>
      {payment.state === 'RETRY_WAIT' && payment.tryOn && <p>{t('planned.againOn', { day: formats.longDay(payment.tryOn) })}</p>}
    </Notice>
  );
}

function Overview({ payment }: { payment: PlannedFragment }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('planned.overview')}>
      <Facts
        items={[
          [t('planned.announced'), <DateText key="announced" value={payment.chargeOn} long />],
          [t('planned.amount'), <PlannedAmount key="amount" payment={payment} />],
          payment.paymentMethod ? [t('planned.cardFirst'), cardName(t, payment.paymentMethod)] : null,
        ]}
      />
    </Panel>
  );
}

function Buttons({ payment }: { payment: PlannedFragment }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/planned/$paymentId' });
  const { pay } = useSearch({ from: '/shell/planned/$paymentId' });
  const [choosing, setChoosing] = useState(false);
  const [asking, setAsking] = useState(false);
  const show = (opened: boolean) => void navigate({ search: { pay: opened || undefined }, replace: true });
  const { canBePaid, canBeCancelled, canChangeMeans, operation } = payment;
  if (!canBePaid && !canBeCancelled && !canChangeMeans && !operation) return null;
  return (
    <div className={css['buttons']}>
      {canBePaid && <Button onClick={() => show(true)}>{t('planned.pay')}</Button>}
      {canChangeMeans && (
        <Button variant="default" onClick={() => setChoosing(true)}>
          {t('planned.choose')}
        </Button>
      )}
      {canBeCancelled && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('planned.cancel')}
        </Button>
      )}
      {operation && (
        <LinkButton to="/operations/$operationId" params={{ operationId: operation.id }} variant="default">
          {t('planned.toOperation')}
        </LinkButton>
      )}
      <PayPlanned payment={payment} opened={pay === true && canBePaid} close={() => show(false)} />
      <ChoosePlannedCard payment={payment} opened={choosing} close={() => setChoosing(false)} />
      <Cancel payment={payment} opened={asking} close={() => setAsking(false)} />
    </div>
  );
}

interface CancelProps {
  payment: PlannedFragment;
  /** One of its services alone; the whole payment without it. */
  only?: { id: string; name: string } | undefined;
  opened: boolean;
  close: () => void;
}

function Cancel({ payment, only, opened, close }: CancelProps) {
  const { t } = useTranslation();
  const act = useAct(CancelPlannedDocument, (answer) => answer.cancelScheduledPayment);
  const confirm = async () => {
    const done = await act.run({ input: { scheduledPaymentId: payment.id, serviceIds: only ? [only.id] : [] } });
    if (!done) return;
    close();
    tell(only ? t('planned.cancelledOne', { name: only.name }) : t('planned.cancelled'));
    await queries.invalidateQueries();
  };
  const planned = payment.renewals.filter((renewal) => renewal.planned).length;
  return (
    <ConfirmDialog
      opened={opened}
      title={only ? t('planned.cancelOneTitle', { name: only.name }) : t('planned.cancelTitle')}
      verb={only ? t('planned.cancelOneVerb') : t('planned.cancel')}
      busy={act.busy}
      close={close}
      confirm={() => void confirm()}
    >
      <Stack gap="sm">
        <Text>{only ? t('planned.cancelOneLead', { name: only.name }) : t('planned.cancelLead', { count: planned })}</Text>
        <Refusals refusals={act.refusals} error={act.error} />
      </Stack>
    </ConfirmDialog>
  );
}

function Renewals({ payment }: { payment: PlannedFragment }) {
  const { t } = useTranslation();
  return (
    <Panel title={payment.tryOn ? t('planned.renewals') : t('planned.renewalsOver')}>
      <ul className={css['list']}>
        {payment.renewals.map((renewal) => (
          <Line key={`${renewal.name} ${renewal.expiresAt} ${renewal.planned}`} payment={payment} renewal={renewal} />
        ))}
      </ul>
    </Panel>
  );
}

function Line({ payment, renewal }: { payment: PlannedFragment; renewal: Renewal }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { service, name } = renewal;
  const acts: Act[] = service
    ? [
        {
          key: 'VIEW',
          label: t('planned.viewService'),
          icon: <IconFileText size={18} stroke={1.7} aria-hidden />,
          run: () => void navigate({ to: '/services/$serviceId', params: { serviceId: service.id } }),
        },
        ...(renewal.planned && payment.canBeCancelled
          ? [{ key: 'CANCEL', label: t('planned.cancelOne'), icon: <IconCalendarOff size={18} stroke={1.7} aria-hidden />, run: () => setAsking(true) }]
          : []),
      ]
    : [];
  return (
    <li>
      <div>
        {service ? (
          <Link to="/services/$serviceId" params={{ serviceId: service.id }}>
            {name}
          </Link>
        ) : (
          <strong>{name}</strong>
        )}
        <div className={css['small']}>
          {t('planned.expiresOn')} <DateText value={renewal.expiresAt} /> {'·'} {periodWords(t, renewal.months)}
        </div>
        {renewal.reason && <p className={css['bad']}>{renewal.reason}</p>}
      </div>
      {renewal.planned ? <MoneyText value={renewal.most} /> : <span />}
      <RowMenu label={t('planned.actsFor', { name })} acts={acts} />
      {service && <Cancel payment={payment} only={{ id: service.id, name }} opened={asking} close={() => setAsking(false)} />}
    </li>
  );
}

function Tries({ payment }: { payment: PlannedFragment }) {
  const { t } = useTranslation();
  const last = payment.tries.length - 1;
  const means = ({ usedBalance, paymentMethod }: PlannedFragment['tries'][number]) => {
    const name = paymentMethod && cardName(t, paymentMethod);
    if (usedBalance) return name ? t('planned.balanceAnd', { name }) : t('renew.byBalance');
    return name ?? t('planned.meansHidden');
  };
  const outcome = payment.state === 'SUCCEEDED' ? t('planned.accepted') : t('planned.underway');
  return (
    <Panel title={t('planned.tries')}>
      {payment.tries.length === 0 ? (
        <p className={css['none']}>{t('planned.noTries')}</p>
      ) : (
        <ul className={css['list']}>
          {payment.tries.map((each, index) => (
            <li key={each.at}>
              <div>
                {means(each)}
                <div className={css['small']}>
                  <MomentText value={each.at} />
                  {!each.refusal && index === last && ` · ${outcome}`}
                </div>
                {each.refusal && <p className={css['bad']}>{each.refusal}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
