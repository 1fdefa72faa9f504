// O2-76, O2-79: what a letter's link opens, without signing in. Looking changes nothing; one button does.
import { Button, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, get, post } from '../../api/client';
import { ReturnedOperationDocument } from '../../api/gen/open';
import type { Amount } from '../../i18n/amounts';
import { useFormats } from '../../i18n/format';
import { Notice, useErrorText } from '../../ui/Page';
import { Stage } from '../../ui/Stage';

interface Planned {
  state: string;
  chargeOn: string;
  most: Amount;
  canBeCancelled: boolean;
  actionUrl: string | null;
  services: { name: string; expiresAt: string; planned: boolean }[];
}

export function CancelPayment() {
  const { token } = useParams({ from: '/cancel-payment/$token' });
  const { t } = useTranslation();
  const errorText = useErrorText();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const path = `/links/cancel-payment/${token}`;
  const cancel = async () => {
    setBusy(true);
    try {
      queries.setQueryData([path], await post<Planned>(path));
      setError(null);
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
  };
  return (
    <Letter path={path} title={t('link.cancelTitle')}>
      {(payment) => (
        <>
          <Told payment={payment} />
          {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
          {payment.canBeCancelled ? (
            <Button onClick={() => void cancel()} loading={busy}>
              {t('link.cancel')}
            </Button>
          ) : (
            <Notice tone="calm">{t(payment.state === 'CANCELLED_BY_USER' ? 'link.cancelled' : 'link.tooLate')}</Notice>
          )}
        </>
      )}
    </Letter>
  );
}

export function ConfirmPayment() {
  const { token } = useParams({ from: '/confirm-payment/$token' });
  const { t } = useTranslation();
  return (
    <Letter path={`/links/confirm-payment/${token}`} title={t('link.confirmTitle')}>
      {(payment) => (
        <>
          <Told payment={payment} />
          {payment.actionUrl ? (
            <Button component="a" href={payment.actionUrl}>
              {t('link.confirm')}
            </Button>
          ) : (
            <Notice tone="calm">{t(payment.state === 'SUCCEEDED' ? 'link.paid' : 'link.nothingToConfirm')}</Notice>
          )}
        </>
      )}
    </Letter>
  );
}

/** Where the bank sends its customer back: on to the operation, or thanks for whoever came from a letter. */
export function Returned() {
  const { operationId } = useParams({ from: '/returned/$operationId' });
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [known, setKnown] = useState(false);
  useEffect(() => {
    ask(ReturnedOperationDocument, { id: operationId })
      .then((answer) => (answer.node ? void navigate({ to: '/operations/$operationId', params: { operationId }, search: {}, replace: true }) : setKnown(true)))
      .catch(() => setKnown(true));
  }, [operationId, navigate]);
  return (
    <Stage title={t('link.returnedTitle')}>
      {known ? (
        <>
          <Title order={1}>{t('link.returnedTitle')}</Title>
          <p>{t('link.returned')}</p>
        </>
      ) : (
        <Skeleton height={120} radius="md" />
      )}
    </Stage>
  );
}

function Letter({ path, title, children }: { path: string; title: string; children: (payment: Planned) => ReactNode }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const found = useQuery({ queryKey: [path], queryFn: () => get<Planned>(path) });
  return (
    <Stage title={title}>
      <Stack>
        <Title order={1}>{title}</Title>
        {found.isPending && <Skeleton height={160} radius="md" />}
        {found.isError && <Notice tone="bad">{errorText(found.error)}</Notice>}
        {found.data && children(found.data)}
        <Link to="/planned">{t('link.signIn')}</Link>
      </Stack>
    </Stage>
  );
}

function Told({ payment }: { payment: Planned }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      {payment.services.some((service) => service.planned) && (
        <p>{t('link.told', { day: formats.longDay(payment.chargeOn), total: formats.money(payment.most) })}</p>
      )}
      <ul>
        {payment.services.map((service) => (
          <li key={service.name}>{t(service.planned ? 'link.service' : 'link.leftService', { name: service.name, day: formats.longDay(service.expiresAt) })}</li>
        ))}
      </ul>
    </>
  );
}
