// O2-72, WL-57, WL-58: saved cards, the balance, how it moved, and how to top it up.
import { Button, Group, Modal, Radio, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddPaymentMethodDocument,
  PaymentsDocument,
  RemovePaymentMethodDocument,
  SetDefaultPaymentMethodDocument,
  TopUpBalanceDocument,
  type CardFragment,
  type PaymentsQuery,
} from '../../api/gen/graphql';
import { queries, useListPage } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { isPositive, typedAmount } from '../../i18n/amounts';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useIdempotencyKey } from '../../ui/idempotency';
import { Badge, Broken, Page, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { RowMenu } from '../../ui/RowMenu';
import { DateText, MoneyText } from '../../ui/Text';
import { tell } from '../../ui/tell';
import { BalanceAlert } from './BalanceAlert';
import { cardExpiry, cardName } from './cards';
import { MeansOrder } from './MeansOrder';
import css from './Payments.module.css';

type Account = NonNullable<NonNullable<PaymentsQuery['viewer']>['account']>;
type Movement = Account['balanceMovements']['nodes'][number];

export function Payments() {
  const { t } = useTranslation();
  const { topUp } = useSearch({ from: '/shell/payments' });
  const navigate = useNavigate({ from: '/payments' });
  const list = useListPage(['payments'], PaymentsDocument, {}, (answer) => answer.viewer?.account?.balanceMovements);
  const account = list.data?.pages[0]?.viewer?.account;
  const movements = useMemo(() => (list.data?.pages ?? []).flatMap((page) => page.viewer?.account?.balanceMovements.nodes ?? []), [list.data]);
  return (
    <Page title={t('payments.title')}>
      {list.isError && !account && <Broken error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && (
        <div className={css['columns']} aria-hidden>
          <Skeleton height={260} radius="md" />
          <Skeleton height={190} radius="md" />
        </div>
      )}
      {account && (
        <div className={css['stack']}>
          <div className={css['columns']}>
            <Cards cards={account.paymentMethods} />
            <Panel title={t('payments.balance')}>
              <p className={css['balance']}>
                <MoneyText value={account.balance} />
              </p>
              <Button variant="default" onClick={() => void navigate({ search: { topUp: true } })}>
                {t('payments.topUp')}
              </Button>
              <BalanceAlert threshold={account.balanceAlert} currency={account.currency} />
            </Panel>
          </div>
          {account.paymentMeansOrder.length > 1 && <MeansOrder means={account.paymentMeansOrder} />}
          <Movements movements={movements} more={list.hasNextPage ? () => void list.fetchNextPage() : undefined} busy={list.isFetchingNextPage} />
          <TopUp opened={topUp === true} close={() => void navigate({ search: {} })} account={account} />
        </div>
      )}
    </Page>
  );
}

function Cards({ cards }: { cards: readonly CardFragment[] }) {
  const { t } = useTranslation();
  const add = useAct(AddPaymentMethodDocument, (answer) => answer.addPaymentMethod);
  const [leaving, setLeaving] = useState(false);
  const open = async () => {
    const done = await add.run({ input: {} });
    if (!done?.url) return;
    setLeaving(true);
    window.location.assign(done.url); // the processor's page takes the card number; ours never sees it
  };
  return (
    <Panel title={t('payments.cards')}>
      {cards.length === 0 ? (
        <p className={css['none']}>{t('payments.noCards')}</p>
      ) : (
        <ul className={css['cards']}>
          {cards.map((card) => (
            <Card key={card.id} card={card} />
          ))}
        </ul>
      )}
      <Refusals refusals={add.refusals} error={add.error} />
      <Button mt="sm" onClick={() => void open()} loading={add.busy || leaving}>
        {t('payments.add')}
      </Button>
    </Panel>
  );
}

function Card({ card }: { card: CardFragment }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const makeDefault = useAct(SetDefaultPaymentMethodDocument, (answer) => answer.setDefaultPaymentMethod);
  const remove = useAct(RemovePaymentMethodDocument, (answer) => answer.removePaymentMethod);
  const name = cardName(t, card);
  const input = { input: { paymentMethodId: card.id } };
  const finish = async (done: unknown, message: string) => {
    if (!done) return;
    setAsking(false);
    tell(message);
    await queries.invalidateQueries();
  };
  const acts = [
    ...(card.isDefault || card.expired
      ? []
      : [{ key: 'default', label: t('payments.makeDefault'), run: () => void makeDefault.run(input).then((done) => finish(done, t('payments.madeDefault', { name }))) }]),
    { key: 'remove', label: t('payments.remove'), run: () => setAsking(true) },
  ];
  return (
    <li>
      <div>
        <div className={css['name']}>{name}</div>
        {card.expired ? (
          <span className={css['bad']}>{t('payments.expiredCard')}</span>
        ) : (
          <span className={css['soft']}>{t('payments.expires', { date: cardExpiry(card) })}</span>
        )}
        {card.isDefault && (
          <div>
            <Badge tone="good">{t('payments.isDefault')}</Badge>
          </div>
        )}
      </div>
      <RowMenu label={t('payments.actsFor', { name })} acts={acts} />
      <Refusals refusals={makeDefault.refusals} error={makeDefault.error} />
      <ConfirmDialog
        opened={asking}
        title={t('payments.removeTitle', { name })}
        verb={t('payments.remove')}
        busy={remove.busy}
        close={() => setAsking(false)}
        confirm={() => void remove.run(input).then((done) => finish(done, t('payments.removed', { name })))}
      >
        <Stack gap="sm">
          <Text>{t('payments.removeLead')}</Text>
          <Refusals refusals={remove.refusals} error={remove.error} />
        </Stack>
      </ConfirmDialog>
    </li>
  );
}

function Movements({ movements, more, busy }: { movements: readonly Movement[]; more: (() => void) | undefined; busy: boolean }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('payments.movements')}>
      {movements.length === 0 ? (
        <p className={css['none']} style={{ margin: 0 }}>
          {t('payments.noMovements')}
        </p>
      ) : (
        <ul className={css['moves']}>
          {movements.map((movement) => (
            <li key={movement.id}>
              <div>
                {t(`payments.reasons.${movement.reason}`)}
                {movement.document && (
                  <>
                    {' · '}
                    <Link to="/invoices" search={{ q: movement.document.number, open: movement.document.id }}>
                      {movement.document.number}
                    </Link>
                  </>
                )}
                <div className={css['soft']}>
                  <DateText value={movement.at} />
                </div>
              </div>
              <span className={isPositive(movement.amount) ? css['in'] : undefined}>
                {isPositive(movement.amount) && '+'}
                <MoneyText value={movement.amount} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {more && (
        <Button variant="default" mt="sm" onClick={more} loading={busy}>
          {t('list.more')}
        </Button>
      )}
    </Panel>
  );
}

const ANOTHER_CARD = '';

function TopUp({ opened, close, account }: { opened: boolean; close: () => void; account: Account }) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={close} title={<strong>{t('payments.topUpTitle')}</strong>} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      {opened && <TopUpForm account={account} close={close} />}
    </Modal>
  );
}

function TopUpForm({ account, close }: { account: Account; close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { key, forget, change } = useIdempotencyKey('top-up');
  const act = useAct(TopUpBalanceDocument, (answer) => answer.topUpBalance);
  const usable = account.paymentMethods.filter((card) => !card.expired);
  const [card, setCard] = useState((usable.find((one) => one.isDefault) ?? usable[0])?.id ?? ANOTHER_CARD);
  const [wrong, setWrong] = useState(false);

  const pay = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const amount = typedAmount(String(new FormData(event.currentTarget).get('amount')));
    setWrong(amount === null);
    if (amount === null) return;
    const done = await act.run({ input: { amount, paymentMethodId: card || undefined, idempotencyKey: key } });
    if (act.failed()) return; // no answer: the same key goes out again
    const operation = done?.operation;
    if (!operation) return change();
    forget();
    await queries.invalidateQueries();
    await navigate({ to: '/operations/$operationId', params: { operationId: operation.id }, search: { pay: card === ANOTHER_CARD || undefined } });
  };

  return (
    <form onSubmit={(event) => void pay(event)} noValidate>
      <Stack>
        <Text>{t('payments.topUpLead')}</Text>
        <TextInput
          name="amount"
          label={t('payments.amount', { currency: account.currency })}
          inputMode="decimal"
          autoComplete="off"
          required
          withAsterisk={false}
          data-autofocus
          error={wrong && t('payments.amountWrong')}
          placeholder={t('payments.amountPlaceholder')}
        />
        <fieldset className={css['choices']}>
          <legend>{t('payments.topUpWith')}</legend>
          {usable.map((one) => (
            <Radio key={one.id} name="card" label={cardName(t, one)} checked={card === one.id} onChange={() => setCard(one.id)} />
          ))}
          <Radio name="card" label={t('payments.anotherCard')} description={t('payments.anotherCardHint')} checked={card === ANOTHER_CARD} onChange={() => setCard(ANOTHER_CARD)} />
        </fieldset>
        <Refusals refusals={act.refusals} error={act.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={act.busy}>
            {t('payments.payByCard')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
