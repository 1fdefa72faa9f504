import { expect, test } from 'vitest';
import { formats } from './format';

const french = formats('fr');

test('writes money as French people do, with no float in between', () => {
  expect(french.money({ amount: '1234.50', currency: 'EUR' })).toBe('1\u202f234,50\u00a0€');
  expect(french.money({ amount: '9007199254740993.01', currency: 'EUR' })).toBe('9\u202f007\u202f199\u202f254\u202f740\u202f993,01\u00a0€');
});

test('says days as people do', () => {
  expect([french.inDays(1), french.inDays(12), french.inDays(-3)]).toEqual(['demain', 'dans 12 jours', 'il y a 3 jours']);
  expect(formats('en').inDays(0)).toBe('today');
});

test('a date without a time stays that day in every time zone', () => {
  expect(french.day('2026-11-21')).toBe('21 nov. 2026');
});
