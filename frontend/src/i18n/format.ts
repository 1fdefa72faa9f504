// How amounts, dates and counts are written in each language. Pure: language and value in, text out.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amount } from './amounts';
import { asLanguage, type Language } from './index';

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

export function formats(language: Language) {
  const locale = LOCALES[language];
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const longDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
  const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    count: (value: number) => count.format(value),
    // Intl takes decimal strings as they are: no amount passes through a float.
    money: ({ amount, currency }: Amount) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount as Intl.StringNumericLiteral),
    /** A rate is a fraction, as the server says it: 0.2000 is 20 %. */
    percent: (rate: string) => percent.format(rate as Intl.StringNumericLiteral),
    day: (value: string) => day.format(asDate(value)),
    longDay: (value: string) => longDay.format(asDate(value)),
    /** A month as in 2027-03. */
    month: (value: string) => month.format(asDate(`${value}-01`)),
    moment: (value: string) => moment.format(asDate(value)),
    clock: (value: string) => clock.format(asDate(value)),
    isToday: (value: string) => new Date().toDateString() === asDate(value).toDateString(),
    /** « demain », « dans 12 jours », « il y a 3 jours »; the days are the server's count, not this device's clock. */
    inDays: (days: number) => relative.format(days, 'day'),
  };
}

/** A date without a time is that day where the reader is, not midnight in Greenwich. */
function asDate(value: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T12:00:00`) : new Date(value);
}

export function useFormats() {
  const { i18n } = useTranslation();
  return useMemo(() => formats(asLanguage(i18n.language) ?? 'fr'), [i18n.language]);
}
