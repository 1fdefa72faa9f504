// L-9, WL-42: what the balance lacks first, then the next 24 months by month, then the address for one's calendar.
import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForecastDocument, type ForecastQuery } from '../../api/gen/graphql';
import { usePage } from '../../api/pages';
import { isPositive } from '../../i18n/amounts';
import { useFormats } from '../../i18n/format';
import { LinkButton } from '../../ui/links';
import { Broken, Empty, Page, Panel } from '../../ui/Page';
import { MoneyText } from '../../ui/Text';
import { CalendarAddress } from './CalendarAddress';
import { DEEDS, months, type Month } from './forecast';
import { ForecastLines } from './ForecastLines';
import css from './Forecast.module.css';

export const FORECAST_KEY = ['forecast'] as const;
const OPEN_AT_FIRST = 3;

type Account = NonNullable<NonNullable<ForecastQuery['viewer']>['account']>;

export function Forecast() {
  const { t } = useTranslation();
  const [letters, setLetters] = useState(false);
  const page = usePage([...FORECAST_KEY, letters], ForecastDocument, { kinds: letters ? null : DEEDS });
  const account = page.data?.viewer?.account;
  return (
    <Page title={t('forecast.title')} lead={t('forecast.lead')}>
      {page.isError && <Broken error={page.error} retry={() => void page.refetch()} />}
      {page.isPending && (
        <div className={css['stack']} aria-hidden>
          <Skeleton height={110} radius="md" />
          <Skeleton height={360} radius="md" />
        </div>
      )}
      {page.isSuccess && !account && <Empty>{t('dashboard.noAccount')}</Empty>}
      {account && <Content account={account} letters={letters} setLetters={setLetters} />}
    </Page>
  );
}

function Content({ account, letters, setLetters }: { account: Account; letters: boolean; setLetters: (shown: boolean) => void }) {
  const { t } = useTranslation();
  const all = months(account.forecast ?? []);
  return (
    <div className={css['stack']}>
      <Needed dashboard={account.dashboard} />
      {account.forecast && (
        <Panel
          title={t('forecast.coming')}
          aside={
            <Button variant="subtle" size="sm" aria-pressed={letters} onClick={() => setLetters(!letters)}>
              {letters ? t('forecast.hideLetters') : t('forecast.showLetters')}
            </Button>
          }
        >
          {all.length === 0 && <Empty>{t('forecast.empty')}</Empty>}
          {all.map((month, place) => (
            <MonthOf key={month.key} month={month} opened={place < OPEN_AT_FIRST} />
          ))}
        </Panel>
      )}
      {account.calendarAddresses && <CalendarAddress accountId={account.id} addresses={account.calendarAddresses} />}
    </div>
  );
}

function Needed({ dashboard }: { dashboard: Account['dashboard'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { balance, balanceNeeded, renewalsTotal } = dashboard;
  if (!balanceNeeded || !renewalsTotal) return null;
  const lacks = isPositive(balanceNeeded);
  return (
    <Panel>
      <div className={css['needed']}>
        <div>
          <div className={css['soft']}>{t('forecast.needed')}</div>
          <strong className={lacks ? css['lacks'] : undefined}>
            <MoneyText value={balanceNeeded} />
          </strong>
          <p className={css['soft']}>
            {isPositive(renewalsTotal) && `${t('forecast.neededHint', { total: formats.money(renewalsTotal) })} `}
            {!lacks && t('forecast.covered')}
          </p>
        </div>
        {balance && (
          <div>
            <div className={css['soft']}>{t('forecast.balance')}</div>
            <MoneyText value={balance} />
          </div>
        )}
        <LinkButton to="/payments" variant={lacks ? 'filled' : 'default'}>
          {t('forecast.means')}
        </LinkButton>
      </div>
    </Panel>
  );
}

/** A month draws its lines once it is opened: thousands of services have thousands of lines. */
function MonthOf({ month, opened: atFirst }: { month: Month; opened: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [opened, setOpened] = useState(atFirst);
  return (
    <details className={css['month']} open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span className={css['name']}>{formats.month(month.key)}</span>
        {month.total && <span className="tabular">{t('forecast.monthTotal', { amount: formats.money(month.total) })}</span>}
      </summary>
      {opened && <ForecastLines events={month.events} linked />}
    </details>
  );
}
