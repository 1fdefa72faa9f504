// O2-2, O2-41, WL-70, IN-45: one or many services, a period for each, the price that will be charged, and the payment.
import { ActionIcon, Button, NativeSelect, Skeleton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  RenewalFormDocument,
  RenewServicesDocument,
  type RefusalFragment,
  type RenewableServiceFragment,
  type RenewalQuoteFragment,
  type RenewServicesInput,
} from '../../api/gen/graphql';
import { queries, useListPage } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { same, type Amount } from '../../i18n/amounts';
import { useFormats } from '../../i18n/format';
import { useIdempotencyKey } from '../../ui/idempotency';
import { Broken, Empty, Notice, Page, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { DateText, MoneyText } from '../../ui/Text';
import { mayRenew } from '../services/mayRenew';
import { basketOf } from './basket';
import { Means } from './Means';
import { firstChoice, meansInput, stillDoes, type Choice } from './means';
import { keepPending, pendingOf, settlePending } from './pending';
import { periodWords } from './periodWords';
import { useQuote } from './useQuote';
import css from './Renew.module.css';
import { LinkButton } from '../../ui/links';

const BACK = { to: '/services' } as const;

export function Renew() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/shell/renew' });
  const ids = useMemo(() => basketOf(search), [search]);
  const list = useListPage(['renew', ids], RenewalFormDocument, { ids }, (answer) => answer.viewer?.account?.services);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const services = useMemo(() => {
    const found = (list.data?.pages ?? []).flatMap((page) => page.viewer?.account?.services.nodes ?? []);
    return found.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)); // in the order they were chosen
  }, [list.data, ids]);
  const account = list.data?.pages[0]?.viewer?.account;
  const only = services.length === 1 ? services[0] : undefined;
  const ready = account && !hasNextPage;
  const title = only ? t('renew.titleOne', { name: only.name }) : t('renew.title', { count: Math.max(ready ? services.filter(mayRenew).length : ids.length, 1) });

  return (
    <Page title={title} back={{ label: t('services.title'), ...BACK }}>
      {list.isError && <Broken error={list.error} retry={() => void list.refetch()} />}
      {!ready && !list.isError && <Waiting />}
      {ready && services.length === 0 && (
        <Empty
          action={
            <LinkButton to="/services" variant="default">
              {t('renew.chooseServices')}
            </LinkButton>
          }
        >
          {t('renew.nothing')}
        </Empty>
      )}
      {ready && services.length > 0 && (
        <Form key={ids.join('.')} form={`renew:${ids.join('.')}`} services={services} onTerms={account.settlement === 'ON_TERMS'} includesTax={account.pricesIncludeTax} />
      )}
    </Page>
  );
}

interface FormProps {
  form: string;
  services: readonly RenewableServiceFragment[];
  onTerms: boolean;
  includesTax: boolean;
}

