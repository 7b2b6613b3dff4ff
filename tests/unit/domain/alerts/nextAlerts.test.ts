import { expect, test } from 'vitest';
import type { Attention } from '../../../../lib/domain/alerts/attention';
import { nextAlerts } from '../../../../lib/domain/alerts/nextAlerts';
import {
  after,
  afterAll,
  calm,
  look,
  lookAt,
  onlyOne,
  openIn,
  tell,
  tellAll,
  wordOf,
} from './alerts';
import {
  attentionOf,
  day,
  event,
  expiry,
  hour,
  likely,
  maintenance,
  meter,
  noExpiry,
  noon,
  overdue,
  plan,
  seats,
  stale,
  vendor,
} from './attentions';
import { noAlerts } from '../../../../lib/domain/alerts/alert';

const endsOf = ({ past }: ReturnType<typeof after>) =>
  past.map(({ attention, end }) => [wordOf(attention), end]);

/** Every row of the rules' table of levels. */
const rows: [string, Attention][] = [
  ['expiry notice', expiry('notice')],
  ['expiry warn', expiry('warn')],
  ['expiry high', expiry('high')],
  ['expiry grace', expiry('grace')],
  ['expiry blocked', expiry('blocked')],
  ['expiry warn', noExpiry],
  ['maintenance notice', maintenance('notice')],
  ['maintenance warn', maintenance('warn')],
  ['seats warn', seats('warn')],
  ['seats limit', seats('limit')],
  ['seats over', seats('over')],
  ['plan warn', plan('warn')],
  ['plan limit', plan('limit')],
  ['vendor notice', vendor('notice')],
  ['vendor warn', vendor('warn')],
  ['event notice', event('notice')],
  ['event warn', event('warn')],
  ['overdue high', overdue()],
  ['overdue high', overdue('stalled')],
  ['stale notice', stale()],
];

test.each(rows)('%s opens an alert, which goes on as it is', (word, found) => {
  const opened = after(calm, look([found]));
  expect(openIn(opened)).toEqual([word]);
  expect(onlyOne(opened)).toMatchObject({ since: noon, wasSo: false, isStale: false });
  const later = after(opened, look([found]), noon + hour);
  expect(later).toEqual(opened);
});

test.each([
  [840, []],
  [850, ['actual warn 85']],
  [950, ['actual high 95']],
  [1_000, ['actual limit']],
  [1_001, ['actual over']],
  [1_100, ['actual over 110']],
  [1_250, ['actual over 125']],
  [1_500, ['actual over 150']],
  [2_000, ['actual over 200']],
])('%i of 1,000 used', (used, words) => {
  expect(openIn(after(calm, lookAt(meter(used))))).toEqual(words);
});

test('a healthy tenant has no alerts, and nothing is remembered of one', () => {
  expect(after(calm, look([]))).toEqual(calm);
});

test('the most serious comes first, then what comes first in the settings', () => {
  const found = [vendor('warn'), plan('limit'), seats('over'), expiry('blocked'), overdue()];
  expect(openIn(after(calm, look([...found, ...attentionOf(meter(1_600))])))).toEqual([
    'expiry blocked',
    'seats over',
    'actual over 150',
    'plan limit',
    'overdue high',
    'vendor warn',
  ]);
});

test('of two modules by one name the more serious is told', () => {
  expect(openIn(after(calm, look([seats('over'), seats('warn')])))).toEqual(['seats over']);
});

test('what is so at the first look was already so, and what follows was not', () => {
  const first = after(noAlerts, look([seats('limit')], { states: { licenceNews: 'unknown' } }));
  expect(onlyOne(first).wasSo).toBe(true);
  const second = after(first, look([seats('limit'), expiry('high'), vendor('warn')]), noon + hour);
  expect(second.open.map(({ attention, wasSo }) => [wordOf(attention), wasSo])).toEqual([
    ['seats limit', true],
    ['expiry high', false],
    ['vendor warn', true],
  ]);
});

test('what is so when its kind is turned on was already so', () => {
  const off = { channels: { ...tellAll.channels, seats: 'off' as const } };
  const unseen = after(calm, look([seats('over')]), noon, off);
  expect(unseen.open).toEqual([]);
  const on = after(unseen, look([seats('over')]), noon + hour);
  expect(onlyOne(on)).toMatchObject({ wasSo: true, since: noon + hour });
  const again = after(on, look([]), noon + 2 * hour);
  expect(onlyOne(after(again, look([seats('over')]), noon + 3 * hour)).wasSo).toBe(false);
});

