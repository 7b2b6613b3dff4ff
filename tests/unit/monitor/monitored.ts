import 'fake-indexeddb/auto';
import { expect, vi } from 'vitest';
import { crmPlace, type CrmPlace } from '../../../lib/crm/tenant';
import type { Snapshot } from '../../../lib/domain/snapshot';
import { createMonitor } from '../../../lib/monitor/monitor';
import type { Session } from '../../../lib/store/schemas';
import { fakeTenant, healthy, type Answers } from './fakeTenant';

export const place = crmPlace('https://online3.superoffice.com/Cust12345/default.aspx') as CrmPlace;
export const { tenant } = place;
export const announcement = { xsrfToken: 'token', culture: 'nl-NL' };
export const noon = Date.UTC(2026, 10, 21, 12);

/** A monitor of a fake tenant, at noon; `settled` waits for the end of the next check that asks anything. */
export function monitored(answers: Answers = healthy) {
  const network = fakeTenant(answers);
  const clock = { now: noon };
  const changed = vi.fn<(session: Session, snapshot: Snapshot) => void>();
  const nextCheck = () => Promise.resolve(clock.now + 3_600_000);
  const outside = { now: () => clock.now, nextCheck, fetch: network.fetch, random: () => -0.5 };
  const monitor = createMonitor(outside, changed);
  let seen = 0;
  const settled = async () => {
    await vi.waitFor(() => expect(changed.mock.calls.length).toBeGreaterThan(seen));
    seen = changed.mock.calls.length;
    const [, snapshot] = changed.mock.lastCall as [Session, Snapshot];
    return snapshot;
  };
  /** A session whose first check is over, with nothing asked since. */
  const started = async () => {
    await monitor.announce(place, announcement);
    await settled();
    network.asked.length = 0;
  };
  return { ...network, clock, changed, outside, monitor, settled, started };
}
