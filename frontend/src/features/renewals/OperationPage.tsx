// Work that goes on after the answer: its steps as they happen, what the bank may ask, and the result. One may leave.
import { Button, Loader, Skeleton } from '@mantine/core';
import { IconCheck, IconClock, IconExclamationMark, IconX } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  OperationChangedDocument,
  OperationNowDocument,
  OperationPageDocument,
  type OperationPageQuery,
  type OperationProgressFragment,
  type OperationState,
} from '../../api/gen/graphql';
import { useFollow, useReplaceNode } from '../../api/live';
import { queries, usePage } from '../../api/pages';
import { isOver, OPERATION_TONE, operationTitle } from '../../ui/operationWords';
import { Badge, Broken, Notice, Page, Panel } from '../../ui/Page';
import { Missing } from '../../ui/RouteError';
import { DateText, MoneyText } from '../../ui/Text';
import { useDownload } from '../billing/useDownload';
import { renewLink } from './basket';
import { periodWords } from './periodWords';
import css from './OperationPage.module.css';
import { LinkButton } from '../../ui/links';

export function OperationPage() {
  const { t } = useTranslation();
  const { operationId } = useParams({ from: '/shell/operations/$operationId' });
  const key = ['operation', operationId] as const;
  const page = usePage(key, OperationPageDocument, { id: operationId });
  const operation = page.data?.node?.__typename === 'Operation' ? page.data.node : null;
  const replace = useReplaceNode<OperationPageQuery>(key);
  useFollow({
    id: operationId,
    active: operation !== null && !isOver(operation.state),
    live: OperationChangedDocument,
    fromLive: (answer) => answer.operationChanged,
    poll: OperationNowDocument,
    fromPoll: (answer) => (answer.node?.__typename === 'Operation' ? answer.node : null),
    update: (thing) => replace({ ...thing, __typename: 'Operation' }),
  });
  useRefreshWhenOver(operation);
  useStraightToPayment(operation?.actionUrl);

  if (page.isError || page.isPending) {
    return (
      <Page title={t('operation.title')} narrow>
        {page.isError ? <Broken error={page.error} retry={() => void page.refetch()} /> : <Skeleton height={260} radius="md" aria-hidden />}
      </Page>
    );
  }
  if (!operation) return <Missing />;
  return (
    <Page title={operationTitle(t, operation.kind)} lead={<Badge tone={OPERATION_TONE[operation.state]}>{t(`status.operation.${operation.state}`)}</Badge>} narrow>
      <div className={css['stack']}>
        <Situation operation={operation} />
        <Steps steps={operation.steps} />
        {operation.order && <Order order={operation.order} />}
        <Buttons operation={operation} />
      </div>
    </Page>
  );
}

/** WL-58: a payment with a new card goes to the card page as soon as its address is known, and only once. */
function useStraightToPayment(url: string | null | undefined) {
  const { pay } = useSearch({ from: '/shell/operations/$operationId' });
  const navigate = useNavigate({ from: '/operations/$operationId' });
  useEffect(() => {
    if (!pay || !url) return;
    // Without the flag in the address, coming back from there stays here.
    void navigate({ search: {}, replace: true }).then(() => window.location.assign(url));
  }, [pay, url, navigate]);
}

const MANY = 12;

/** Of many steps, those that say something: the first two, what runs, what waits for somebody, what went wrong. */
function Steps({ steps }: { steps: OperationProgressFragment['steps'] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const many = steps.length > MANY && !all;
  const shown = many ? steps.filter((step, index) => index < 2 || (step.state !== 'SUCCEEDED' && step.state !== 'QUEUED')) : steps;
  const done = steps.filter((step) => step.state === 'SUCCEEDED').length;
  return (
    <Panel title={t('operation.steps')} aside={steps.length > MANY && <span className={css['soft']}>{t('operation.progress', { done, count: steps.length })}</span>}>
      <ol className={css['steps']} aria-live="polite">
        {shown.slice(0, many ? MANY : undefined).map((step) => (
          <li key={step.name} className={`${css['step']} ${css[step.state] ?? ''}`}>
            <span className={css['mark']} aria-hidden>
              <StepMark state={step.state} />
            </span>
            <span className={css['label']}>{step.label}</span>
            <span className={css['state']}>{t(`status.step.${step.state}`)}</span>
          </li>
        ))}
      </ol>
      {many && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
          {t('operation.allSteps')}
        </Button>
      )}
    </Panel>
  );
}

