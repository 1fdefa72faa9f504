// A payment whose answer never came (the page was reloaded, the line broke): kept word for word until it is known.
import type { RenewServicesInput } from '../../api/gen/graphql';

const PREFIX = 'comptoir.pending.';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function keepPending(form: string, input: RenewServicesInput, storage: Kept = sessionStorage): void {
  storage.setItem(PREFIX + form, JSON.stringify(input));
}

export function pendingOf(form: string, storage: Kept = sessionStorage): RenewServicesInput | null {
  const text = storage.getItem(PREFIX + form);
  if (!text) return null;
  try {
    return JSON.parse(text) as RenewServicesInput;
  } catch {
    return null;
  }
}

export function settlePending(form: string, storage: Kept = sessionStorage): void {
  storage.removeItem(PREFIX + form);
}
