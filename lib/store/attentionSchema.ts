import { z } from 'zod/mini';
import type { Actor } from '../domain/events/actor';
import type { Attention } from '../domain/alerts/attention';
import { isZone } from '../domain/usage/billingZone';
import type { Level } from '../domain/level';
import type { LikelyRange, MeterStanding } from '../domain/alerts/meterAttention';
import { limitIds } from '../domain/licences/planLimit';
import type { NamedRun } from '../domain/alerts/runAttention';
import { statedMoment } from './runSchemas';
import { meterId } from './usageSchemas';

/**
 * What must be true of something that needs attention, to be used once it was stored. The domain owns the types; these
 * hold it to them. Texts are far longer than any that the tenant is read with, and yet have an end.
 */

const number = z.number();
const count = z.nullable(number);
const day = z.iso.date();
const word = z.string().check(z.maxLength(1_000));
const prose = z.string().check(z.maxLength(20_000));

const level: z.ZodMiniType<Level> = z.enum([
  'ok',
  'notice',
  'warn',
  'high',
  'limit',
  'grace',
  'over',
  'blocked',
]);

const about = { subject: word, source: word, period: word, level, step: number };

/** Periods are reckoned in it. */
const zone = z.string().check(z.refine(isZone));

const owner = z.object({ owner: word, ownerDescription: prose });

const expiry = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({
    state: z.literal('dated'),
    level: z.enum(['ok', 'notice', 'warn', 'high', 'grace', 'blocked']),
    expires: day,
    blockedFrom: z.nullable(day),
    daysLeft: number,
    inconsistent: z.boolean(),
  }),
]);

const standing = z.object({
  state: z.literal('limited'),
  level: z.enum(['ok', 'warn', 'limit']),
  active: count,
  maximum: count,
  odd: z.boolean(),
});

const status = z.enum([
  'new-licence',
  'new-company-name',
  'new-serial',
  'message',
  'problem',
  'unknown-error',
  'unknown',
]);

const range: z.ZodMiniType<LikelyRange> = z.object({
  total: number,
  low: number,
  high: number,
  chanceOver: count,
  overOn: z.nullable(day),
});

const meter: z.ZodMiniType<MeterStanding> = z.object({
  id: meterId,
  period: z.object({ start: day, end: day, zone }),
  used: number,
  included: number,
  forecast: z.nullable(range),
});

const run: z.ZodMiniType<NamedRun> = z.object({
  id: word,
  source: z.enum(['event', 'job', 'index', 'counter']),
  key: prose,
  title: prose,
  since: statedMoment,
  expected: statedMoment,
});

const actor: z.ZodMiniType<Actor> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('system') }),
  z.object({
    kind: z.literal('person'),
    associateId: count,
    login: prose,
    fullName: prose,
    personId: count,
    group: prose,
    isDeleted: z.nullable(z.boolean()),
  }),
  z.object({ kind: z.literal('unknown'), associateId: count }),
]);

const lateness = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('overdue'), by: number }),
  z.object({ kind: z.literal('stalled'), for: number }),
]);

export const attentionSchema: z.ZodMiniType<Attention> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('expiry'), ...about, owner, expiry }),
  z.object({ kind: z.literal('maintenance'), ...about, owner, day, daysLeft: number }),
  z.object({
    kind: z.literal('seats'),
    ...about,
    owner,
    description: prose,
    inUse: number,
    total: number,
    available: number,
    over: number,
  }),
  z.object({
    kind: z.literal('plan'),
    ...about,
    limit: z.enum(limitIds),
    standing,
    message: prose,
  }),
  z.object({
    kind: z.literal('vendor'),
    ...about,
    owner,
    status,
    message: prose,
    url: z.nullable(prose),
  }),
  z.object({ kind: z.literal('overdue'), ...about, run, actor, lateness }),
  z.object({ kind: z.literal('event'), ...about, run, actor, keepsUsersOut: z.boolean() }),
  z.object({ kind: z.literal('actual'), ...about, meter }),
  z.object({ kind: z.literal('forecast'), ...about, meter, forecast: range }),
  z.object({ kind: z.literal('stale'), ...about, part: z.nullable(word), asOf: number }),
]);
