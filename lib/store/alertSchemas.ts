import { z } from 'zod/mini';
import type {
  Alert,
  AlertName,
  AlertState,
  PastAlert,
  Showing,
  Snooze,
  Told,
} from '../domain/alerts/alert';
import { alertKinds, type AlertKind } from '../domain/alerts/alertKind';
import {
  channels,
  defaultAlertSettings,
  intervalBounds,
  notifiedLevels,
  perDayBounds,
  type AlertSettings,
  type Channel,
} from '../domain/alerts/alertSettings';
import { leadBounds, type LeadTimes } from '../domain/licences/leadTimes';
import type { AlertTrouble } from '../domain/alerts/alertTrouble';
import { attentionSchema } from './attentionSchema';

/** What must be true of what is remembered of alerts, and of what was set for them, to be used. */

const number = z.number();
const day = z.iso.date();
const word = z.string().check(z.maxLength(1_000));

/** Of a list the entries that can be used: each stands for itself. */
function usable<T>(entry: z.ZodMiniType<T>): z.ZodMiniType<T[]> {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((entries) =>
      entries.flatMap((one) => {
        const read = entry.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    ),
  );
}

const name = { subject: word, kind: z.enum(alertKinds) };

/** Which alert is meant. */
export const alertNameSchema = z.object(name);

const alert: z.ZodMiniType<Alert> = z.object({
  attention: attentionSchema,
  since: number,
  wasSo: z.boolean(),
  belowSince: z.nullable(number),
  isStale: z.boolean(),
});

const told: z.ZodMiniType<Told> = z.object({
  ...name,
  period: word,
  rank: number,
  at: number,
  day,
  notification: word,
});

/** How much more than what is included may be accepted, in percent of it. */
export const acceptedPercent = z.int().check(z.gte(1), z.lte(100_000));

const snooze: z.ZodMiniType<Snooze> = z.object({
  ...name,
  by: number,
  at: number,
  rank: number,
  period: word,
  until: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('moment'), at: number }),
    z.object({ kind: z.enum(['level', 'period']) }),
    z.object({ kind: z.literal('accepted'), percent: acceptedPercent }),
  ]),
});

const pastAlert: z.ZodMiniType<PastAlert> = z.object({
  attention: attentionSchema,
  since: number,
  endedAt: number,
  toldAt: z.nullable(number),
  end: z.union([z.enum(['cleared', 'period', 'gone', 'reached']), z.object({ renewedUntil: day })]),
});

const showing: z.ZodMiniType<Showing> = z.object({
  id: word,
  alerts: z.array(alertNameSchema),
});

export const alertStateSchema: z.ZodMiniType<AlertState> = z.object({
  watched: usable(word),
  open: usable(alert),
  told: usable(told),
  snoozes: usable(snooze),
  past: usable(pastAlert),
  showing: usable(showing),
  digestOf: z.catch(z.nullable(day), null),
});

/** Whether every entry of a stored state could be read. */
export function isWholeState(value: unknown, read: AlertState): boolean {
  const stored = value as Record<string, unknown>;
  return Object.entries(read).every(([name, kept]) => {
    const { [name]: before = null } = stored;
    return Array.isArray(kept) && Array.isArray(before)
      ? kept.length === before.length
      : kept === before;
  });
}

const channel = z.enum(channels);

const channelOf = (kind: AlertKind): z.ZodMiniType<Channel> =>
  z.catch(channel, defaultAlertSettings.channels[kind]);

/** A kind that has none, or none that can be, has the usual one. */
const channelsByKind = z.object(
  Object.fromEntries(alertKinds.map((kind) => [kind, channelOf(kind)])) as Record<
    AlertKind,
    z.ZodMiniType<Channel>
  >,
);

const within = ({ fewest, most }: { fewest: number; most: number }) =>
  z.int().check(z.gte(fewest), z.lte(most));

const days = within(leadBounds);
const lead: z.ZodMiniType<LeadTimes> = z
  .strictObject({ notice: days, warn: days, high: days, maintenance: days })
  .check(z.refine(({ notice, warn, high }) => notice > warn && warn > high));

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const quiet = z.nullable(
  z.strictObject({ from: time, until: time }).check(z.refine(({ from, until }) => from !== until)),
);
const notifyFrom = z.enum(notifiedLevels);
const perDay = within(perDayBounds);
const interval = within(intervalBounds);

const usual = defaultAlertSettings;

export const alertSettingsSchema: z.ZodMiniType<AlertSettings> = z.object({
  channels: z.catch(channelsByKind, usual.channels),
  notifyFrom: z.catch(notifyFrom, usual.notifyFrom),
  lead: z.catch(lead, usual.lead),
  quiet: z.catch(quiet, usual.quiet),
  perDay: z.catch(perDay, usual.perDay),
  interval: z.catch(interval, usual.interval),
  hasDigest: z.catch(z.boolean(), usual.hasDigest),
});

/** A change of the settings, which is to be refused rather than mended. */
export const alertSettingsChangeSchema = z.partial(
  z.strictObject({
    channels: z.record(z.enum(alertKinds), channel),
    notifyFrom,
    lead,
    quiet,
    perDay,
    interval,
    hasDigest: z.boolean(),
  }),
);

/** Whether a state is as it is stored already: what is read from there has its fields in the order of the schema. */
export const isStoredAs = (state: AlertState, stored: AlertState): boolean =>
  JSON.stringify(alertStateSchema.parse(state)) === JSON.stringify(stored);

/** An alert to be brought into sight, and when that was wanted, epoch milliseconds. */
export type Wanted = { name: AlertName | null; at: number };

export const wantedSchema: z.ZodMiniType<Wanted | null> = z.nullable(
  z.object({ name: z.nullable(alertNameSchema), at: number }),
);

export const alertTroubleSchema: z.ZodMiniType<AlertTrouble | null> = z.nullable(
  z.object({ kind: z.enum(['storage', 'notifications']), since: number }),
);
