import type { TFunction } from 'i18next';

/** « 1 an », « 3 ans », « 6 mois »: whole years are said in years. */
export function periodWords(t: TFunction, months: number): string {
  return months % 12 === 0 ? t('renew.years', { count: months / 12 }) : t('renew.months', { count: months });
}
