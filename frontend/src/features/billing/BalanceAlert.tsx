// IN-23: below which amount a letter tells of the balance.
import { Button, Group, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SetBalanceAlertDocument } from '../../api/gen/graphql';
import { queries } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { typedAmount, type Amount } from '../../i18n/amounts';
import { useFormats } from '../../i18n/format';
import { Refusals } from '../../ui/Refusals';
import { tell } from '../../ui/tell';
import css from './Payments.module.css';

export function BalanceAlert({ threshold, currency }: { threshold: Amount | null | undefined; currency: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const act = useAct(SetBalanceAlertDocument, (answer) => answer.setBalanceAlert);
  const [wrong, setWrong] = useState(false);

  const choose = async (amount: string | null) => {
    const done = await act.run({ input: { threshold: amount } });
    if (!done) return;
    tell(done.balanceAlert ? t('payments.alert.chosen', { amount: formats.money(done.balanceAlert) }) : t('payments.alert.ended'));
    await queries.invalidateQueries();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const amount = typedAmount(String(new FormData(event.currentTarget).get('threshold')));
    setWrong(amount === null);
    if (amount !== null) void choose(amount);
  };

  return (
    <form onSubmit={submit} noValidate className={css['alert']}>
      <p className={css['soft']}>{threshold ? t('payments.alert.on', { amount: formats.money(threshold) }) : t('payments.alert.off')}</p>
      <Group align="flex-end" gap="xs">
        <TextInput
          name="threshold"
          label={t('payments.alert.threshold', { currency })}
          inputMode="decimal"
          autoComplete="off"
          error={wrong && t('payments.amountWrong')}
          placeholder={t('payments.amountPlaceholder')}
        />
        <Button type="submit" variant="default" loading={act.busy}>
          {t('payments.alert.choose')}
        </Button>
        {threshold && (
          <Button variant="subtle" onClick={() => void choose(null)} disabled={act.busy}>
            {t('payments.alert.end')}
          </Button>
        )}
      </Group>
      <Refusals refusals={act.refusals} error={act.error} />
    </form>
  );
}
