// L-9 on the page of one service: asked for when somebody opens it, since all services of the account are reckoned.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/client';
import { ServiceForecastDocument } from '../../api/gen/graphql';
import { LinkText } from '../../ui/links';
import { Broken, Panel } from '../../ui/Page';
import { ForecastLines } from './ForecastLines';
import css from './Forecast.module.css';

export function ServiceForecast({ serviceId }: { serviceId: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const found = useQuery({
    queryKey: ['service', serviceId, 'forecast'],
    enabled: opened,
    queryFn: () => ask(ServiceForecastDocument, { id: serviceId }),
  });
  const node = found.data?.node;
  const events = node && 'forecast' in node ? node.forecast : undefined;
  return (
    <Panel>
      <details className={css['month']} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>
          <h2 className={css['question']}>{t('forecast.title')}</h2>
        </summary>
        {found.isError && <Broken error={found.error} retry={() => void found.refetch()} />}
        {opened && found.isPending && <Skeleton height={160} radius="md" aria-hidden />}
        {events?.length === 0 && <p className={css['soft']}>{t('forecast.empty')}</p>}
        {events && <ForecastLines events={events} />}
        <LinkText to="/forecast">
          {t('forecast.seeAccount')}
        </LinkText>
      </details>
    </Panel>
  );
}
