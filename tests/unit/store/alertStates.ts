import fc from 'fast-check';
import type {
  Alert,
  AlertName,
  AlertState,
  PastAlert,
  Snooze,
  Told,
} from '../../../lib/domain/alerts/alert';
import { alertKinds } from '../../../lib/domain/alerts/alertKind';
import type { Actor } from '../../../lib/domain/events/actor';
import type { Attention } from '../../../lib/domain/alerts/attention';
import type { LicenceAttention } from '../../../lib/domain/alerts/licenceAttention';
import type { LikelyRange, MeterStanding } from '../../../lib/domain/alerts/meterAttention';
import type { MeterAttention } from '../../../lib/domain/alerts/meterAttention';
import { meters } from '../../../lib/domain/usage/meter';
import type { StatedMoment } from '../../../lib/domain/moment';
import { limitIds } from '../../../lib/domain/licences/planLimit';
import type { NamedRun, RunAttention } from '../../../lib/domain/alerts/runAttention';
import type { StaleAttention } from '../../../lib/domain/alerts/staleAttention';
import type { AttentionAbout } from '../../../lib/domain/alerts/watched';

/** Any state of alerts there can be: texts as long and as odd as the tenant is read with, in every form of every kind. */

const name = fc.string({ unit: 'binary', maxLength: 200 });
const prose = fc.string({ unit: 'binary', maxLength: 60 });
const moment = fc.integer({ min: 0, max: 4_102_444_800_000 });
const number = fc.integer({ min: -1_000_000, max: 1_000_000 });
const count = fc.option(number);
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());

const about: fc.Arbitrary<AttentionAbout> = fc.record({
  subject: fc.oneof(
    name,
    fc.tuple(name, name).map(([a, b]) => `seats:${a}/${b}`),
  ),
  source: name,
  period: fc.oneof(day, fc.constant(''), name),
  level: fc.constantFrom('notice', 'warn', 'high', 'limit', 'grace', 'over', 'blocked'),
  step: fc.constantFrom(0, 85, 110),
});
const owner = fc.record({ owner: name, ownerDescription: prose });

/** What every attention has, and what one of a kind has besides. */
const kindOf = <Kind extends string, T>(kind: Kind, rest: fc.Arbitrary<T>) =>
  fc.tuple(about, rest).map(([shared, own]) => ({ ...shared, kind, ...own }));

const ofLicence: fc.Arbitrary<LicenceAttention> = fc.oneof(
  kindOf('maintenance', fc.record({ owner, day, daysLeft: number })),
  kindOf(
    'expiry',
    fc.record({
      owner,
      expiry: fc.oneof(
        fc.constant({ state: 'unknown' as const }),
        fc.record({
          state: fc.constant('dated' as const),
          level: fc.constantFrom('ok', 'notice', 'warn', 'high', 'grace', 'blocked'),
          expires: day,
          blockedFrom: fc.option(day),
          daysLeft: number,
          inconsistent: fc.boolean(),
        }),
      ),
    }),
  ),
  kindOf(
    'seats',
    fc.record({
      owner,
      description: prose,
      inUse: number,
      total: number,
      available: number,
      over: number,
    }),
  ),
  kindOf(
    'plan',
    fc.record({
      limit: fc.constantFrom(...limitIds),
      standing: fc.record({
        state: fc.constant('limited' as const),
        level: fc.constantFrom('ok', 'warn', 'limit'),
        active: count,
        maximum: count,
        odd: fc.boolean(),
      }),
      message: prose,
    }),
  ),
  kindOf(
    'vendor',
    fc.record({
      owner,
      status: fc.constantFrom(
        'new-licence',
        'new-company-name',
        'new-serial',
        'message',
        'problem',
        'unknown-error',
        'unknown',
      ),
      message: prose,
      url: fc.option(fc.webUrl()),
    }),
  ),
);

