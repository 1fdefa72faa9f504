// The way back from the processor's card page: waits until the card is known, then goes on to where the person came from.
import { Loader } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client';
import { FinishPaymentMethodDocument, type RefusalFragment } from '../../api/gen/graphql';
import { pause } from '../../api/live';
import { noticeSignedOut, queries } from '../../api/pages';
import { Notice, Page } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { tell } from '../../ui/tell';
import { cardName, takeReturn } from './cards';
import { LinkButton } from '../../ui/links';

const AGAIN_EVERY_MS = 1_500;
const GIVE_UP_AFTER = 40; // times: one minute

export function CardReturn() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { setupId } = useParams({ from: '/shell/payments/card/$setupId' });
  const [refusals, setRefusals] = useState<readonly RefusalFragment[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [late, setLate] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const finish = async () => {
      for (let attempt = 0; attempt < GIVE_UP_AFTER && !stop.signal.aborted; attempt += 1) {
        const { finishPaymentMethod: answer } = await ask(FinishPaymentMethodDocument, { input: { setupId } });
        if (stop.signal.aborted) return;
        if (answer.userErrors.length > 0) return setRefusals(answer.userErrors);
        if (answer.paymentMethod) {
          tell(t('payments.added', { name: cardName(t, answer.paymentMethod) }));
          await queries.invalidateQueries();
          return navigate({ href: takeReturn() ?? '/payments', replace: true });
        }
        await pause(AGAIN_EVERY_MS, stop.signal);
      }
      setLate(true);
    };
    finish().catch((broken: unknown) => {
      noticeSignedOut(broken);
      setError(broken);
    });
    return () => stop.abort();
  }, [setupId]);

  const over = late || error !== null || refusals.length > 0;
  return (
    <Page title={t('payments.returnTitle')} narrow>
      {over ? (
        <>
          <Refusals refusals={refusals} error={error} />
          {late && (
            <Notice tone="care" live>
              <p>{t('payments.returnLate')}</p>
            </Notice>
          )}
          <LinkButton to="/payments" variant="default" mt="md">
            {t('operation.toPayments')}
          </LinkButton>
        </>
      ) : (
        <Notice tone="calm" live action={<Loader size="sm" />}>
          <p>{t('payments.returnWaiting')}</p>
        </Notice>
      )}
    </Page>
  );
}