test('a kind that is turned off closes silently', () => {
  const open = after(calm, look([seats('over')]));
  const off = { channels: { ...tellAll.channels, seats: 'off' as const } };
  expect(after(open, look([seats('over')]), noon + hour, off)).toMatchObject({
    open: [],
    past: [],
  });
});

test('what is well again is past, with what ended it and when it was told', () => {
  const told = tell(after(calm, look([seats('over')]))).state;
  const clear = after(told, look([]), noon + day);
  expect(clear.open).toEqual([]);
  expect(clear.past).toMatchObject([
    { since: noon, endedAt: noon + day, toldAt: noon, end: 'cleared' },
  ]);
  const again = after(clear, look([seats('over')]), noon + 2 * day);
  expect(after(again, look([]), noon + 3 * day).past[0]).toMatchObject({
    since: noon + 2 * day,
    toldAt: null,
  });
});

test('seats and plan limits stay of the month in which they began', () => {
  const first = after(calm, look([seats('limit'), plan('warn')]));
  const found = [seats('over', '2026-12'), plan('limit', '2026-12')];
  const later = after(first, look(found), noon + 15 * day);
  expect(later.open.map(({ attention: { level, period } }) => [level, period])).toEqual([
    ['over', '2026-11'],
    ['limit', '2026-11'],
  ]);
  const anew = after(after(later, look([]), noon + 16 * day), look(found), noon + 17 * day);
  expect(anew.open.map(({ attention }) => attention.period)).toEqual(['2026-12', '2026-12']);
});

test('an expiry day that stays untold is of the month in which it began, and told anew when it begins anew', () => {
  const december = { ...noExpiry, period: '2026-12' };
  const later = after(after(calm, look([noExpiry])), look([december]), noon + 15 * day);
  expect(onlyOne(later).attention.period).toBe('2026-11');
  const told = after(later, look([]), noon + 16 * day);
  expect(onlyOne(after(told, look([december]), noon + 17 * day)).attention.period).toBe('2026-12');
});

test.each(['stale', 'unknown'] as const)(
  'what comes from a source that is %s stays as it was',
  (state) => {
    const open = after(calm, look([seats('over'), overdue()]));
    const states = { licences: state, 'runs:events': state };
    const later = after(open, look([seats('warn')], { states }), noon + day);
    expect(later.open.map(({ attention }) => wordOf(attention))).toEqual([
      'seats over',
      'overdue high',
    ]);
    expect(later.open.every(({ isStale }) => isStale)).toBe(true);
    expect(later.past).toEqual([]);
    const back = after(later, look([seats('over')]), noon + 2 * day);
    expect(onlyOne(back)).toMatchObject({ since: noon, isStale: false });
  },
);

test('an old snapshot raises nothing but what comes with the days', () => {
  const states = { licences: 'stale', 'runs:events': 'stale' } as const;
  const found = [expiry('high'), maintenance('warn'), seats('over'), overdue()];
  const next = after(calm, look(found, { states }));
  expect(openIn(next)).toEqual(['expiry high', 'maintenance warn']);
  expect(next.open.some(({ isStale }) => isStale)).toBe(false);
  expect(openIn(after(next, look([expiry('grace')], { states })))).toContain('expiry grace');
});

test('when nothing at all is answered any more, its parts do not count as answered', () => {
  const one = after(calm, look([stale('licences')]));
  const all = after(one, look([stale()]), noon + hour);
  expect(all).toMatchObject({ open: [{ attention: { part: null } }], past: [] });
  expect(endsOf(after(all, look([]), noon + day))).toEqual([['stale notice', 'cleared']]);
});

test('no more than 200 are remembered, the newest first', () => {
  let state = calm;
  for (let index = 0; index < 202; index += 1) {
    state = after(state, look([seats('over')]), noon + index * day);
    state = after(state, look([]), noon + index * day + hour);
  }
  expect(state.past).toHaveLength(200);
  expect(state.past[0]?.endedAt).toBe(noon + 201 * day + hour);
});

test('the same look twice changes nothing more', () => {
  const seen = look([seats('over'), stale('licences')], { states: { 'runs:events': 'stale' } });
  const once = nextAlerts(noAlerts, seen, tellAll, { now: noon, today: '2026-11-21' });
  expect(nextAlerts(once, seen, tellAll, { now: noon, today: '2026-11-21' })).toEqual(once);
});

test('the levels of a run of looks are kept through JSON', () => {
  const state = afterAll([noon, lookAt(meter(960, { forecast: likely(0.9) }))]);
  expect(after(JSON.parse(JSON.stringify(state)) as typeof state, lookAt(meter(960)))).toEqual(
    after(state, lookAt(meter(960))),
  );
});
