// What the page makes of the days to come: months, and what each of them costs. Pure.
import type { ForecastKind, ForecastLineFragment } from '../../api/gen/graphql';
import { plus, type Amount } from '../../i18n/amounts';

/** Without what only says that something is coming, or was done: a charge beside it says the same with its amount. */
export const DEEDS: ForecastKind[] = ['CHARGED', 'INVOICED', 'NOT_CHARGED', 'WITHDRAWN', 'EXPIRED', 'SUSPENDED', 'REDEMPTION', 'ENDED', 'DELETED', 'LOST'];

export interface Month {
  /** As in 2027-03. */
  key: string;
  events: ForecastLineFragment[];
  /** What is to be paid in it, each charge once however often it is tried; null where nothing is, or may not be seen. */
  total: Amount | null;
}

export function months(events: readonly ForecastLineFragment[]): Month[] {
  const found = new Map<string, Month>();
  for (const event of events) {
    const key = event.on.slice(0, 7);
    const month = found.get(key) ?? { key, events: [], total: null };
    found.set(key, month);
    month.events.push(event);
    if (event.attempt === 1 && event.amount) month.total = month.total ? plus(month.total, event.amount) : event.amount;
  }
  return [...found.values()];
}
