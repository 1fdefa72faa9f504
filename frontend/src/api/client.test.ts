import { expect, test } from 'vitest';
import { leavesTheRest } from './client';

const refused = { message: '', path: ['viewer', 'account', 'dashboard', 'domains'], extensions: { code: 'FORBIDDEN' } };

test('what is refused leaves the rest when it is null in its place', () => {
  expect(leavesTheRest(refused, { viewer: { account: { dashboard: { domains: null } } } })).toBe(true);
});

test('what took the things around it along is an error', () => {
  expect(leavesTheRest(refused, { viewer: { account: null } })).toBe(false);
  expect(leavesTheRest(refused, null)).toBe(false);
});

test('a bug is an error wherever it stands', () => {
  expect(leavesTheRest({ ...refused, extensions: { code: 'INTERNAL' } }, { viewer: { account: { dashboard: { domains: null } } } })).toBe(false);
});
