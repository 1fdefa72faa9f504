// O2-10, O2-74: whether a service is renewed by itself, when it is charged and for how much, and what could go wrong.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SetAutomaticRenewalDocument, type ServiceDetailQuery } from '../../api/gen/graphql';
import { queries } from '../../api/pages';
import { useAct } from '../../api/useAct';
import { useFormats } from '../../i18n/format';
import { Notice, Panel } from '../../ui/Page';
import { Refusals } from '../../ui/Refusals';

type Service = Extract<NonNullable<ServiceDetailQuery['node']>, { __typename: 'DomainService' | 'HostingService' }>;

export function AutomaticRenewal({ service }: { service: Service }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const set = useAct(SetAutomaticRenewalDocument, (answer) => answer.setAutomaticRenewal);
  const on = service.renewalMode === 'AUTOMATIC';
  const { chargeOn, most, warnings } = service.automaticRenewal;
  const turn = async () => {
    if (await set.run({ input: { serviceIds: [service.id], enabled: !on } })) await queries.invalidateQueries();
  };
  return (
    <Panel title={t('services.automatic')}>
      {on && chargeOn && most && (
        <p>
          {t('services.automaticCharge', { day: formats.longDay(chargeOn), total: formats.money(most) })} <Link to="/planned">{t('services.automaticPlanned')}</Link>
        </p>
      )}
      {on && !chargeOn && <p>{t('services.automaticNotThisTime')}</p>}
      {!on && <p>{t('services.automaticOff')}</p>}
      {on &&
        warnings.map((warning) => (
          <Notice key={warning.risk} tone={warning.harmless ? 'calm' : 'care'}>
            {warning.message}
          </Notice>
        ))}
      <Refusals refusals={set.refusals} error={set.error} />
      <Button mt="sm" variant={on ? 'default' : 'filled'} onClick={() => void turn()} loading={set.busy} aria-label={t(on ? 'services.automaticTurnOff' : 'services.automaticTurnOn')}>
        {t(on ? 'services.turnOff' : 'services.turnOn')}
      </Button>
    </Panel>
  );
}
