import { expect, test } from 'vitest';
import { nextPage } from './nextPage';

test.each([
  ['/services?tab=EXPIRED', '/services?tab=EXPIRED'],
  [undefined, '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['/sign-in?next=/', '/'],
])('after signing in, %s leads to %s', (wanted, page) => {
  expect(nextPage(wanted, '/')).toBe(page);
});
