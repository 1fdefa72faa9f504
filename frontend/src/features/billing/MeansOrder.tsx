// O2-78: in which order balance and cards pay automatic renewals. Two buttons a line, so that it takes no dragging.
import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderPaymentMeansDocument, type MeansFragment } from '../../api/gen/graphql';
import { queries } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { tell } from '../../ui/tell';
import { cardName } from './cards';
import css from './Payments.module.css';

export function MeansOrder({ means }: { means: readonly MeansFragment[] }) {
  const { t } = useTranslation();
  const act = useAct(OrderPaymentMeansDocument, (answer) => answer.orderPaymentMeans);
  const nameOf = (one: MeansFragment) => (one.paymentMethod ? cardName(t, one.paymentMethod) : t('payments.balance'));

  const move = async (from: number, to: number) => {
    const moved = means[from];
    if (!moved || to < 0 || to >= means.length || act.busy) return;
    const order = means.filter((one) => one !== moved);
    order.splice(to, 0, moved);
    const done = await act.run({ input: { means: order.map((one) => (one.paymentMethod ? { paymentMethodId: one.paymentMethod.id } : { balance: true })) } });
    if (!done) return;
    tell(t('payments.order.moved', { name: nameOf(moved), place: to + 1, count: means.length }));
    await queries.invalidateQueries();
  };

  return (
    <Panel title={t('payments.order.title')}>
      <p className={css['none']}>{t('payments.order.lead')}</p>
      <ol className={css['cards']}>
        {means.map((one, place) => (
          <li key={one.paymentMethod?.id ?? 'balance'}>
            <div>
              <div className={css['name']}>{nameOf(one)}</div>
              {one.paymentMethod?.asksConfirmation && <span className={css['soft']}>{t('payments.order.asks')}</span>}
            </div>
            <Group gap="xs" wrap="nowrap">
              <Step label={t('payments.order.up', { name: nameOf(one) })} possible={place > 0} go={() => void move(place, place - 1)}>
                <IconArrowUp size={18} aria-hidden />
              </Step>
              <Step label={t('payments.order.down', { name: nameOf(one) })} possible={place < means.length - 1} go={() => void move(place, place + 1)}>
                <IconArrowDown size={18} aria-hidden />
              </Step>
            </Group>
          </li>
        ))}
      </ol>
      <Refusals refusals={act.refusals} error={act.error} />
    </Panel>
  );
}

/** Stays a button where there is nowhere to go: the focus of whoever moved something there is not lost. */
function Step({ label, possible, go, children }: { label: string; possible: boolean; go: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="default" size={36} aria-label={label} aria-disabled={!possible || undefined} data-disabled={!possible || undefined} onClick={possible ? go : undefined}>
      {children}
    </ActionIcon>
  );
}