function Form({ form, services, onTerms, includesTax }: FormProps) {
  const { t } = useTranslation();
  const [months, setMonths] = useState<Readonly<Record<string, number>>>({});
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const renewable = services.filter(mayRenew);
  const refused = services.filter((service) => !mayRenew(service));
  const kept = renewable.filter((service) => !dropped.has(service.id));
  const keptIds = kept.map((service) => service.id).join('.');
  const lines = useMemo(
    () => keptIds.split('.').filter(Boolean).map((serviceId) => ({ serviceId, months: months[serviceId] })),
    [keptIds, months],
  );
  const quoted = useQuote(lines);
  const quote = quoted.data?.quote ?? null;
  const quoteRefusals = quoted.data?.userErrors ?? [];
  const payment = usePayment(form, quote, () => void quoted.refetch());
  const perLine = linesRefused([...quoteRefusals, ...payment.refusals], lines);
  const elsewhere = [...quoteRefusals, ...payment.refusals].filter((refusal) => lineOf(refusal) === null);

  if (payment.resuming) {
    return (
      <Notice tone="calm" live>
        <p>{t('renew.resuming')}</p>
      </Notice>
    );
  }
  return (
    <div className={css['split']}>
      <div className={css['stack']}>
        {refused.map((service) => (
          <Notice key={service.id} tone="care" action={<Remedy service={service} />}>
            <p>
              <strong>{service.name}</strong>
              {t('shell.colon')}
              {service.actions.find((action) => action.name === 'RENEW')?.reason ?? t('services.refusedNow')}
            </p>
          </Notice>
        ))}
        {kept.length > 0 && (
          <Panel
            title={t('renew.linesTitle')}
            aside={kept.length > 1 && <SamePeriod services={kept} apply={(all) => setMonths(Object.fromEntries(kept.map((service) => [service.id, all])))} />}
          >
            <ul className={kept.length === 1 ? `${css['lines']} ${css['alone']}` : css['lines']}>
              {kept.map((service) => (
                <Line
                  key={service.id}
                  service={service}
                  quoted={quote?.lines.find((line) => line.kind === 'RENEW' && line.service.id === service.id)}
                  months={months[service.id]}
                  includesTax={includesTax}
                  refusal={perLine.get(service.id)}
                  choose={(period) => setMonths((now) => ({ ...now, [service.id]: period }))}
                  drop={kept.length > 1 ? () => setDropped((now) => new Set([...now, service.id])) : undefined}
                />
              ))}
            </ul>
          </Panel>
        )}
      </div>
      {kept.length > 0 && (
        <div className={css['side']}>
          {quoted.isError && <Broken error={quoted.error} retry={() => void quoted.refetch()} />}
          <Refusals refusals={elsewhere} error={payment.error} />
          {quote ? (
            <Checkout quote={quote} onTerms={onTerms} count={kept.length} busy={payment.busy || quoted.isFetching} paying={payment.busy} pay={payment.pay} />
          ) : (
            quoted.isPending && <Skeleton height={360} radius="md" />
          )}
        </div>
      )}
    </div>
  );
}

/** The way out that the server knows for a refusal. */
function Remedy({ service }: { service: RenewableServiceFragment }) {
  const { t } = useTranslation();
  const remedy = service.actions.find((action) => action.name === 'RENEW')?.remedy;
  if (remedy === 'OPEN_TICKET') {
    return (
      <LinkButton to="/support/new" search={{ service: service.id }} variant="default">
        {t('support.open')}
      </LinkButton>
    );
  }
  if (remedy === 'TOP_UP' || remedy === 'ADD_PAYMENT_METHOD') {
    return (
      <LinkButton to="/payments" search={{ topUp: remedy === 'TOP_UP' || undefined }} variant="default">
        {remedy === 'TOP_UP' ? t('payments.topUp') : t('payments.add')}
      </LinkButton>
    );
  }
  if (remedy === 'PAY_INVOICE') {
    return (
      <LinkButton to="/invoices" search={{}} variant="default">
        {t('dashboard.seeInvoices')}
      </LinkButton>
    );
  }
  return null;
}

/** `["lines", "2", …]` and `["seenExpiries", "2"]` name the third line; null when the refusal is about the whole. */
function lineOf(refusal: RefusalFragment): number | null {
  const at = refusal.path.findIndex((part) => part === 'lines' || part === 'seenExpiries');
  const index = at < 0 ? Number.NaN : Number(refusal.path[at + 1]);
  return Number.isInteger(index) ? index : null;
}

function linesRefused(refusals: readonly RefusalFragment[], lines: readonly { serviceId: string }[]): Map<string, string> {
  const messages = new Map<string, string>();
  for (const refusal of refusals) {
    const line = lines[lineOf(refusal) ?? -1];
    if (line) messages.set(line.serviceId, refusal.message);
  }
  return messages;
}

