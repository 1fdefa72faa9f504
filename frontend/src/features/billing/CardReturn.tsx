// The way back from the processor's card page: waits until the card is known, then goes on to where the person came from.
import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client';
import { FinishPaymentMethodDocument, type CardFragment } from '../../api/gen/graphql';
import { queries } from '../../api/pages';
import { LinkButton } from '../../ui/links';
import { Notice, Page } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { tell } from '../../ui/tell';
import { cardName, takeReturn } from './cards';

const AGAIN_EVERY_MS = 1_500;
const GIVE_UP_AFTER = 40; // times: one minute

export function CardReturn() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { setupId } = useParams({ from: '/shell/payments/card/$setupId' });
  const finish = useQuery({
    queryKey: ['card-setup', setupId],
    queryFn: async () => (await ask(FinishPaymentMethodDocument, { input: { setupId } })).finishPaymentMethod,
    refetchInterval: ({ state }) => (state.data?.pending && state.dataUpdateCount < GIVE_UP_AFTER ? AGAIN_EVERY_MS : false),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const card = finish.data?.paymentMethod;
  const goOn = useEffectEvent(async (added: CardFragment) => {
    tell(t('payments.added', { name: cardName(t, added) }));
    await navigate({ href: takeReturn() ?? '/payments', replace: true });
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'card-setup' });
  });
  useEffect(() => {
    if (card) void goOn(card);
  }, [card]);

  const refusals = finish.data?.userErrors ?? [];
  const late = finish.data?.pending === true && tries(setupId) >= GIVE_UP_AFTER;
  const over = late || finish.isError || refusals.length > 0;
  return (
    <Page title={t('payments.returnTitle')} narrow>
      {over ? (
        <>
          <Refusals refusals={refusals} error={finish.error} />
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

function tries(setupId: string): number {
  return queries.getQueryState(['card-setup', setupId])?.dataUpdateCount ?? 0;
}
