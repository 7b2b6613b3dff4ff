import type { MeterUnit } from '../domain/usage/meter';
import { formatCount } from './format';
import { localeFor } from './locale';
import { m } from './paraglide/messages';

const gigabyte = 1e9;

/**
 * An amount of what a meter counts: "36,420"; of storage in GB, "1,234.5 GB". The name of the meter tells the unit.
 *
 * @param amount in the meter's unit
 */
export function amountText(amount: number, unit: MeterUnit, culture: string): string {
  if (unit !== 'bytes') return formatCount(culture, amount);
  const locale = { locale: localeFor(culture) };
  const tenths = Math.round((amount / gigabyte) * 10) / 10;
  // Little is not nothing.
  if (tenths === 0 && amount > 0)
    return m.amount_gigabytes_under({ amount: formatCount(culture, 0.1) }, locale);
  return m.amount_gigabytes({ amount: formatCount(culture, tenths) }, locale);
}

/**
 * An estimate in about two significant digits, "590".
 *
 * @param atLeast so much is counted already
 */
export function roughText(
  amount: number,
  unit: MeterUnit,
  culture: string,
  atLeast: number = 0,
): string {
  const step = twoDigitStep(amount);
  return amountText(Math.max(atLeast, Math.round(amount / step) * step), unit, culture);
}

/**
 * A range of estimates in about two significant digits, "52,000–58,000": rounded outwards, so that it holds what it
 * held. A narrow one keeps the digits that tell its ends apart, and one of no width is a single amount.
 *
 * @param atLeast so much is counted already
 */
export function rangeText(
  { low, high }: { low: number; high: number },
  unit: MeterUnit,
  culture: string,
  atLeast: number = 0,
): string {
  const step = Math.min(twoDigitStep(high), stepBelow(high - low));
  const least = Math.max(atLeast, Math.floor(low / step) * step);
  const most = Math.max(least, Math.ceil(high / step) * step);
  const text = (amount: number) => amountText(amount, unit, culture);
  return least === most ? text(least) : `${text(least)}–${text(most)}`;
}

/** The largest power of ten within an amount; 1 for less. */
function stepBelow(amount: number): number {
  return amount < 1 ? 1 : 10 ** Math.floor(Math.log10(amount));
}

function twoDigitStep(amount: number): number {
  return Math.max(1, stepBelow(amount) / 10);
}

/** How many times as much: "3", "3.4", and whole from 10 on. */
export function timesText(times: number, culture: string): string {
  return formatCount(culture, times < 10 ? Math.round(times * 10) / 10 : Math.round(times));
}
