// Paying an invoice on terms: what is open of it, by card, by balance, or both.
import { Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client';
import { InvoiceMeansDocument, PayInvoiceDocument, type DocumentRowFragment, type InvoiceMeansQuery } from '../../api/gen/graphql';
import { queries } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { useFormats } from '../../i18n/format';
import { useIdempotencyKey } from '../../ui/idempotency';
import { Broken } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { Means } from '../renewals/Means';
import { firstChoice, meansInput } from '../renewals/means';

type Account = NonNullable<NonNullable<InvoiceMeansQuery['viewer']>['account']>;

/** The invoice is named by its row; null while nothing is being paid. */
export function PayInvoice({ invoice, close }: { invoice: DocumentRowFragment | null; close: () => void }) {
  const { t } = useTranslation();
  const means = useQuery({ queryKey: ['invoice-means'], enabled: invoice !== null, queryFn: () => ask(InvoiceMeansDocument) });
  const account = means.data?.viewer?.account;
  return (
    <Modal opened={invoice !== null} onClose={close} title={<strong>{t('invoices.payNumber', { number: invoice?.number ?? '' })}</strong>} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      {means.isError && <Broken error={means.error} retry={() => void means.refetch()} />}
      {means.isPending && <Skeleton height={160} aria-hidden />}
      {invoice && account && <Form key={invoice.id} invoice={invoice} account={account} close={close} />}
    </Modal>
  );
}

function Form({ invoice, account, close }: { invoice: DocumentRowFragment; account: Account; close: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const { key, forget, change } = useIdempotencyKey(`invoice ${invoice.id}`);
  const act = useAct(PayInvoiceDocument, (answer) => answer.payInvoice);
  const situation = { onTerms: false, total: invoice.open, balance: account.balance, cards: account.paymentMethods };
  const [choice, choose] = useState(() => firstChoice(situation));

  const pay = async () => {
    if (!choice) return;
    const done = await act.run({ input: { documentId: invoice.id, means: meansInput(choice), idempotencyKey: key } });
    if (act.failed()) return; // no answer: the same key goes out again
    const operation = done?.operation;
    if (!operation) return change();
    forget();
    await queries.invalidateQueries();
    await navigate({ to: '/operations/$operationId', params: { operationId: operation.id } });
  };

  return (
    <Stack>
      <Text>{t('invoices.payLead', { amount: formats.money(invoice.open) })}</Text>
      <Means situation={situation} choice={choice} choose={choose} />
      <Refusals refusals={act.refusals} error={act.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('shell.cancel')}
        </Button>
        <Button onClick={() => void pay()} disabled={!choice} loading={act.busy}>
          {t('invoices.payAmount', { amount: formats.money(invoice.open) })}
        </Button>
      </Group>
    </Stack>
  );
}
