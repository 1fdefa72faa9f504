// Which services a renewal form is about: a few stand in its address, many are kept in the session.
import type { RenewSearch } from '../../search';

const SHORT = 12;
const PREFIX = 'comptoir.basket.';
export const MOST_AT_ONCE = 500; // quoteRenewal takes no more lines

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

export function renewLink(ids: readonly string[], storage: Kept = sessionStorage): RenewSearch {
  if (ids.length <= SHORT) return { services: ids.join('.') };
  const basket = crypto.randomUUID().slice(0, 8);
  storage.setItem(PREFIX + basket, ids.join('.'));
  return { basket };
}

export function basketOf(search: RenewSearch, storage: Kept = sessionStorage): string[] {
  const text = search.services ?? (search.basket ? storage.getItem(PREFIX + search.basket) : null) ?? '';
  return [...new Set(text.split('.').filter((id) => /^[a-z]+_[A-Za-z0-9]+$/.test(id)))].slice(0, MOST_AT_ONCE);
}
