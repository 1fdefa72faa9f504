// Amounts and dates as people read them; nothing else in the page writes a number of money or a date.
import type { Amount } from '../i18n/amounts';
import { useFormats } from '../i18n/format';

export function MoneyText({ value }: { value: Amount }) {
  return <span className="tabular">{useFormats().money(value)}</span>;
}

/** The day; the exact moment is in the title. */
export function DateText({ value, long }: { value: string; long?: boolean }) {
  const formats = useFormats();
  return (
    <time dateTime={value} title={formats.moment(value)} className="nowrap">
      {long ? formats.longDay(value) : formats.day(value)}
    </time>
  );
}

export function MomentText({ value }: { value: string }) {
  const formats = useFormats();
  return (
    <time dateTime={value} className="nowrap">
      {formats.moment(value)}
    </time>
  );
}
