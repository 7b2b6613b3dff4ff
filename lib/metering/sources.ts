import type { Failure } from '../domain/failure';
import type { MeterSource } from '../domain/usage/meter';
import type { MeterLedger } from '../store/ledger';
import { firstDayCounted } from './months';
import type { Work } from './work';

/** Tells what is counted from every other thing that could be: what a later version counts otherwise is begun anew. */
export function sourceId({ archive, key, date, amount, filter }: MeterSource): string {
  return JSON.stringify([archive, key, date, amount, filter]);
}

/** Whether a tenant does not let a source be counted, now or ever: as opposed to not now. */
export function isRefusal(failure: Failure | null): boolean {
  if (failure?.kind === 'server') return failure.status === 400 || failure.status === 404;
  return failure?.kind === 'forbidden' || failure?.kind === 'not-supported';
}

/** The sources to be tried, in turn: the one that is counted, and those after it; not that one once it was refused. */
export function sourcesToTry(
  sources: readonly MeterSource[],
  ledger: MeterLedger | null,
  failure: Failure | null,
): readonly MeterSource[] {
  const known = sources.findIndex((source) => sourceId(source) === ledger?.source);
  if (known < 0) return sources;
  const others = sources.slice(known + 1);
  return isRefusal(failure) && others.length > 0 ? others : sources.slice(known);
}

/**
 * Whether counting can go on from a ledger: of that source, in days of that zone, and neither begun nor trimmed at a time that is
 * still to come by today's clock.
 */
export function goesOn(
  ledger: MeterLedger,
  { source, zone, today }: Pick<Work, 'source' | 'zone' | 'today'>,
): boolean {
  return (
    ledger.source === sourceId(source) &&
    (ledger.zone === zone || source.dated === 'day') &&
    ledger.since <= firstDayCounted(today)
  );
}
