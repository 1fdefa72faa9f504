// How a renewal is paid: what the person chose, turned into what the mutation takes, and what each part will be.
import type { CardFragment, PaymentMeansInput } from '../../api/gen/graphql';
import { isPositive, lesser, minus, type Amount } from '../../i18n/amounts';

export type Choice = { kind: 'terms' } | { kind: 'balance' } | { kind: 'card'; cardId: string; balanceFirst: boolean };

export const BALANCE = 'balance';

interface Situation {
  onTerms: boolean;
  total: Amount;
  balance: Amount;
  cards: readonly CardFragment[];
}

/** The means that stands chosen when the form opens; null when none would do. */
export function firstChoice({ onTerms, total, balance, cards }: Situation): Choice | null {
  if (onTerms) return { kind: 'terms' };
  if (balanceCovers(total, balance)) return { kind: 'balance' };
  const card = cards.find((one) => one.isDefault && !one.expired) ?? cards.find((one) => !one.expired);
  return card ? { kind: 'card', cardId: card.id, balanceFirst: false } : null;
}

/**
 * The means that stands chosen for a payment that has an order of its own: the first that would do and was not
 * refused before. `order` holds BALANCE and the ids of cards.
 */
export function nextChoice(situation: Situation, order: readonly string[], refused: ReadonlySet<string>): Choice | null {
  if (situation.onTerms) return { kind: 'terms' };
  const choices = order.filter((each) => !refused.has(each)).map((each): Choice => (each === BALANCE ? { kind: 'balance' } : { kind: 'card', cardId: each, balanceFirst: false }));
  return choices.find((choice) => stillDoes(choice, situation)) ?? null;
}

export function balanceCovers(total: Amount, balance: Amount): boolean {
  return !isPositive(minus(total, balance));
}

/** A choice made for another total may no longer do (the balance is too small now, the card was removed). */
export function stillDoes(choice: Choice, { onTerms, total, balance, cards }: Situation): boolean {
  if (choice.kind === 'terms') return onTerms;
  if (choice.kind === 'balance') return balanceCovers(total, balance);
  return cards.some((card) => card.id === choice.cardId && !card.expired);
}

export function meansInput(choice: Choice): PaymentMeansInput {
  if (choice.kind === 'terms') return { useBalance: false };
  if (choice.kind === 'balance') return { useBalance: true };
  return { useBalance: choice.balanceFirst, paymentMethodId: choice.cardId };
}

/** What comes from the balance and what from the card. */
export function shares(choice: Choice, total: Amount, balance: Amount): { balance: Amount; card: Amount } {
  const nothing = { amount: '0.00', currency: total.currency };
  if (choice.kind === 'balance') return { balance: total, card: nothing };
  if (choice.kind === 'terms' || !choice.balanceFirst) return { balance: nothing, card: total };
  const used = lesser(balance, total);
  return { balance: used, card: minus(total, used) };
}
