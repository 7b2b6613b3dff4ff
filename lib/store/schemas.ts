import { z } from 'zod/mini';
import type { DockState } from '../crm/dock';
import type { DayBounds } from '../domain/seats/dayCount';
import { defaultPreferences, type Preferences } from '../domain/preferences';
import { suitePlans } from '../domain/licences/suite';
import {
  defaultSettings,
  historyBounds,
  unusedBounds,
  type TenantSettings,
} from '../domain/tenantSettings';
import { principal } from './toldSchemas';

/** What must be true of our own stored values to be used: sessions, what was arranged and set, what was counted. */

const text = z.string();

const dayCount = ({ fewest, most }: DayBounds) => z.int().check(z.gte(fewest), z.lte(most));

const plan = z.nullable(z.enum([...suitePlans, 'none']));
const unusedAfterDays = dayCount(unusedBounds);
const historyDays = dayCount(historyBounds);

export const settingsSchema: z.ZodMiniType<TenantSettings> = z.object({
  plan: z.catch(plan, defaultSettings.plan),
  unusedAfterDays: z.catch(unusedAfterDays, defaultSettings.unusedAfterDays),
  historyDays: z.catch(historyDays, defaultSettings.historyDays),
});

/** A change of the settings, which is to be refused rather than mended. */
export const settingsChangeSchema = z.partial(
  z.strictObject({ plan, unusedAfterDays, historyDays }),
);

export const preferencesSchema: z.ZodMiniType<Preferences> = z.object({
  singleKeys: z.catch(z.boolean(), defaultPreferences.singleKeys),
});

const environment = z.enum(['production', 'stage', 'development']);
const side = z.enum(['left', 'right']);

/** Where a tenant was last seen. */
export type KnownTenant = z.infer<typeof knownTenantSchema>;
const knownTenantSchema = z.object({
  contextId: text,
  environment,
  root: text,
  /** Language of the CRM user who was last seen there, "nl-NL". */
  culture: text,
  /** Epoch milliseconds. */
  lastSeen: z.number(),
});
export const knownTenantsSchema = z.record(text, knownTenantSchema);

/** A session in a CRM page, as announced; lives in memory only. */
export type Session = z.infer<typeof sessionSchema>;
const sessionSchema = z.object({
  tenant: text,
  contextId: text,
  environment,
  root: text,
  apiRoot: text,
  xsrfToken: z.nullable(text),
  culture: text,
  /** Who is signed in, once asked; null until then. */
  principal: z.nullable(principal),
});
export const sessionsSchema = z.record(text, sessionSchema);

export const dockSchema = z.object({
  open: z.boolean(),
  side,
  mode: z.enum(['push', 'float']),
  width: z.number().check(z.gte(1), z.lte(10_000)),
  launcherSide: side,
  launcherAt: z.number().check(z.gte(0), z.lte(1)),
}) satisfies z.ZodMiniType<DockState>;

/** How often Sidelight asked a tenant; days are ISO calendar days in UTC. */
export type CallCount = z.infer<typeof callCountSchema>;
export const callCountSchema = z.object({
  day: text,
  today: z.number(),
  total: z.number(),
  bytes: z.number(),
  since: text,
});
