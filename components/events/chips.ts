import type { ListedRun } from '../../lib/domain/events/runList';
import {
  parseQuery,
  withQualifier,
  type QualifierName,
  type RunQuery,
} from '../../lib/domain/events/runQuery';
import { filterRuns, type SearchAbout } from '../../lib/domain/events/runSearch';
import { m } from '../../lib/i18n/paraglide/messages';
import { shortened } from '../../lib/i18n/tenantText';

/** Something to search for by a press instead of by typing; the text of the search stays the truth. */
export type SearchChip = {
  key: string;
  text: string;
  /** How many it leaves, or would leave. */
  count: number;
  pressed: boolean;
  /** It was typed, and has no chip of its own unless it is set. */
  passing: boolean;
  /** The search after a press. */
  next: string;
};

type Offer = {
  name: QualifierName;
  value: string;
  text: () => string;
  /** It is not offered where it leaves nothing. */
  seldom?: true;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const offers: readonly Offer[] = [
  { name: 'state', value: 'running', text: m.events_chip_running },
  { name: 'state', value: 'overdue', text: m.events_chip_overdue, seldom: true },
  { name: 'actor', value: 'me', text: m.events_chip_mine },
  { name: 'source', value: 'job', text: m.events_chip_jobs },
  { name: 'type', value: 'system', text: m.events_chip_system },
  { name: 'since', value: '24h', text: m.events_chip_day },
  { name: 'since', value: '7d', text: m.events_chip_week },
];

/**
 * The chips beside a search: those that are always of use, and one for each other qualifier that it has.
 *
 * @param text the search as it was typed
 */
export function chipsFor(
  text: string,
  listed: readonly ListedRun[],
  about: SearchAbout,
): SearchChip[] {
  const query = parseQuery(text);
  const offered = offers
    .filter(({ value }) => value !== 'me' || about.me !== null)
    .map(({ name, value, text: named, seldom }) => ({
      ...chip(name, value, named(), valueOf(query, name) === value),
      seldom,
    }))
    .filter(({ seldom, pressed, count }) => pressed || !seldom || count > 0);
  const names: QualifierName[] = ['actor', 'state', 'type', 'source', 'key', 'since'];
  const others = names.flatMap((name) => {
    const value = valueOf(query, name);
    const known = offered.some(({ pressed, key }) => pressed && key === keyOf(name, value));
    if (value === null || known) return [];
    return [{ ...chip(name, value, shortened(`${name}:${value}`), true), passing: true }];
  });
  return [...offered, ...others];

  function chip(name: QualifierName, value: string, named: string, pressed: boolean): SearchChip {
    const next = withQualifier(text, name, pressed ? null : value);
    const leaves = pressed ? query : parseQuery(next);
    return {
      key: keyOf(name, value),
      text: named,
      count: filterRuns(listed, leaves, about).length,
      pressed,
      passing: false,
      next,
    };
  }
}

const keyOf = (name: QualifierName, value: string | null) => `${name}:${value}`;

/** What a qualifier is set to, as it is written; null where it is not set. */
function valueOf({ since, ...query }: RunQuery, name: QualifierName): string | null {
  if (name !== 'since') return query[name];
  if (since === null) return null;
  if (since > day && since % day === 0) return `${since / day}d`;
  return since % hour === 0 ? `${since / hour}h` : `${since / minute}m`;
}
