import { expect, test } from 'vitest';
import { bySeverity, toneOf } from '../../../../lib/domain/level';
import type { LicenceServerStatus } from '../../../../lib/domain/licences/licenceNews';
import { emptySnapshot } from '../../../../lib/domain/snapshot';
import { dates, licence, module, on, unknown } from '../licences/licences';
import { job, hour, moment, run, runsOf, now, minute, theSystem } from '../events/runs';
import { attentionTo, limit, news, snapshotWith } from '../snapshots';

const attentionIn = (...told: Parameters<typeof snapshotWith>) =>
  attentionTo(snapshotWith(...told));

test('a healthy tenant needs none', () => {
  expect(attentionIn([licence()])).toEqual([]);
  expect(attentionIn([])).toEqual([]);
});

test('the most serious comes first', () => {
  const found = attentionIn([
    licence({
      dates: dates({ expiry: on('2026-12-10'), maintenance: on('2026-12-01') }),
      modules: [
        module({ inUse: 20, available: 1 }),
        module({ name: 'over', inUse: 23, available: -2 }),
      ],
    }),
  ]);
  expect(found.map(({ kind, level }) => [kind, level])).toEqual([
    ['seats', 'over'],
    ['expiry', 'warn'],
    ['seats', 'warn'],
    ['maintenance', 'notice'],
  ]);
});

test('hidden and unrestricted modules never alert', () => {
  const full = { inUse: 30, total: 21, available: -9 };
  const modules = [module({ ...full, hidden: true }), module({ ...full, unrestricted: true })];
  expect(attentionIn([licence({ modules })])).toEqual([]);
});

test('an expiry date that is not told needs attention', () => {
  expect(attentionIn([licence({ dates: dates({ expiry: unknown }) })])).toMatchObject([
    { kind: 'expiry', level: 'warn', expiry: { state: 'unknown' } },
  ]);
});

test('a subject names its owner and module, so that two owners never mix', () => {
  const modules = [module({ inUse: 21, available: 0 })];
  const subjects = attentionIn([licence({ modules }), licence({ owner: 'Adwiza', modules })]);
  expect(subjects.map(({ subject }) => subject)).toEqual([
    'seats:SuperOffice/ten-sales',
    'seats:Adwiza/ten-sales',
  ]);
});

test('what is not known needs none', () => {
  expect(attentionTo(emptySnapshot('production:cust1'))).toEqual([]);
});

test('a plan limit needs attention when it is near or reached, with the vendor’s own words', () => {
  const found = attentionIn([licence()], {
    projectLimit: limit({ active: 87, near: true, message: 'Nearly there' }),
    dashboardLimit: limit({ active: 100, reached: true }),
    flowLimit: limit({ active: 0, maximum: 0, reached: true }),
  });
  expect(found).toMatchObject([
    { kind: 'plan', subject: 'plan:dashboards', level: 'limit', limit: 'dashboards' },
    { kind: 'plan', subject: 'plan:projects', level: 'warn', message: 'Nearly there' },
  ]);
  expect(found).toHaveLength(2);
});

test('the plan as set decides whether custom objects need any', () => {
  const snapshot = snapshotWith([licence()], { customObjects: 14 });
  expect(attentionTo(snapshot)).toEqual([]);
  expect(attentionTo(snapshot, { plan: 'growth' })).toMatchObject([
    { subject: 'plan:customObjects', level: 'warn' },
  ]);
});

test.each<[LicenceServerStatus, string | null]>([
  ['ok', null],
  ['activated', null],
  ['new-licence', 'notice'],
  ['new-company-name', 'notice'],
  ['new-serial', 'notice'],
  ['message', 'notice'],
  ['problem', 'warn'],
  ['unknown-error', 'warn'],
  ['unknown', 'warn'],
])('the licence server says %s', (status, level) => {
  const found = attentionIn([licence()], { licenceNews: [news({ status, message: 'Words' })] });
  expect(found.map((attention) => [attention.kind, attention.subject, attention.level])).toEqual(
    level ? [['vendor', 'licence:SuperOffice', level]] : [],
  );
});

