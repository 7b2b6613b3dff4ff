import { isZone } from '../../lib/domain/usage/billingZone';

/** The zones that this browser names, and UTC. */
export function zones(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
}

/**
 * The zone that somebody typed, in whatever case and with spaces where it has none; null for none that there is.
 */
export function zoneNamed(typed: string): string | null {
  const name = typed.trim().replaceAll(' ', '_');
  const named = zones().find((zone) => zone.toLowerCase() === name.toLowerCase());
  return named ?? (name !== '' && isZone(name) ? name : null);
}
