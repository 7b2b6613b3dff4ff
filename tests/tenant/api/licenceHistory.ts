import { wireDate } from '../wire/dates';
import type { Module, Owner } from '../scenarios/tenantData';

/**
 * What the licence server says of a module's past: bought two periods ago, and as it is since the last one.
 * Open: the shape of this text. Nothing where the licence has no periods.
 */
export function licenceHistory(owner: Owner, module: Module): string {
  const { expiry } = owner;
  if (!expiry) return '';
  const line = (yearsBefore: number, count: number) => {
    const start = new Date(expiry);
    start.setUTCFullYear(expiry.getUTCFullYear() - yearsBefore);
    const licences = `${count} ${count === 1 ? 'licence' : 'licences'}`;
    return `${wireDate(start).slice(0, 10)}: ${module.unlimited ? 'unlimited' : licences}`;
  };
  return [line(2, Math.ceil(module.total * 0.7)), line(1, module.total)].join('\n');
}
