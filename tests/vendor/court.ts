import type { VendorOptions } from './vendorClient';
import { makeScenario, type ScenarioName } from '../tenant/scenarios/scenarios';
import type { TenantData } from '../tenant/scenarios/tenantData';
import { startTenant, type Tenant } from '../tenant/server';
import { wireDate } from '../tenant/wire/dates';
import { visit, type Visitor } from './visitor';

/** The moment at which all tests play. */
export const now = new Date('2026-11-21T14:02:00Z');

/** What a verdict needs: the stand-in, someone signed in, and the data the answers are held to. */
export type Court = { tenant: Tenant; visitor: Visitor; data: TenantData; options: VendorOptions };

/** One verdict per endpoint, by the endpoint's name. */
export type Verdicts = Record<string, (court: Court) => Promise<void>>;

/** Starts a stand-in and signs in. */
export async function openCourt(scenario: ScenarioName = 'module-based'): Promise<Court> {
  const tenant = await startTenant({ scenario, now: () => now, seed: 1 });
  const visitor = await visit(tenant);
  return { tenant, visitor, data: makeScenario(scenario, now, 1), options: visitor.options };
}

/** A date as the vendor's client makes it of the zoneless text on the wire. */
export function decoded(date: Date | undefined): Date {
  return new Date(wireDate(date));
}
