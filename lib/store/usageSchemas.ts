import { z } from 'zod/mini';
import { isZone } from '../domain/usage/billingZone';
import { thresholdBounds } from '../domain/alerts/alertSettings';
import { meters } from '../domain/usage/meter';
import { noDays, type DaySeries } from '../domain/reading';
import { noUsage, type MeterCount, type TenantUsage } from '../domain/usage/usage';
import {
  callBounds,
  defaultUsageSettings,
  type AllowanceChange,
  type EnteredFigure,
  type UsagePolicy,
  type UsageSettings,
} from '../domain/usage/usageSettings';
import { failure } from './toldSchemas';

/** What must be true of what is stored of metered services: counted, set, and prescribed. */

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const moment = z.nullable(z.number());
const amount = z.number().check(z.gte(0), z.lte(1e15));

const zone = z.string().check(z.refine(isZone));

export const meterId = z.enum(meters.map(({ id }) => id));

/** By meter; what is of no known meter, or unusable, is left out. */
function byMeter<T>(value: z.ZodMiniType<T>) {
  const each = Object.fromEntries(
    meters.map(({ id }) => [id, z.catch(z.optional(value), undefined)]),
  );
  return z.object(each);
}

const days: z.ZodMiniType<DaySeries> = z.union([
  z
    .object({ from: day, amounts: z.array(moment), rows: z.array(moment) })
    .check(z.refine(({ amounts, rows }) => amounts.length === rows.length)),
  z.object({ from: z.literal(''), amounts: z.tuple([]), rows: z.tuple([]) }),
]);

const meterCount: z.ZodMiniType<MeterCount> = z.object({
  days,
  asOf: moment,
  failure: z.nullable(failure),
  triedAt: moment,
  filled: z.object({ done: z.number(), of: z.number(), month: z.nullable(day) }),
  knownSince: z.nullable(day),
  unclear: z._default(z.catch(z.int().check(z.gte(0)), 0), 0),
});

export const usageSchema: z.ZodMiniType<TenantUsage> = z.object({
  zone: z.union([z.literal(''), zone]),
  meters: byMeter(meterCount),
  seats: z.catch(days, noDays),
  calls: z.catch(z.object({ since: z.number(), made: z.number() }), noUsage.calls),
});

const allowance = z.object({ per: z.enum(['tenant', 'seat']), amount });
const changes = z.array(z.object({ from: z.nullable(day), allowance: z.nullable(allowance) }));
const entered: z.ZodMiniType<EnteredFigure[]> = z.array(z.object({ day, amount }));

const percent = z.int().check(z.gte(thresholdBounds.fewest), z.lte(thresholdBounds.most));
const thresholds = z.array(percent).check(z.minLength(1), z.maxLength(thresholdBounds.count));

const calls = z.int().check(z.gte(callBounds.fewest), z.lte(callBounds.most));

export const usageSettingsSchema: z.ZodMiniType<UsageSettings> = z.object({
  allowances: z.catch(byMeter(changes), {}),
  entered: z.catch(byMeter(entered), {}),
  thresholds: z._default(z.catch(byMeter(thresholds), {}), {}),
  zone: z.catch(z.nullable(zone), defaultUsageSettings.zone),
  isPaused: z.catch(z.boolean(), defaultUsageSettings.isPaused),
  callsPerHour: z.catch(calls, defaultUsageSettings.callsPerHour),
});

/** A change of the settings, which is to be refused rather than mended. */
export const usageChangeSchema = z.strictObject({
  allowances: z.optional(z.partialRecord(meterId, changes)),
  entered: z.optional(z.partialRecord(meterId, entered)),
  thresholds: z.optional(z.partialRecord(meterId, thresholds)),
  zone: z.optional(z.nullable(zone)),
  isPaused: z.optional(z.boolean()),
  callsPerHour: z.optional(calls),
});

/** An allowance as it is prescribed: what holds now, and what held until a day before that. */
const prescribed = z.pipe(
  z.extend(allowance, {
    earlier: z._default(z.array(z.extend(allowance, { until: day })), []),
  }),
  z.transform(({ earlier, per, amount }): AllowanceChange[] => {
    const past = earlier.toSorted((a, b) => (a.until < b.until ? -1 : 1));
    return [...past, { per, amount }].map(({ per, amount }, index) => ({
      from: past[index - 1]?.until ?? null,
      allowance: { per, amount },
    }));
  }),
);

export const policySchema: z.ZodMiniType<UsagePolicy> = z.object({
  allowances: z._default(z.catch(byMeter(prescribed), {}), {}),
  zone: z._default(z.catch(z.nullable(zone), null), null),
});
