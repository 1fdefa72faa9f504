// The address under which a calendar program reads the same days: made, replaced, revoked; shown only once.
import { Button, Group } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateCalendarAddressDocument, RevokeCalendarAddressDocument, type CalendarAddressLineFragment } from '../../api/gen/graphql';
import { queries } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { useFormats } from '../../i18n/format';
import { Notice, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';
import { tell } from '../../ui/tell';
import { FORECAST_KEY } from './Forecast';
import css from './Forecast.module.css';

export function CalendarAddress({ accountId, addresses }: { accountId: string; addresses: readonly CalendarAddressLineFragment[] }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string | null>(null);
  const make = useAct(CreateCalendarAddressDocument, (answer) => answer.createCalendarAddress);
  const create = async () => {
    const done = await make.run({ input: { accountId } });
    if (!done?.url) return;
    setUrl(done.url);
    await queries.invalidateQueries({ queryKey: FORECAST_KEY });
  };
  return (
    <Panel title={t('forecast.addressTitle')} id="calendar">
      <p className={css['soft']}>{t('forecast.addressHint')}</p>
      {url && <Shown url={url} />}
      {addresses.length > 0 && (
        <ul className={css['addresses']}>
          {addresses.map((address) => (
            <Address key={address.id} address={address} revoked={() => setUrl(null)} />
          ))}
        </ul>
      )}
      <Refusals refusals={make.refusals} error={make.error} />
      <Button variant="default" mt="sm" loading={make.busy} onClick={() => void create()}>
        {addresses.some((address) => address.mine) ? t('forecast.addressRenew') : t('forecast.addressCreate')}
      </Button>
    </Panel>
  );
}

function Shown({ url }: { url: string }) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 3_000 });
  return (
    <Notice tone="care" live>
      <p>{t('forecast.addressNew')}</p>
      <Group mt="xs" wrap="wrap">
        <code className={css['url']}>{url}</code>
        <Button variant="default" size="sm" onClick={() => clipboard.copy(url)}>
          {clipboard.copied ? t('forecast.copied') : t('forecast.copy')}
        </Button>
      </Group>
    </Notice>
  );
}

function Address({ address, revoked }: { address: CalendarAddressLineFragment; revoked: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const act = useAct(RevokeCalendarAddressDocument, (answer) => answer.revokeCalendarAddress);
  const day = formats.longDay(address.createdAt);
  const revoke = async () => {
    const done = await act.run({ input: { calendarAddressId: address.id } });
    if (!done) return;
    revoked();
    tell(t('forecast.addressRevoked'));
    await queries.invalidateQueries({ queryKey: FORECAST_KEY });
  };
  return (
    <li>
      <span>
        {t('forecast.addressMade', { day })} {address.mine && <span className={css['soft']}>({t('forecast.addressMine')})</span>}
        <Refusals refusals={act.refusals} error={act.error} />
      </span>
      <Button variant="default" size="sm" loading={act.busy} onClick={() => void revoke()} aria-label={t('forecast.addressRevokeNamed', { day })}>
        {t('forecast.addressRevoke')}
      </Button>
    </li>
  );
}
