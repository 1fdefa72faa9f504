import { expect, test } from 'vitest';
import { firstChoice, meansInput, nextChoice, shares, stillDoes } from './means';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const card = { id: 'pm_1', brand: 'visa', last4: '4242', expiresMonth: 9, expiresYear: 2028, isDefault: true, expired: false };
const situation = { onTerms: false, total: euros('14.40'), balance: euros('0.00'), cards: [card] };

test('the balance stands chosen only when it covers everything', () => {
  expect(firstChoice({ ...situation, balance: euros('14.40') })).toEqual({ kind: 'balance' });
  expect(firstChoice({ ...situation, balance: euros('14.39') })).toEqual({ kind: 'card', cardId: 'pm_1', balanceFirst: false });
});

test('an expired card is never chosen', () => {
  expect(firstChoice({ ...situation, cards: [{ ...card, expired: true }] })).toBeNull();
  expect(stillDoes({ kind: 'card', cardId: 'pm_1', balanceFirst: false }, { ...situation, cards: [{ ...card, expired: true }] })).toBe(false);
});

test('an account on terms names no means', () => {
  const choice = firstChoice({ ...situation, onTerms: true });
  expect(choice && meansInput(choice)).toEqual({ useBalance: false });
});

test('balance and card together add up to the total', () => {
  const both = { kind: 'card', cardId: 'pm_1', balanceFirst: true } as const;
  expect(shares(both, euros('14.40'), euros('12.50'))).toEqual({ balance: euros('12.50'), card: euros('1.90') });
  expect(meansInput(both)).toEqual({ useBalance: true, paymentMethodId: 'pm_1' });
});

test('what was refused is not proposed again, and the next in order that would do is', () => {
  const cards = [card, { ...card, id: 'pm_2', isDefault: false }, { ...card, id: 'pm_3', expired: true }];
  const order = ['balance', 'pm_3', 'pm_1', 'pm_2'];
  expect(nextChoice({ ...situation, cards }, order, new Set(['pm_1']))).toEqual({ kind: 'card', cardId: 'pm_2', balanceFirst: false });
  expect(nextChoice({ ...situation, cards, balance: euros('14.40') }, order, new Set(['pm_1']))).toEqual({ kind: 'balance' });
  expect(nextChoice(situation, ['balance', 'pm_1'], new Set(['pm_1']))).toBeNull();
});
