import type { MeterUnit } from '../../lib/domain/usage/meter';
import { spokenCulture } from '../../lib/i18n/locale';

/** Bytes are typed in the unit of the vendor's dashboard. */
export const bytesInGigabyte = 1e9;

/** More than this was mistyped: in the meter's unit, and in GB. */
const most = { count: 1e12, gigabytes: 1e6 };

/**
 * Reads the amount that somebody typed as their language writes it, "50,000" or "50.000": whole, but for storage,
 * which is typed in GB.
 *
 * @param culture BCP 47
 * @returns in the meter's unit; null for what is no such amount, and for more than anybody has
 */
export function typedAmount(text: string, unit: MeterUnit, culture: string): number | null {
  const { group, decimal } = signsOf(culture);
  const plain = text.replace(/[\s'’]/g, '');
  const groups = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?=\\D|$)`);
  const ungrouped = plain.replace(groups, (digits) => digits.replaceAll(group, ''));
  const number = ungrouped.replace(decimal, '.');
  const isStorage = unit === 'bytes';
  if (!(isStorage ? /^\d+(?:\.\d+)?$/ : /^\d+$/).test(number)) return null;
  const amount = Number(number);
  if (amount > (isStorage ? most.gigabytes : most.count)) return null;
  return isStorage ? Math.round(amount * bytesInGigabyte) : amount;
}

/** An amount as it is typed into a field, without groups. */
export function amountToType(amount: number, unit: MeterUnit, culture: string): string {
  const number = unit === 'bytes' ? amount / bytesInGigabyte : amount;
  return String(number).replace('.', signsOf(culture).decimal);
}

/** What a language writes between thousands, where that is no space, and before decimals. */
function signsOf(culture: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(spokenCulture(culture)).formatToParts(12_345.6);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value.trim() ?? '';
  return { group: sign('group') || '’', decimal: sign('decimal') || '.' };
}