const stated: fc.Arbitrary<StatedMoment> = fc.oneof(
  fc.record({ kind: fc.constant('at' as const), at: moment, zoned: fc.boolean() }),
  fc.constant({ kind: 'none' as const }),
  fc.constant({ kind: 'unknown' as const }),
);
const run: fc.Arbitrary<NamedRun> = fc.record({
  id: name,
  source: fc.constantFrom('event', 'job', 'index', 'counter'),
  key: name,
  title: prose,
  since: stated,
  expected: stated,
});
const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant({ kind: 'system' as const }),
  fc.record({
    kind: fc.constant('person' as const),
    associateId: count,
    login: name,
    fullName: name,
    personId: count,
    group: name,
    isDeleted: fc.option(fc.boolean()),
  }),
  fc.record({ kind: fc.constant('unknown' as const), associateId: count }),
);
const ofRun: fc.Arbitrary<RunAttention> = fc.oneof(
  kindOf('event', fc.record({ run, actor, keepsUsersOut: fc.boolean() })),
  kindOf(
    'overdue',
    fc.record({
      run,
      actor,
      lateness: fc.oneof(
        fc.record({ kind: fc.constant('overdue' as const), by: number }),
        fc.record({ kind: fc.constant('stalled' as const), for: number }),
      ),
    }),
  ),
);

const amount = fc.double({ min: 0.001, max: 1e15, noNaN: true });
const range: fc.Arbitrary<LikelyRange> = fc.record({
  total: amount,
  low: amount,
  high: amount,
  chanceOver: fc.option(fc.constantFrom(0, 0.5, 0.81, 1)),
  overOn: fc.option(day),
});
const meter: fc.Arbitrary<MeterStanding> = fc.record({
  id: fc.constantFrom(...meters.map(({ id }) => id)),
  period: fc.record({ start: day, end: day, zone: fc.constantFrom('UTC', 'Europe/Oslo') }),
  used: amount,
  included: amount,
  forecast: fc.option(range),
});
const ofMeter: fc.Arbitrary<MeterAttention> = fc.oneof(
  kindOf('actual', fc.record({ meter })),
  kindOf('forecast', fc.record({ meter, forecast: range })),
);

const ofSource: fc.Arbitrary<StaleAttention> = kindOf(
  'stale',
  fc.record({ part: fc.option(name), asOf: moment }),
);

export const attentions: fc.Arbitrary<Attention> = fc.oneof(ofLicence, ofRun, ofMeter, ofSource);

const alertName: fc.Arbitrary<AlertName> = fc.record({
  subject: name,
  kind: fc.constantFrom(...alertKinds),
});
const alert: fc.Arbitrary<Alert> = fc.record({
  attention: attentions,
  since: moment,
  wasSo: fc.boolean(),
  belowSince: fc.option(moment),
  isStale: fc.boolean(),
});
const told: fc.Arbitrary<Told> = fc
  .tuple(alertName, fc.record({ period: name, rank: number, at: moment, day, notification: name }))
  .map(([named, rest]) => ({ ...named, ...rest }));
const snooze: fc.Arbitrary<Snooze> = fc
  .tuple(
    alertName,
    fc.record({
      by: number,
      at: moment,
      rank: number,
      period: name,
      until: fc.oneof(
        fc.record({ kind: fc.constant('moment' as const), at: moment }),
        fc.constant({ kind: 'level' as const }),
        fc.constant({ kind: 'period' as const }),
        fc.record({
          kind: fc.constant('accepted' as const),
          percent: fc.integer({ min: 1, max: 1_000 }),
        }),
      ),
    }),
  )
  .map(([named, rest]) => ({ ...named, ...rest }));
const past: fc.Arbitrary<PastAlert> = fc.record({
  attention: attentions,
  since: moment,
  endedAt: moment,
  toldAt: fc.option(moment),
  end: fc.oneof(
    fc.constantFrom('cleared' as const, 'period' as const, 'gone' as const, 'reached' as const),
    fc.record({ renewedUntil: day }),
  ),
});

const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });

export const alertStates: fc.Arbitrary<AlertState> = fc.record({
  watched: few(name),
  open: few(alert),
  told: few(told),
  snoozes: few(snooze),
  past: few(past),
  showing: few(fc.record({ id: name, alerts: few(alertName) })),
  digestOf: fc.option(day),
});
