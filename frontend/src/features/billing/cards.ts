// How a card is named, and where the person goes back to after adding one.
import type { TFunction } from 'i18next';
import { nextPage } from '../identity/nextPage';

const RETURN = 'comptoir.return';

export function cardBrand({ brand }: { brand: string }): string {
  return brand.charAt(0).toUpperCase() + brand.slice(1);
}

export function cardName(t: TFunction, card: { brand: string; last4: string }): string {
  return t('payments.cardName', { brand: cardBrand(card), last4: card.last4 });
}

export function cardExpiry({ expiresMonth, expiresYear }: { expiresMonth: number; expiresYear: number }): string {
  return `${String(expiresMonth).padStart(2, '0')}/${expiresYear}`;
}

/** Called when a form sends the person to the payment methods: the way back to that form. */
export function rememberReturn(): void {
  sessionStorage.setItem(RETURN, window.location.pathname + window.location.search);
}

export function takeReturn(): string | null {
  const kept = sessionStorage.getItem(RETURN);
  sessionStorage.removeItem(RETURN);
  return kept === null ? null : nextPage(kept, '/payments');
}
