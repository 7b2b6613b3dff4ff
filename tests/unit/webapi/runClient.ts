import type { StatedMoment } from '../../../lib/domain/moment';
import { createTenantClient } from '../../../lib/webapi/client';
import { say, startTenant } from './tenantServer';

/** Of this browser, for what comes without a zone. */
export const zone = 'Europe/Amsterdam';

export const at = (iso: string, zoned = true): StatedMoment => ({
  kind: 'at',
  at: Date.parse(iso),
  zoned,
});

/** A client of a tenant that answers everything so. */
export async function clientOf(answer: unknown, status = 200) {
  const tenant = await startTenant(say(answer, status));
  return { client: createTenantClient(tenant.session, { random: () => -0.5 }), seen: tenant.seen };
}

/** The parameters that something was asked with. */
export const paramsOf = (line: string | undefined) =>
  Object.fromEntries(new URL(line?.split(' ')[1] ?? '', 'http://tenant').searchParams);