/** Lists and badges elsewhere show the old state: they are asked again once this one is over. */
function useRefreshWhenOver(operation: OperationProgressFragment | null) {
  const state = operation?.state;
  const before = useRef(state);
  useEffect(() => {
    if (before.current && state && !isOver(before.current) && isOver(state)) void queries.invalidateQueries();
    before.current = state;
  }, [state]);
}

function StepMark({ state }: { state: OperationState }) {
  if (state === 'SUCCEEDED') return <IconCheck size={16} stroke={2.5} />;
  if (state === 'FAILED' || state === 'CANCELLED') return <IconX size={16} stroke={2.5} />;
  if (state === 'RUNNING') return <Loader size={14} />;
  if (state === 'ACTION_REQUIRED' || state === 'MANUAL') return <IconExclamationMark size={16} stroke={2.5} />;
  return <IconClock size={15} />;
}

/** One sentence on how it stands, and the one thing to do if there is one. */
function Situation({ operation }: { operation: OperationProgressFragment }) {
  const { t } = useTranslation();
  if (operation.state === 'ACTION_REQUIRED') {
    return (
      <Notice
        tone="care"
        live
        action={
          operation.actionUrl && (
            <Button component="a" href={operation.actionUrl}>
              {operation.kind === 'TOP_UP' ? t('operation.toPayment') : t('operation.toBank')}
            </Button>
          )
        }
      >
        <p>{operation.message ?? (operation.kind === 'TOP_UP' ? t('operation.paymentWaits') : t('operation.bankAsks'))}</p>
      </Notice>
    );
  }
  if (operation.state === 'FAILED' || operation.state === 'CANCELLED') {
    return (
      <Notice tone="bad" live>
        <p>{operation.message ?? t('operation.failed')}</p>
      </Notice>
    );
  }
  if (operation.state === 'SUCCEEDED') {
    return (
      <Notice tone="good" live>
        <p>{operation.message ?? t(`operation.done.${operation.kind}`)}</p>
      </Notice>
    );
  }
  if (operation.state === 'MANUAL') {
    return (
      <Notice tone="care" live>
        <p>{operation.message ?? t('operation.manual')}</p>
      </Notice>
    );
  }
  return <p className={css['leave']}>{t(operation.state === 'WAITING' ? 'operation.atRegistry' : 'operation.mayLeave')}</p>;
}

function Order({ order }: { order: NonNullable<OperationProgressFragment['order']> }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('operation.services', { count: order.lines.length })} aside={<strong>{<MoneyText value={order.price.total} />}</strong>}>
      <ul className={css['lines']}>
        {order.lines.map((line) => (
          <li key={line.id}>
            <Link to="/services/$serviceId" params={{ serviceId: line.service.id }}>
              {line.service.name}
            </Link>
            <span className={css['soft']}>{line.kind === 'RESTORE' ? t('operation.restore') : periodWords(t, line.months)}</span>
            <span className={css['soft']}>
              {line.state === 'DONE' && line.newExpiresAt ? (
                <>
                  {t('operation.newExpiry')} <DateText value={line.newExpiresAt} />
                </>
              ) : (
                t(`status.line.${line.state}`)
              )}
            </span>
            {line.creditNote && (
              <Link to="/invoices" search={{ tab: 'credit-notes', q: line.creditNote.number, open: line.creditNote.id }} className={css['soft']}>
                {t('operation.creditNote', { number: line.creditNote.number })}
              </Link>
            )}
            {line.refusal && <p className={css['refusal']}>{line.refusal}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Buttons({ operation }: { operation: OperationProgressFragment }) {
  const { t } = useTranslation();
  const download = useDownload();
  const { order } = operation;
  const invoice = order?.invoice;
  const again = operation.state === 'FAILED' && operation.kind === 'RENEWAL' && order && order.lines.length > 0;
  return (
    <div className={css['buttons']}>
      {invoice && <Button onClick={() => void download(invoice)}>{t('operation.downloadInvoice', { number: invoice.number })}</Button>}
      {again && (
        <LinkButton to="/renew" search={renewLink(order.lines.map((line) => line.service.id))}>
          {t('operation.again')}
        </LinkButton>
      )}
      {operation.kind === 'TOP_UP' ? (
        <LinkButton to="/payments" variant="default">
          {t('operation.toPayments')}
        </LinkButton>
      ) : operation.kind === 'INVOICE_PAYMENT' ? (
        <LinkButton to="/invoices" search={{}} variant="default">
          {t('dashboard.seeInvoices')}
        </LinkButton>
      ) : (
        <LinkButton to="/services" variant="default">
          {t('operation.toServices')}
        </LinkButton>
      )}
      <LinkButton to="/" variant="default">
        {t('operation.toDashboard')}
      </LinkButton>
    </div>
  );
}
