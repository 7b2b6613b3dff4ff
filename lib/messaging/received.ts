import { z } from 'zod/mini';
import type { DockState } from '../crm/dock';
import type { SessionAnnouncement } from '../crm/session';
import type { AlertSettings } from '../domain/alerts/alertSettings';
import type { Preferences } from '../domain/preferences';
import type { SnoozeChoice } from '../domain/alerts/snoozing';
import type { TenantSettings } from '../domain/tenantSettings';
import type { UsageSettings } from '../domain/usage/usageSettings';
import { acceptedPercent, alertNameSchema, alertSettingsChangeSchema } from '../store/alertSchemas';
import { dockSchema, settingsChangeSchema } from '../store/schemas';
import { meterId, usageChangeSchema } from '../store/usageSchemas';
import type { CheckRequest, RunsRequest } from './protocol';

/**
 * What comes by message is checked before it is used: a CRM page's process is not ours, and a page of ours
 * may be of another version. All of these throw for what is not as it should be.
 */

/**
 * A token is as long as a header can be; a culture is a BCP 47 tag, because it becomes a header and picks a
 * language.
 */
const announcement: z.ZodMiniType<SessionAnnouncement> = z.object({
  xsrfToken: z.string().check(z.minLength(1), z.maxLength(4096), z.regex(/^[\x21-\x7e]+$/)),
  culture: z.catch(z.string().check(z.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)), 'en'),
});

export const receivedSession = (data: unknown): SessionAnnouncement => announcement.parse(data);

const dockChange = z.partial(dockSchema);

export const receivedDock = (data: unknown): Partial<DockState> => told(dockChange.parse(data));

const preferencesChange = z.strictObject({ singleKeys: z.optional(z.boolean()) });

export const receivedPreferences = (data: unknown): Partial<Preferences> =>
  told(preferencesChange.parse(data));

const tenant = z.string().check(z.minLength(1), z.maxLength(200));
const word = z.string().check(z.maxLength(200));

const check: z.ZodMiniType<CheckRequest> = z.object({ tenant, force: z.boolean() });
const runs: z.ZodMiniType<RunsRequest> = z.object({
  tenant,
  force: z.boolean(),
  watched: z.boolean(),
});
const since = z.object({ tenant, since: z.nullable(z.number()) });
const personId = z.int().check(z.positive());
const persons = z.object({ tenant, personIds: z.array(personId).check(z.maxLength(1_000)) });
const run = z.object({ tenant, id: word });
const user = z.object({ tenant, associateId: z.int() });
const owner = z.object({ tenant, owner: word });
const module = z.object({ tenant, module: word });
const ownersModule = z.object({ tenant, owner: word, module: word });
const meterDay = z.object({
  tenant,
  meter: meterId,
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
});
const settings = z.object({ tenant, change: settingsChangeSchema });
const usage = z.object({ tenant, change: usageChangeSchema });
const choice: z.ZodMiniType<SnoozeChoice> = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['day', 'week', 'level', 'period']) }),
  z.object({ kind: z.literal('accepted'), percent: acceptedPercent }),
]);
const alertName = z.object({ tenant, name: alertNameSchema });
const snooze = z.object({ tenant, name: alertNameSchema, choice });

export const receivedTenant = (data: unknown) => z.nullable(tenant).parse(data);
export const receivedCheck = (data: unknown) => check.parse(data);
export const receivedRuns = (data: unknown) => runs.parse(data);
export const receivedSince = (data: unknown) => since.parse(data);
export const receivedPersons = (data: unknown) => persons.parse(data);
export const receivedRun = (data: unknown) => run.parse(data);
export const receivedUser = (data: unknown) => user.parse(data);
export const receivedOwner = (data: unknown) => owner.parse(data);
export const receivedModule = (data: unknown) => module.parse(data);
export const receivedMeterDay = (data: unknown) => meterDay.parse(data);
export const receivedOwnersModule = (data: unknown) => ownersModule.parse(data);
export const receivedAlertName = (data: unknown) => alertName.parse(data);
export const receivedSnooze = (data: unknown) => snooze.parse(data);

type Change<Settings> = { tenant: string; change: Partial<Settings> };

/** Of something that could not be kept, the whole change is refused. */
export function receivedSettings(data: unknown): Change<TenantSettings> {
  const { tenant: of, change } = settings.parse(data);
  return { tenant: of, change: told(change) };
}

/** Of something that could not be kept, the whole change is refused. */
export function receivedUsage(data: unknown): Change<UsageSettings> {
  const { tenant: of, change } = usage.parse(data);
  return { tenant: of, change: told(change) };
}

/** Of something that could not be kept, the whole change is refused. */
export const receivedAlertSettings = (data: unknown): Partial<AlertSettings> =>
  told(alertSettingsChangeSchema.parse(data));

/** Without what is undefined: some browsers send that along. */
function told(change: object) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
