// What a piece of waiting work is called, and whose it is, in words.
import type { TFunction } from 'i18next';
import type { StaffWorkRowFragment } from '../../api/gen/graphql';

const NAMED = 2;

/** The kind, and what it is about: the first services, or who a letter is for. */
export function subjectOf(work: Pick<StaffWorkRowFragment, 'kind' | 'services' | 'recipient'>, t: TFunction): string {
  const kind = t(`staff.work.kinds.${work.kind}`);
  const names = work.services.slice(0, NAMED).join(', ');
  const rest = work.services.length - NAMED;
  const about = rest > 0 ? t('staff.work.andMore', { names, count: rest }) : names || work.recipient;
  return about ? t('staff.work.about', { kind, about }) : kind;
}

export function customerOf(work: Pick<StaffWorkRowFragment, 'account'>, t: TFunction): string {
  return work.account ? `${work.account.name} (${work.account.number})` : t('staff.work.ofTheHouse');
}
