// A card on one line: dots for the eye, words for the ear.
import { useTranslation } from 'react-i18next';
import type { CardFragment } from '../../api/gen/graphql';
import { cardBrand, cardExpiry } from './cards';
import css from './Payments.module.css';

export function CardLine({ card }: { card: CardFragment }) {
  const { t } = useTranslation();
  return (
    <span className={css['cardLine']}>
      <span className="nowrap">
        {cardBrand(card)}
        <span aria-hidden> •••• </span>
        <span className="visually-hidden"> {t('payments.endingIn')} </span>
        {card.last4}
      </span>
      <span className={css['soft']}>
        <span className="visually-hidden">{t('payments.expiry')} </span>
        {cardExpiry(card)}
      </span>
    </span>
  );
}
