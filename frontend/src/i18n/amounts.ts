// Exact arithmetic on amounts as the server writes them: decimal strings, never floats.

export interface Amount {
  amount: string;
  currency: string;
}

const PLACES = 4; // the server writes at most four

/** Ten-thousandths as a whole number. */
function exact(amount: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(amount) ?? [];
  const value = BigInt(whole + fraction.padEnd(PLACES, '0'));
  return sign ? -value : value;
}

function written(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0');
  const whole = digits.slice(0, -PLACES);
  const fraction = digits.slice(-PLACES).replace(/0{1,2}$/, '');
  return `${value < 0n ? '-' : ''}${whole}.${fraction}`;
}

export function plus(one: Amount, other: Amount): Amount {
  return { amount: written(exact(one.amount) + exact(other.amount)), currency: one.currency };
}

export function minus(from: Amount, what: Amount): Amount {
  return { amount: written(exact(from.amount) - exact(what.amount)), currency: from.currency };
}

export function lesser(one: Amount, other: Amount): Amount {
  return exact(one.amount) <= exact(other.amount) ? one : other;
}

export function isPositive(value: Amount): boolean {
  return exact(value.amount) > 0n;
}

export function same(one: Amount, other: Amount): boolean {
  return one.currency === other.currency && exact(one.amount) === exact(other.amount);
}

/** « 20 », « 20,5 » and « 1 000,00 » as a person types them; null when it is no amount above zero. */
export function typedAmount(text: string): string | null {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) && Number(plain) > 0 ? plain : null;
}
