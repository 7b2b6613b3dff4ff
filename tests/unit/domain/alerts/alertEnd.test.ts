import { expect, test } from 'vitest';
import { after, calm, look, lookAt, onlyOne, openIn, wordOf } from './alerts';
import {
  day,
  event,
  expiry,
  hour,
  maintenance,
  meter,
  noExpiry,
  noon,
  overdue,
  plan,
  seats,
  vendor,
} from './attentions';

const endsOf = ({ past }: ReturnType<typeof after>) =>
  past.map(({ attention, end }) => [wordOf(attention), end]);

test('a licence that was renewed says until when', () => {
  const due = after(
    calm,
    look([expiry('high')], { expires: { 'licence:SuperOffice': '2026-12-10' } }),
  );
  const renewed = { expires: { 'licence:SuperOffice': '2027-12-10' } };
  expect(endsOf(after(due, look([], renewed)))).toEqual([
    ['expiry high', { renewedUntil: '2027-12-10' }],
  ]);
  const shortly = { expires: { 'licence:SuperOffice': '2027-01-10' } };
  const next = after(due, look([expiry('notice', { expires: '2027-01-10' })], shortly), noon + day);
  expect(endsOf(next)).toEqual([['expiry high', { renewedUntil: '2027-01-10' }]]);
  expect(onlyOne(next)).toMatchObject({ since: noon + day, attention: { period: '2027-01-10' } });
});

test.each([
  ['moved to an earlier day', expiry('high', { expires: '2026-11-25' }), '2026-11-25'],
  ['is not told any more', noExpiry, undefined],
])('an expiry that %s goes on', (_, found, expires) => {
  const due = after(calm, look([expiry('warn')]));
  const told = expires === undefined ? {} : { expires: { 'licence:SuperOffice': expires } };
  const next = after(due, look([found], told), noon + hour);
  expect(onlyOne(next)).toMatchObject({ since: noon, attention: found });
  expect(next.past).toEqual([]);
});

test('an expiry day that is told at last is no renewal', () => {
  const unknown = after(calm, look([noExpiry]));
  const expires = { 'licence:SuperOffice': '2027-12-10' };
  expect(endsOf(after(unknown, look([], { expires })))).toEqual([['expiry warn', 'cleared']]);
});

/** What the tenant lists no longer. */
const gone = { 'event event:12': 'gone', 'overdue event:12': 'gone' } as const;

test('an event that the tenant does not list any more is gone, one that is late goes on as that', () => {
  const running = after(calm, look([event('warn')]));
  expect(endsOf(after(running, look([], { standings: gone })))).toEqual([['event warn', 'gone']]);
  const late = after(running, look([overdue()]), noon + hour);
  expect(openIn(late)).toEqual(['overdue high']);
  expect(endsOf(late)).toEqual([]);
  expect(endsOf(after(late, look([], { standings: gone })))).toEqual([['overdue high', 'gone']]);
  expect(endsOf(after(late, look([event('warn')])))).toEqual([['overdue high', 'cleared']]);
});

test.each(['overdue', 'stalled'] as const)(
  'a run that is %s is well again while it is listed, else gone, whatever else is found',
  (kind) => {
    const late = after(calm, look([overdue(kind)]));
    expect(endsOf(after(late, look([])))).toEqual([['overdue high', 'cleared']]);
    const without = look([seats('warn')], { standings: gone });
    expect(endsOf(after(late, without))).toEqual([['overdue high', 'gone']]);
  },
);

test('a licence that is not listed any more is gone, not well again', () => {
  const open = after(calm, look([expiry('warn'), seats('over')]));
  const standings = {
    'expiry licence:SuperOffice': 'gone',
    'seats seats:SuperOffice/ten-sales': 'gone',
  } as const;
  expect(endsOf(after(open, look([], { standings })))).toEqual([
    ['seats over', 'gone'],
    ['expiry warn', 'gone'],
  ]);
});

test.each([
  ['seats', seats('over'), 'seats seats:SuperOffice/ten-sales'],
  ['news', vendor('warn'), 'vendor licence:SuperOffice'],
  ['a limit', plan('limit'), 'plan plan:projects'],
  ['maintenance', maintenance('warn'), 'maintenance licence:SuperOffice'],
])('%s of which nobody tells how they stand stay as they were', (_, found, name) => {
  const open = after(calm, look([found]));
  const untold = after(open, look([], { standings: { [name]: 'untold' } }), noon + day);
  expect(untold).toMatchObject({ open: [{ since: noon, isStale: true }], past: [] });
  expect(endsOf(after(untold, look([]), noon + 2 * day))).toHaveLength(1);
});

test('what may have been cut off an answer stays as it was', () => {
  const open = after(calm, look([overdue()]));
  const cut = after(open, look([], { standings: gone, cut: ['runs:events'] }), noon + day);
  expect(cut).toMatchObject({ open: [{ since: noon, isStale: true }], past: [] });
});

test('a meter of which nothing is included any more is not well again', () => {
  const open = after(calm, lookAt(meter(990)));
  expect(endsOf(after(open, look([])))).toEqual([['actual high 95', 'gone']]);
});
