import { vi } from 'vitest';
import { crmPlace, type CrmPlace } from '../../../lib/crm/tenant';
import { createMonitor } from '../../../lib/monitor/monitor';
import { fakeTenant, healthy, type Answers } from './fakeTenant';

export const place = crmPlace('https://online3.superoffice.com/Cust12345/default.aspx') as CrmPlace;
export const { tenant } = place;
export const announcement = { xsrfToken: 'token', culture: 'nl-NL' };
export const noon = Date.UTC(2026, 10, 21, 12);

/** A monitor of a fake tenant, at noon; `settled` waits for the check that is under way. */
export function monitored(answers: Answers = healthy) {
  const network = fakeTenant(answers);
  const clock = { now: noon };
  const changed = vi.fn();
  const nextCheck = () => Promise.resolve(clock.now + 3_600_000);
  const outside = { now: () => clock.now, nextCheck, fetch: network.fetch, random: () => 0 };
  const monitor = createMonitor(outside, changed);
  const settled = async () => (await monitor.check({ tenant, force: false })).snapshot;
  return { ...network, clock, changed, outside, monitor, settled };
}
