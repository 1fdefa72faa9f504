import { expect, test } from 'vitest';
import { keptKey } from './idempotency';

function memory() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

test('a reloaded form keeps its key, another form has another', () => {
  const storage = memory();
  const first = keptKey('renew:svc_1', storage);
  expect(keptKey('renew:svc_1', storage)).toBe(first);
  expect(keptKey('renew:svc_2', storage)).not.toBe(first);
});
