// Paying a planned payment now, and choosing the card that it is charged to.
import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client';
import { ChoosePlannedMeansDocument, PayPlannedDocument, PlannedMeansDocument, type PlannedFragment, type PlannedMeansQuery } from '../../api/gen/graphql';
import { queries } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { useFormats } from '../../i18n/format';
import { useIdempotencyKey } from '../../ui/idempotency';
import { Broken } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { tell } from '../../ui/tell';
import { cardName } from '../billing/cards';
import { Means, type MeansProps } from './Means';
import { BALANCE, meansInput, nextChoice, type Choice } from './means';

type Account = NonNullable<NonNullable<PlannedMeansQuery['viewer']>['account']>;

interface DialogProps {
  payment: PlannedFragment;
  opened: boolean;
  close: () => void;
}

interface FormProps {
  payment: PlannedFragment;
  account: Account;
  close: () => void;
}

export function PayPlanned({ payment, opened, close }: DialogProps) {
  const { t } = useTranslation();
  return (
    <MeansDialog opened={opened} close={close} title={t('planned.payTitle')}>
      {(account) => <PayForm payment={payment} account={account} close={close} />}
    </MeansDialog>
  );
}

export function ChoosePlannedCard({ payment, opened, close }: DialogProps) {
  const { t } = useTranslation();
  return (
    <MeansDialog opened={opened} close={close} title={t('planned.chooseTitle')}>
      {(account) => <CardForm payment={payment} account={account} close={close} />}
    </MeansDialog>
  );
}

interface MeansDialogProps {
  opened: boolean;
  close: () => void;
  title: string;
  children: (account: Account) => ReactNode;
}

function MeansDialog({ opened, close, title, children }: MeansDialogProps) {
  const { t } = useTranslation();
  const means = useQuery({ queryKey: ['planned-means'], enabled: opened, queryFn: () => ask(PlannedMeansDocument) });
  const account = means.data?.viewer?.account;
  return (
    <Modal opened={opened} onClose={close} title={<strong>{title}</strong>} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      {means.isError && <Broken error={means.error} retry={() => void means.refetch()} />}
      {means.isPending && <Skeleton height={200} aria-hidden />}
      {opened && account && children(account)}
    </Modal>
  );
}

type Situation = MeansProps['situation'];

function situationOf(payment: PlannedFragment, account: Account): Situation {
  return { onTerms: account.settlement === 'ON_TERMS', total: payment.most, balance: account.balance, cards: account.paymentMethods };
}

/** What stands chosen: the card chosen for this payment, then the account's order; never a card that was refused. */
function firstOf(payment: PlannedFragment, account: Account, situation: Situation): Choice | null {
  const refused = payment.tries.flatMap((each) => (each.refusal && each.paymentMethod ? [each.paymentMethod.id] : []));
  const order = account.paymentMeansOrder.flatMap((each) => (each.balance ? [BALANCE] : each.paymentMethod ? [each.paymentMethod.id] : []));
  return nextChoice(situation, payment.paymentMethod ? [payment.paymentMethod.id, ...order] : order, new Set(refused));
}

function PayForm({ payment, account, close }: FormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const { key, forget, change } = useIdempotencyKey(`planned ${payment.id}`);
  const act = useAct(PayPlannedDocument, (answer) => answer.payScheduledPayment);
  const situation = situationOf(payment, account);
  const [choice, choose] = useState(() => firstOf(payment, account, situation));
  const count = payment.renewals.filter((renewal) => renewal.planned).length;

  const pay = async () => {
    if (!choice) return;
    const done = await act.run({ input: { scheduledPaymentId: payment.id, means: meansInput(choice), idempotencyKey: key } });
    if (act.failed()) return; // no answer: the same key goes out again
    if (!done) return change();
    forget();
    if (done.operation) {
      await queries.invalidateQueries({ refetchType: 'none' }); // asked again where it is next shown
      await navigate({ to: '/operations/$operationId', params: { operationId: done.operation.id } });
    } else {
      tell(t('planned.nothingLeft'));
      close();
      await queries.invalidateQueries();
    }
  };

  return (
    <Stack>
      <Text>{t('planned.payLead', { count, amount: formats.money(payment.most) })}</Text>
      <Means situation={situation} choice={choice} choose={choose} />
      <Refusals refusals={act.refusals} error={act.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('shell.cancel')}
        </Button>
        <Button onClick={() => void pay()} disabled={!choice} loading={act.busy}>
          {t('planned.pay')}
        </Button>
      </Group>
    </Stack>
  );
}

function CardForm({ payment, account, close }: FormProps) {
  const { t } = useTranslation();
  const act = useAct(ChoosePlannedMeansDocument, (answer) => answer.chooseScheduledMeans);
  const nothing = { amount: '0.00', currency: payment.most.currency };
  const situation = { ...situationOf(payment, account), onTerms: false, balance: nothing };
  const [choice, choose] = useState(() => firstOf(payment, account, situation));

  const save = async () => {
    if (choice?.kind !== 'card') return;
    const done = await act.run({ input: { scheduledPaymentId: payment.id, paymentMethodId: choice.cardId } });
    if (!done) return;
    const card = account.paymentMethods.find((one) => one.id === choice.cardId);
    close();
    if (card) tell(t('planned.chosen', { name: cardName(t, card) }));
    await queries.invalidateQueries();
  };

  return (
    <Stack>
      <Means situation={situation} choice={choice} choose={choose} />
      <Refusals refusals={act.refusals} error={act.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('shell.cancel')}
        </Button>
        <Button onClick={() => void save()} disabled={!choice} loading={act.busy}>
          {t('planned.chooseVerb')}
        </Button>
      </Group>
    </Stack>
  );
}
