import { expect, test } from 'vitest';
import type { ForecastLineFragment } from '../../api/gen/graphql';
import { months } from './forecast';

const event = (on: string, kind: ForecastLineFragment['kind'], amount?: string, attempt = 0): ForecastLineFragment => ({
  on,
  kind,
  critical: false,
  message: '',
  attempt,
  scheduledPaymentId: null,
  servicesCount: 1,
  amount: amount === undefined ? null : { amount, currency: 'EUR' },
  services: [],
});

test('counts each charge once, in the month of its first try', () => {
  const found = months([
    event('2027-03-30', 'NOT_CHARGED', '10.10', 1),
    event('2027-03-31', 'ANNOUNCED', '99.00'),
    event('2027-04-01', 'NOT_CHARGED', '10.10', 2),
    event('2027-04-02', 'CHARGED', '0.30', 1),
    event('2027-04-03', 'CHARGED', '0.60', 1),
    event('2027-06-01', 'EXPIRED'),
  ]);
  expect(found.map((month) => [month.key, month.events.length, month.total?.amount ?? null])).toEqual([
    ['2027-03', 2, '10.10'],
    ['2027-04', 3, '0.90'],
    ['2027-06', 1, null],
  ]);
});
