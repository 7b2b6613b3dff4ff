import { bySeverity } from '../level';
import { licencesNeedingAttention, type LicenceAttention } from './licenceAttention';
import { metersNeedingAttention, type MeterAttention } from './meterAttention';
import { runsNeedingAttention, type RunAttention } from './runAttention';
import { staleNeedingAttention, type StaleAttention } from './staleAttention';
import type { Judging, WatchedTenant } from './watched';

/** Something an administrator should look at, most serious first in every list. */
export type Attention = LicenceAttention | RunAttention | MeterAttention | StaleAttention;

/**
 * What needs attention in a tenant, from what is known of it. Hidden and unrestricted modules never do, nor
 * does a licence server that could not be asked. An expiry date that the tenant does not state is reported
 * at level warn: unknown is not fine.
 *
 * @see the alert rules: "Levels"
 */
export function needsAttention(watched: WatchedTenant, judging: Judging): Attention[] {
  const { runs, meters } = watched;
  return [
    ...licencesNeedingAttention(watched, judging),
    ...runsNeedingAttention(runs, judging.now),
    ...metersNeedingAttention(meters),
    ...staleNeedingAttention(watched, judging.now),
  ].sort(bySeverity);
}

/** What is shown of it: of a meter that will probably go over, that it comes near says nothing more. */
export function withoutLesser<T extends Pick<Attention, 'subject' | 'kind'>>(
  found: readonly T[],
): T[] {
  const isForecast = ({ subject }: T) =>
    found.some((other) => other.kind === 'forecast' && other.subject === subject);
  return found.filter((one) => one.kind !== 'actual' || !isForecast(one));
}
