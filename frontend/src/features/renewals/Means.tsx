// How something is paid: a saved card, the balance, or both. For renewals, and for invoices on terms.
import { Checkbox, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CardFragment } from '../../api/gen/graphql';
import { isPositive, type Amount } from '../../i18n/amounts';
import { useFormats } from '../../i18n/format';
import { LinkButton } from '../../ui/links';
import { Notice } from '../../ui/Page';
import { CardLine } from '../billing/CardLine';
import { rememberReturn } from '../billing/cards';
import { balanceCovers, shares, type Choice } from './means';
import css from './Renew.module.css';

export interface MeansProps {
  situation: { onTerms: boolean; total: Amount; balance: Amount; cards: readonly CardFragment[] };
  choice: Choice | null;
  choose: (choice: Choice) => void;
}

export function Means({ situation, choice, choose }: MeansProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { onTerms, total, balance, cards } = situation;
  if (onTerms) return <p className={css['soft']}>{t('renew.onTerms')}</p>;
  const usable = cards.filter((card) => !card.expired); // an expired one is on the payment page, with its reason
  const covers = balanceCovers(total, balance);
  const cardChosen = choice?.kind === 'card' ? choice : null;
  const split = cardChosen?.balanceFirst ? shares(cardChosen, total, balance) : null;
  return (
    <fieldset className={css['means']}>
      <legend>{t('renew.means')}</legend>
      {usable.map((card) => (
        <label key={card.id} className={css['option']}>
          <Radio
            name="means"
            checked={cardChosen?.cardId === card.id}
            onChange={() => choose({ kind: 'card', cardId: card.id, balanceFirst: cardChosen?.balanceFirst ?? false })}
          />
          <span className={css['grow']}>
            <CardLine card={card} />
          </span>
        </label>
      ))}
      {isPositive(balance) && (
        <label className={css['option']}>
          <Radio name="means" checked={choice?.kind === 'balance'} disabled={!covers} onChange={() => choose({ kind: 'balance' })} />
          <span>
            {t('renew.byBalance')}
            <small>{covers ? t('renew.available', { amount: formats.money(balance) }) : t('renew.tooLittle', { amount: formats.money(balance) })}</small>
          </span>
        </label>
      )}
      {cardChosen && !covers && isPositive(balance) && (
        <Checkbox
          mt={4}
          checked={cardChosen.balanceFirst}
          onChange={(event) => choose({ ...cardChosen, balanceFirst: event.currentTarget.checked })}
          label={t('renew.balanceFirst', { amount: formats.money(balance) })}
          description={split ? t('renew.split', { balance: formats.money(split.balance), card: formats.money(split.card) }) : undefined}
        />
      )}
      {!choice && (
        <Notice tone="care">
          <p>{t('renew.noMeans')}</p>
        </Notice>
      )}
      {!choice && (
        <>
          <LinkButton to="/payments" onClick={rememberReturn}>
            {t('payments.add')}
          </LinkButton>
          <LinkButton to="/payments" search={{ topUp: true }} onClick={rememberReturn} variant="default">
            {t('payments.topUp')}
          </LinkButton>
        </>
      )}
    </fieldset>
  );
}