/** Sends the payment once per key; what has no answer yet is kept and sent again, word for word, when the form reopens. */
function usePayment(form: string, quote: RenewalQuoteFragment | null, requote: () => void) {
  const navigate = useNavigate();
  const { key, forget, change } = useIdempotencyKey(form);
  const act = useAct(RenewServicesDocument, (answer) => answer.renewServices);
  const [unanswered] = useState(() => pendingOf(form));
  const [resuming, setResuming] = useState(unanswered !== null);
  const started = useRef(false);

  const send = async (input: RenewServicesInput) => {
    keepPending(form, input);
    const done = await act.run({ input });
    if (done === null && act.failed()) return; // no answer: the key and the input stay
    settlePending(form);
    if (done?.operation) {
      forget();
      await queries.invalidateQueries({ refetchType: 'none' }); // asked again where it is next shown: this form would ask too early
      await navigate({ to: '/operations/$operationId', params: { operationId: done.operation.id }, replace: true });
    } else {
      change();
      requote();
    }
  };
  const resume = useEffectEvent(() => {
    if (!unanswered || started.current) return;
    started.current = true;
    void send(unanswered).finally(() => setResuming(false));
  });
  useEffect(() => resume(), []);

  return {
    busy: act.busy,
    error: act.error,
    refusals: act.refusals,
    resuming,
    pay: (choice: Choice) => {
      if (!quote) return;
      void send({
        quoteId: quote.id,
        seenExpiries: quote.lines.filter((line) => line.kind === 'RENEW').map((line) => ({ serviceId: line.service.id, expiresAt: line.currentExpiresAt })),
        idempotencyKey: key,
        means: meansInput(choice),
      });
    },
  };
}

/** One period for all lines, where all of them offer it. */
function SamePeriod({ services, apply }: { services: readonly RenewableServiceFragment[]; apply: (months: number) => void }) {
  const { t } = useTranslation();
  const [first, ...others] = services;
  const common = (first?.renewalOffers ?? [])
    .map((offer) => offer.months)
    .filter((months) => others.every((service) => service.renewalOffers.some((offer) => offer.months === months)));
  if (common.length < 2) return null;
  return (
    <label className={css['all']}>
      {t('renew.samePeriod')}
      <NativeSelect
        size="xs"
        defaultValue=""
        onChange={(event) => event.currentTarget.value && apply(Number(event.currentTarget.value))}
        data={[{ value: '', label: t('renew.choosePeriod') }, ...common.map((months) => ({ value: String(months), label: periodWords(t, months) }))]}
      />
    </label>
  );
}

interface LineProps {
  service: RenewableServiceFragment;
  quoted: RenewalQuoteFragment['lines'][number] | undefined;
  months: number | undefined;
  includesTax: boolean;
  refusal: string | undefined;
  choose: (months: number) => void;
  drop: (() => void) | undefined;
}

