import { expect, test } from 'vitest';
import { basketOf, MOST_AT_ONCE, renewLink } from './basket';

function memory() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

test('a few services stand in the address, many are kept in the session', () => {
  const storage = memory();
  const few = ['svc_a', 'svc_b'];
  expect(renewLink(few, storage)).toEqual({ services: 'svc_a.svc_b' });
  const many = Array.from({ length: 40 }, (_, index) => `svc_${index}`);
  const link = renewLink(many, storage);
  expect(link.services).toBeUndefined();
  expect(basketOf(link, storage)).toEqual(many);
});

test('what is no id is dropped, a repeated one counts once, and nobody asks for too many', () => {
  expect(basketOf({ services: 'svc_a.svc_a.<script>.svc_b' }, memory())).toEqual(['svc_a', 'svc_b']);
  const tooMany = Array.from({ length: MOST_AT_ONCE + 1 }, (_, index) => `svc_${index}`).join('.');
  expect(basketOf({ services: tooMany }, memory())).toHaveLength(MOST_AT_ONCE);
});
