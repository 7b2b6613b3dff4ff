import { keyOf, type AlertName } from './alert';
import type { LicenceNews } from '../licences/licenceNews';
import type { OwnerLicence } from '../licences/licence';
import { planLimitsOf } from '../licences/planLimits';
import { occupancyOf } from '../licences/seats';
import type { WatchedTenant } from './watched';

/**
 * Of what an alert may be about whether the tenant tells how it stands: then it is well where nothing was found. What is not
 * in here the tenant does not list at all.
 */
export type Listing = ReadonlyMap<string, 'told' | 'untold'>;

/** What the tenant lists, by the names that alerts of it have; see `keyOf`. */
export function listingOf({ snapshot, plan, runs }: Omit<WatchedTenant, 'meters'>): Listing {
  const { licences, licenceNews } = snapshot.parts;
  const listed: [AlertName, isTold: boolean][] = [
    ...(licences.value ?? []).flatMap(ofLicence),
    ...(licenceNews.value ?? []).map(ofNews),
    ...planLimitsOf(snapshot, plan).map(({ id, standing }): [AlertName, boolean] => [
      { kind: 'plan', subject: `plan:${id}` },
      standing !== null && standing.state !== 'unknown',
    ]),
    ...[runs.events, runs.jobs].flatMap(({ value }) => (value?.runs ?? []).flatMap(ofRun)),
  ];
  return new Map(listed.map(([name, isTold]) => [keyOf(name), isTold ? 'told' : 'untold']));
}

function ofLicence({ owner, dates, modules }: OwnerLicence): [AlertName, boolean][] {
  const subject = `licence:${owner}`;
  return [
    [{ kind: 'expiry', subject }, dates.expiry.kind !== 'unknown'],
    [{ kind: 'maintenance', subject }, dates.maintenance.kind !== 'unknown'],
    ...modules.map((module): [AlertName, boolean] => [
      { kind: 'seats', subject: `seats:${owner}/${module.name}` },
      occupancyOf(module).state !== 'unknown',
    ]),
  ];
}

/** A server that could not be asked says nothing. */
const ofNews = ({ owner, status }: LicenceNews): [AlertName, boolean] => [
  { kind: 'vendor', subject: `licence:${owner}` },
  status !== null,
];

const ofRun = ({ id }: { id: string }): [AlertName, boolean][] => [
  [{ kind: 'event', subject: id }, true],
  [{ kind: 'overdue', subject: id }, true],
];