test('a licence server that could not be asked needs none', () => {
  const failure = { kind: 'timeout' as const };
  expect(attentionIn([licence()], { licenceNews: [news({ status: null, failure })] })).toEqual([]);
});

test('news of an owner that holds no licence is still told', () => {
  const licenceNews = [news({ owner: 'Adwiza', status: 'problem' })];
  expect(attentionIn([], { licenceNews })).toMatchObject([{ owner: { owner: 'Adwiza' } }]);
});

test('grace weighs as much as limit, blocked as much as over', () => {
  const levels = (
    ['ok', 'over', 'grace', 'high', 'limit', 'blocked', 'notice', 'warn'] as const
  ).map((level) => ({ level }));
  expect(levels.sort(bySeverity).map(({ level }) => level)).toEqual([
    'over',
    'blocked',
    'grace',
    'limit',
    'high',
    'warn',
    'notice',
    'ok',
  ]);
  expect(toneOf('high')).toBe('warn');
  expect(toneOf('grace')).toBe('limit');
});

test('what is late needs attention, with who started it', () => {
  const late = run({ id: 'event:12', since: moment(-4), expected: moment(-2) });
  const stalled = job({ progress: { percent: 64, text: '', movedAt: now - 25 * minute } });
  const found = attentionTo(emptySnapshot('production:cust1'), {
    runs: runsOf([late, run({ id: 'event:13', scope: 'user' })], [stalled]),
  });
  expect(found).toMatchObject([
    { kind: 'overdue', subject: 'event:12', level: 'high', actor: { fullName: 'Ann Admin' } },
    { kind: 'overdue', subject: 'job:43', level: 'high', lateness: { kind: 'stalled' } },
  ]);
  expect(found).toHaveLength(2);
});

test('an event that keeps users out needs attention as long as it runs, once', () => {
  const noLogin = run({ key: 'No Login', scope: 'group', expected: moment(1), actor: theSystem });
  const overdue = { ...noLogin, id: 'event:13', expected: moment(-1) };
  const found = attentionTo(emptySnapshot('production:cust1'), {
    runs: runsOf([noLogin, overdue, run({ id: 'event:14', scope: 'group' })]),
  });
  expect(found.map(({ kind, subject, level }) => [kind, subject, level])).toEqual([
    ['overdue', 'event:13', 'high'],
    ['event', 'event:12', 'warn'],
  ]);
});

test.each(['system', 'database'] as const)(
  'an event for the whole %s that keeps nobody out is a notice',
  (scope) => {
    const found = attentionTo(emptySnapshot('production:cust1'), {
      runs: runsOf([run({ key: 'ROURebuild', scope })]),
    });
    expect(found).toMatchObject([{ kind: 'event', subject: 'event:12', level: 'notice' }]);
  },
);

test('a message of the day needs no attention', () => {
  const runs = runsOf([run({ key: 'MOTD' })]);
  expect(attentionTo(emptySnapshot('production:cust1'), { runs })).toEqual([]);
});

test('a part that cannot be had for two days is a notice, everything without an answer is a single one', () => {
  const snapshot = snapshotWith([licence()], { licenceNews: [] });
  const old = { ...snapshot.parts.licences, asOf: now - 48 * hour };
  const failed = { ...old, failure: { kind: 'timeout' as const } };
  const one = { ...snapshot, parts: { ...snapshot.parts, licences: failed } };
  expect(attentionTo(one)).toMatchObject([
    { kind: 'stale', subject: 'source:licences', level: 'notice', part: 'licences' },
  ]);
  const news = { ...snapshot.parts.licenceNews, asOf: now - 49 * hour };
  const all = { ...snapshot, parts: { ...snapshot.parts, licences: old, licenceNews: news } };
  expect(attentionTo(all)).toMatchObject([
    { kind: 'stale', subject: 'source:tenant', part: null, asOf: now - 48 * hour },
  ]);
});

test('until it is two days old, what is old is no alert of its own', () => {
  const snapshot = snapshotWith([licence()]);
  const old = { ...snapshot.parts.licences, asOf: now - 48 * hour + 1 };
  expect(attentionTo({ ...snapshot, parts: { ...snapshot.parts, licences: old } })).toEqual([]);
});
