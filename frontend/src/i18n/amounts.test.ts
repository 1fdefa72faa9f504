import { expect, test } from 'vitest';
import { isPositive, lesser, minus, plus, same, typedAmount } from './amounts';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

test('subtracts exactly where floats would not', () => {
  expect(minus(euros('0.30'), euros('0.10')).amount).toBe('0.20');
  expect(minus(euros('12.50'), euros('14.40')).amount).toBe('-1.90');
  expect(minus(euros('1'), euros('0.0001')).amount).toBe('0.9999');
});

test('adds exactly where floats would not', () => {
  expect(plus(euros('0.10'), euros('0.20')).amount).toBe('0.30');
});

test('compares amounts, not their spelling', () => {
  expect(same(euros('10'), euros('10.00'))).toBe(true);
  expect(lesser(euros('9.99'), euros('10.00')).amount).toBe('9.99');
  expect([isPositive(euros('0.00')), isPositive(euros('-0.01')), isPositive(euros('0.01'))]).toEqual([false, false, true]);
});

test.each([
  ['50', '50'],
  ['20,5', '20.5'],
  ['1\u202f000,00 €', '1000.00'],
  ['', null],
  ['0', null],
  ['-5', null],
  ['1e3', null],
  ['12,345', null],
])('reads %j as %j', (typed, amount) => {
  expect(typedAmount(typed)).toBe(amount);
});
