import type { Attention } from '../../../../lib/domain/alerts/attention';
import type { Level } from '../../../../lib/domain/level';
import type { MeterStanding } from '../../../../lib/domain/alerts/meterAttention';
import { reachedBy } from '../../../../lib/domain/usage/meterLevel';

/** What needs attention, to test with: at noon of Saturday 21 November 2026, in UTC. */

export const noon = Date.parse('2026-11-21T12:00:00Z');
export const hour = 60 * 60_000;
export const day = 24 * hour;

type Of<Kind extends Attention['kind']> = Extract<Attention, { kind: Kind }>;

/** The calendar day of a moment. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The month that begins on a day, and the one after it. */
const ends = new Map<string, string>();
export function monthFrom(start: string): MeterStanding['period'] {
  const end = ends.get(start) ?? Temporal.PlainDate.from(start).add({ months: 1 }).toString();
  ends.set(start, end);
  return { start, end, zone: 'UTC' };
}

/** E-mails, so many of 1,000. */
export function meter(used: number, change: Partial<MeterStanding> = {}): MeterStanding {
  const period = monthFrom('2026-11-01');
  return { id: 'mailings', period, used, included: 1_000, forecast: null, ...change };
}

/** A meter that will go over with such a chance. */
export const likely = (chanceOver: number): NonNullable<MeterStanding['forecast']> => ({
  total: 1_100,
  low: 1_010,
  high: 1_200,
  chanceOver,
  overOn: '2026-11-27',
});

const aboutMeter = (standing: MeterStanding) => ({
  subject: `meter:${standing.id}`,
  source: `meter:${standing.id}`,
  period: standing.period.start,
  meter: standing,
});

/** What of a meter needs attention. */
export function attentionOf(standing: MeterStanding, thresholds?: readonly number[]): Attention[] {
  const { level, step } = reachedBy(standing.used, standing.included, thresholds);
  const { forecast } = standing;
  const isReached = level === 'limit' || level === 'over';
  const about = aboutMeter(standing);
  const found: Attention[] = [];
  if (level !== 'ok') found.push({ ...about, kind: 'actual', level, step });
  if (!isReached && forecast && (forecast.chanceOver ?? 0) >= 0.8)
    found.push({ ...about, kind: 'forecast', level: 'high', step: 0, forecast });
  return found;
}

const superOffice = { owner: 'SuperOffice', ownerDescription: 'SuperOffice' };

/** A licence that expires on a day. */
export function expiry(
  level: Extract<Level, 'notice' | 'warn' | 'high' | 'grace' | 'blocked'>,
  { expires = '2026-12-10', daysLeft = 19 } = {},
): Of<'expiry'> {
  return {
    kind: 'expiry',
    subject: 'licence:SuperOffice',
    source: 'licences',
    period: expires,
    level,
    step: 0,
    owner: superOffice,
    expiry: {
      state: 'dated',
      level,
      expires,
      blockedFrom: '2026-12-22',
      daysLeft,
      inconsistent: false,
    },
  };
}

export const noExpiry: Of<'expiry'> = {
  ...expiry('warn'),
  period: '2026-11',
  expiry: { state: 'unknown' },
};

export const maintenance = (level: 'notice' | 'warn'): Of<'maintenance'> => ({
  kind: 'maintenance',
  subject: 'licence:SuperOffice',
  source: 'licences',
  period: '2026-12-15',
  level,
  step: 0,
  owner: superOffice,
  day: '2026-12-15',
  daysLeft: level === 'warn' ? -1 : 24,
});

export function seats(
  level: Extract<Level, 'warn' | 'limit' | 'over'>,
  found = '2026-11',
): Of<'seats'> {
  const available = { warn: 1, limit: 0, over: -2 }[level];
  return {
    kind: 'seats',
    subject: 'seats:SuperOffice/ten-sales',
    source: 'licences',
    period: found,
    level,
    step: 0,
    owner: superOffice,
    description: 'Sales Premium',
    inUse: 21 - available,
    total: 21,
    available,
    over: Math.max(0, -available),
  };
}

export const plan = (level: 'warn' | 'limit', found = '2026-11'): Of<'plan'> => ({
  kind: 'plan',
  subject: 'plan:projects',
  source: 'projectLimit',
  period: found,
  level,
  step: 0,
  limit: 'projects',
  standing: { state: 'limited', level, active: 100, maximum: 100, odd: false },
  message: '',
});

export const vendor = (level: 'notice' | 'warn'): Of<'vendor'> => ({
  kind: 'vendor',
  subject: 'licence:SuperOffice',
  source: 'licenceNews',
  period: level === 'warn' ? 'problem' : 'message',
  level,
  step: 0,
  owner: superOffice,
  status: level === 'warn' ? 'problem' : 'message',
  message: '',
  url: null,
});

const aboutRun = {
  subject: 'event:12',
  source: 'runs:events',
  period: String(noon),
  step: 0,
  run: {
    id: 'event:12',
    source: 'event',
    key: 'NoLogin',
    title: 'No login',
    since: { kind: 'none' },
    expected: { kind: 'none' },
  },
  actor: { kind: 'unknown', associateId: null },
} as const;

export const event = (level: 'notice' | 'warn'): Of<'event'> => ({
  ...aboutRun,
  kind: 'event',
  level,
  keepsUsersOut: level === 'warn',
});

export const overdue = (kind: 'overdue' | 'stalled' = 'overdue'): Of<'overdue'> => ({
  ...aboutRun,
  kind: 'overdue',
  level: 'high',
  lateness: kind === 'overdue' ? { kind, by: 2 * hour } : { kind, for: 2 * hour },
});

export const stale = (part: string | null = null): Of<'stale'> => ({
  kind: 'stale',
  subject: `source:${part ?? 'tenant'}`,
  source: 'sources',
  period: String(noon - 3 * day),
  level: 'notice',
  step: 0,
  part,
  asOf: noon - 3 * day,
});