function Line({ service, quoted, months, includesTax, refusal, choose, drop }: LineProps) {
  const { t } = useTranslation();
  const chosen = months ?? quoted?.months;
  // Between two quotes the line already shows what the server offered for the period just chosen.
  const offer = service.renewalOffers.find((each) => each.months === chosen);
  const shown = quoted?.months === chosen ? quoted : offer;
  const restore = service.restorePrice;
  // What a name in redemption costs is the offer's word: the quote has a line of its own for restoring it.
  const priced = restore ? offer : shown;
  const price = priced && (includesTax ? priced.price.total : priced.price.net);
  return (
    <li className={css['line']}>
      <div>
        <div className={css['name']}>{service.name}</div>
        <div className={css['soft']}>{service.product.name}</div>
        <div className={`${css['soft']} ${css['dates']}`}>
          {service.expiresAt && <DateText value={service.expiresAt} />}
          {shown && (
            <>
              <span aria-hidden>→</span>
              <span className="visually-hidden">{t('renew.becomes')}</span>
              <strong>
                <DateText value={shown.newExpiresAt} />
              </strong>
            </>
          )}
        </div>
        {restore && (
          <div className={css['soft']}>
            {t('renew.restoring')} <MoneyText value={includesTax ? restore.total : restore.net} />
          </div>
        )}
      </div>
      <NativeSelect
        aria-label={t('renew.periodOf', { name: service.name })}
        value={chosen === undefined ? '' : String(chosen)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
        data={[
          ...(chosen === undefined ? [{ value: '', label: '…' }] : []),
          ...service.renewalOffers.map((offer) => ({ value: String(offer.months), label: periodWords(t, offer.months) })),
        ]}
      />
      <div className={css['price']}>{price ? <MoneyText value={price} /> : '…'}</div>
      {drop && (
        <ActionIcon className={css['drop']} variant="subtle" color="gray" size={36} style={{ color: 'var(--ink)' }} aria-label={t('renew.drop', { name: service.name })} onClick={drop}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
      {refusal && (
        <p className={css['refusal']} role="alert">
          {refusal}
        </p>
      )}
    </li>
  );
}

interface CheckoutProps {
  quote: RenewalQuoteFragment;
  onTerms: boolean;
  count: number;
  busy: boolean;
  paying: boolean;
  pay: (choice: Choice) => void;
}

function Checkout({ quote, onTerms, count, busy, paying, pay }: CheckoutProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { total } = quote.price;
  const situation = { onTerms, total, balance: quote.balance, cards: quote.paymentMethods };
  const [wanted, setWanted] = useState<Choice | null>(null);
  const choice = wanted && stillDoes(wanted, situation) ? wanted : firstChoice(situation);
  const changed = usePriceChange(quote, count);
  return (
    <>
      {changed && (
        <Notice tone="care" live>
          <p>{t('renew.priceChanged', { before: formats.money(changed), now: formats.money(total) })}</p>
        </Notice>
      )}
      <Panel title={t('renew.summary')}>
        <dl className={css['sum']}>
          <div>
            <dt>{t('renew.net')}</dt>
            <dd>
              <MoneyText value={quote.price.net} />
            </dd>
          </div>
          {quote.taxes.map((tax) => (
            <div key={tax.rate}>
              <dt>{t('renew.tax', { rate: formats.percent(tax.rate) })}</dt>
              <dd>
                <MoneyText value={tax.tax} />
              </dd>
            </div>
          ))}
          <div className={css['total']}>
            <dt>{t('renew.total')}</dt>
            <dd>
              <MoneyText value={total} />
            </dd>
          </div>
        </dl>
        <p className={css['valid']}>{formats.isToday(quote.expiresAt) ? t('renew.validUntilTime', { time: formats.clock(quote.expiresAt) }) : t('renew.validUntil', { moment: formats.moment(quote.expiresAt) })}</p>
      </Panel>
      <Panel>
        <div className={css['stack']}>
          <Means situation={situation} choice={choice} choose={setWanted} />
          {choice && (
            <Button size="md" fullWidth className={css['pay']} loading={paying} disabled={busy} onClick={() => pay(choice)}>
              {onTerms ? t('renew.orderOnTerms', { amount: formats.money(total) }) : t('renew.pay', { amount: formats.money(total) })}
            </Button>
          )}
        </div>
      </Panel>
    </>
  );
}

/** The total before, when a new quote for the same lines is dearer or cheaper; null otherwise. */
function usePriceChange(quote: RenewalQuoteFragment, count: number): Amount | null {
  const lines = `${count}|${quote.lines.map((line) => `${line.service.id}:${line.months}`).join('.')}`;
  const [seen, setSeen] = useState({ lines, id: quote.id, total: quote.price.total, before: null as Amount | null });
  if (seen.id !== quote.id) {
    const moved = seen.lines === lines && !same(seen.total, quote.price.total);
    setSeen({ lines, id: quote.id, total: quote.price.total, before: moved ? seen.total : null });
  }
  return seen.before;
}

function Waiting() {
  return (
    <div className={css['split']} aria-hidden>
      <Skeleton height={150} radius="md" />
      <Skeleton height={400} radius="md" />
    </div>
  );
}
