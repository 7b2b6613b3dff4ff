import type { Run, SeenRun } from '../../lib/domain/events/run';
import { seenKeyOf } from '../../lib/domain/events/seenKey';
import { clockAt } from '../tenant/scenarios/clock';
import { each } from '../tenant/scenarios/rows';
import { manyEvents } from '../tenant/scenarios/running';
import type { SystemEvent } from '../tenant/scenarios/tenantData';

const day = 86_400_000;

/** What a browser keeps of so many events that ended within the last ninety days, the oldest first. */
export function seenRuns(length: number): SeenRun[] {
  // Began an hour ago at the latest, so that all of them can have ended.
  const latest = new Date(Date.now() - 3_600_000);
  return [...each(manyEvents(length, clockAt(latest), 1))].map((event) => {
    const run = runOf(event);
    const firstSeen = event.registered.getTime();
    // Nothing older than what is kept: the browser deletes that.
    const lastSeen = Math.max(firstSeen + 1_800_000, latest.getTime() - 89 * day);
    return {
      tenant: 'production:cust12345',
      key: seenKeyOf(run),
      run,
      firstSeen,
      lastSeen,
      goneBy: lastSeen + 60_000,
      open: 0,
      changedAt: lastSeen + 60_000,
    };
  });
}

function runOf({ id, key, message, extraInfo, registered, eta, actor }: SystemEvent): Run {
  return {
    // None of those that the tenant has.
    id: `event:${100_000 + id}`,
    source: 'event',
    key,
    title: key,
    message,
    status: '',
    type: '',
    scope: 'database',
    owner: null,
    extraInfo,
    updates: 0,
    fileName: '',
    state: 'running',
    since: { kind: 'at', at: registered.getTime(), zoned: true },
    expected: eta ? { kind: 'at', at: eta.getTime(), zoned: true } : { kind: 'none' },
    finished: { kind: 'none' },
    progress: null,
    actor: {
      associateId: actor,
      login: actor ? `USER${actor}` : '',
      fullName: actor ? `User ${actor}` : '',
      personId: actor ? actor + 4 : null,
      group: '',
      isSystem: actor === 0,
    },
    cancellation: null,
  };
}
