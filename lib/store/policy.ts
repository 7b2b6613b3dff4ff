import { browser } from 'wxt/browser';
import { noPolicy, type UsagePolicy } from '../domain/usage/usageSettings';
import { policySchema } from './usageSchemas';

/**
 * What the organisation that manages this browser prescribes for a tenant; nothing where it prescribes
 * nothing, and where the browser knows no such thing.
 *
 * @param tenant "production:cust12345", prescribed for as "cust12345"
 * @see public/policy.json, the shape of it
 */
export async function loadPolicy(tenant: string): Promise<UsagePolicy> {
  // Firefox rejects where nothing is prescribed at all.
  const { tenants } = await browser.storage.managed.get('tenants').catch(() => ({ tenants: {} }));
  const contextId = tenant.slice(tenant.indexOf(':') + 1);
  const prescribed = Object.entries(tenants ?? {}).find(
    ([name]) => name.toLowerCase() === contextId,
  );
  const read = policySchema.safeParse(prescribed?.[1]);
  return read.success ? read.data : noPolicy;
}
