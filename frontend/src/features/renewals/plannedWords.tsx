// How a planned payment's state and amount are said.
import { useTranslation } from 'react-i18next';
import type { PlannedRowFragment, ScheduledPaymentState } from '../../api/gen/graphql';
import { useFormats } from '../../i18n/format';
import { Badge, type Tone } from '../../ui/Page';

const TONES: Record<ScheduledPaymentState, Tone> = {
  PLANNED: 'calm',
  NOTIFIED: 'calm',
  PROCESSING: 'busy',
  REQUIRES_ACTION: 'care',
  RETRY_WAIT: 'bad',
  SUCCEEDED: 'good',
  FAILED: 'bad',
  CANCELLED_BY_USER: 'calm',
  SKIPPED: 'calm',
  ABANDONED: 'care',
};

const NOTHING_TAKEN: ReadonlySet<ScheduledPaymentState> = new Set(['CANCELLED_BY_USER', 'SKIPPED', 'ABANDONED']);

export function PlannedState({ payment }: { payment: PlannedRowFragment }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[payment.state]}>{t(`planned.states.${payment.state}`)}</Badge>;
}

/** What was taken, or the most that will be. */
export function PlannedAmount({ payment }: { payment: PlannedRowFragment }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (payment.charged) return <span className="tabular">{formats.money(payment.charged)}</span>;
  if (NOTHING_TAKEN.has(payment.state)) return t('planned.nothingTaken');
  return <span className="tabular">{t('planned.atMost', { amount: formats.money(payment.most) })}</span>;
}
