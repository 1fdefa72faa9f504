// Days to come, one line each: when, what, which services, how much. Letters are shown where somebody asks for them.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForecastLineFragment } from '../../api/gen/graphql';
import { DateText, MoneyText } from '../../ui/Text';
import css from './Forecast.module.css';

const AT_FIRST = 30;

export function ForecastLines({ events, linked }: { events: readonly ForecastLineFragment[]; linked?: boolean }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const seen = all ? events : events.slice(0, AT_FIRST);
  return (
    <>
      <ol className={css['lines']}>
        {seen.map((event) => (
          <li key={`${event.on} ${event.kind} ${event.services[0]?.serviceId}`} className={event.critical ? css['bad'] : undefined}>
            <span className={css['day']}>
              <DateText value={event.on} />
            </span>
            <What event={event} linked={linked ?? false} />
            <span className={css['amount']}>{event.amount && <MoneyText value={event.amount} />}</span>
          </li>
        ))}
      </ol>
      {seen.length < events.length && (
        <Button variant="default" size="sm" mt="sm" onClick={() => setAll(true)}>
          {t('forecast.more')}
        </Button>
      )}
    </>
  );
}

/** A planned payment has a page; else one service is named by the sentence itself, which leads there. Several stand below it. */
function What({ event, linked }: { event: ForecastLineFragment; linked: boolean }) {
  const only = linked && event.servicesCount === 1 ? event.services[0] : undefined;
  if (event.scheduledPaymentId) {
    return (
      <div>
        <Link to="/planned/$paymentId" params={{ paymentId: event.scheduledPaymentId }} className={css['only']}>
          {event.message}
        </Link>
        {linked && event.servicesCount > 1 && <Names event={event} />}
      </div>
    );
  }
  if (only) {
    return (
      <div>
        <Link to="/services/$serviceId" params={{ serviceId: only.serviceId }} className={css['only']}>
          {event.message}
        </Link>
      </div>
    );
  }
  return (
    <div>
      {event.message}
      {linked && <Names event={event} />}
    </div>
  );
}

function Names({ event }: { event: ForecastLineFragment }) {
  const { t } = useTranslation();
  const more = event.servicesCount - event.services.length;
  return (
    <div className={css['names']}>
      {event.services.map((service) => (
        <Link key={service.serviceId} to="/services/$serviceId" params={{ serviceId: service.serviceId }}>
          {service.name}
        </Link>
      ))}
      {more > 0 && <span>{t('forecast.others', { count: more })}</span>}
    </div>
  );
}
