import { needsAttention } from '../../../lib/domain/alerts/attention';
import type { OwnerLicence } from '../../../lib/domain/licences/licence';
import type { LicenceNews } from '../../../lib/domain/licences/licenceNews';
import type { PlanLimit } from '../../../lib/domain/licences/planLimit';
import { noRuns } from '../../../lib/domain/events/run';
import {
  emptySnapshot,
  type Part,
  type PartValues,
  type Snapshot,
} from '../../../lib/domain/snapshot';
import type { WatchedTenant } from '../../../lib/domain/alerts/watched';
import { now } from './events/runs';

/** Snapshots to test with: what is given was answered now, what is not was never asked. */

export function told<Value>(value: Value): Part<Value> {
  return { value, asOf: now, failure: null, triedAt: now };
}

export function snapshotWith(
  licences: OwnerLicence[],
  values: Partial<Omit<PartValues, 'licences'>> = {},
): Snapshot {
  const snapshot = emptySnapshot('production:cust12345');
  const parts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, told(value)]),
  );
  return { ...snapshot, parts: { ...snapshot.parts, licences: told(licences), ...parts } };
}

/** A plan limit that nobody is near. */
export function limit(change: Partial<PlanLimit> = {}): PlanLimit {
  return {
    active: 1,
    maximum: 100,
    near: false,
    reached: false,
    message: '',
    tooltip: '',
    ...change,
  };
}

/** The licence server has nothing new to say. */
export function news(change: Partial<LicenceNews> = {}): LicenceNews {
  return {
    owner: 'SuperOffice',
    status: 'ok',
    failure: null,
    message: '',
    url: null,
    offered: null,
    ...change,
  };
}

/** What needs attention on 21 November 2026. */
export function attentionTo(snapshot: Snapshot, given: Partial<WatchedTenant> = {}) {
  return needsAttention(
    { snapshot, runs: noRuns, meters: [], plan: null, ...given },
    { today: '2026-11-21', now },
  );
}
