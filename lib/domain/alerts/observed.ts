import type { SourceStanding } from './alertSources';
import { sourcesOf } from './alertSources';
import { needsAttention, type Attention } from './attention';
import { listingOf, type Listing } from './listing';
import { standingOfMeter, type MeterStanding } from './meterAttention';
import type { Judging, WatchedTenant } from './watched';

/** What is seen of a tenant at one time, for the alerts that are remembered to be compared with. */
export type Observed = {
  /** Most serious first. */
  found: Attention[];
  /** How every meter stands that has both a figure and an allowance, whether it needs attention or not. */
  meters: MeterStanding[];
  sources: SourceStanding[];
  /** Whether it needs attention or not: without it nobody could tell what is well again from what is gone. */
  listed: Listing;
  /** Names of the sources that list more than they answered: what is missing may be there. */
  cut: string[];
  /** Until when each licence lasts, by its subject: a later day than an alert told of is a renewal. */
  expires: Record<string, string>;
};

/** Looks at all that is known of a tenant. */
export function observed(watched: WatchedTenant, judging: Judging): Observed {
  const { snapshot, meters, runs } = watched;
  const dated = (snapshot.parts.licences.value ?? []).flatMap(({ owner, dates: { expiry } }) =>
    expiry.kind === 'on' ? [[`licence:${owner}`, expiry.day] as const] : [],
  );
  const cut = (['events', 'jobs'] as const).filter((part) => runs[part].value?.complete === false);
  return {
    found: needsAttention(watched, judging),
    meters: meters.flatMap((use) => standingOfMeter(use) ?? []),
    sources: sourcesOf(watched, judging.now),
    listed: listingOf(watched),
    cut: cut.map((part) => `runs:${part}`),
    expires: Object.fromEntries(dated),
  };
}
