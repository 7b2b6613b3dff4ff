import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MeterId } from '../../../lib/domain/usage/meter';
import { dayAfter, dayAt } from '../../../lib/domain/period';
import { countedSince } from '../../../lib/metering/months';
import { archive } from './archive';
import { day, hour, noon, sourceOf } from './counted';
import { happening, livingArchive, type Happening } from './livingArchive';
import { sessionsOf } from './work';

const answer = fc.integer({ min: 0, max: 20 });

const session = fc.record({
  kind: fc.constant('session' as const),
  killAfter: fc.oneof(fc.integer({ min: 0, max: 80 }), fc.constant(10_000)),
  fault: fc.option(
    fc.record({ answer, kind: fc.constantFrom('repeat' as const, 'disorder' as const) }),
  ),
  meanwhile: fc.option(fc.record({ answer, it: happening })),
});

const wait = fc.record({
  kind: fc.constant('wait' as const),
  hours: fc.integer({ min: 1, max: 300 }),
});

const events = fc.array(
  fc.oneof(
    { arbitrary: happening, weight: 4 },
    { arbitrary: session, weight: 3 },
    { arbitrary: wait, weight: 1 },
  ),
  { maxLength: 30 },
);

const zones = fc.constantFrom('Europe/Amsterdam', 'Pacific/Pago_Pago', 'Pacific/Kiritimati');

test.each<[MeterId]>([['mailings'], ['forms'], ['chats']])(
  'whatever happens to a tenant and to who counts it, in the end each day of %s is what the archive has',
  async (meter) => {
    const source = sourceOf(meter);
    const property = fc.asyncProperty(
      events,
      fc.record({ billing: zones, zone: zones, isInclusive: fc.boolean() }),
      fc.integer({ min: 0, max: 14 }), // the end of a month, and the beginning of the next
      async (all, { billing, ...options }, daysLater) => {
        const of = archive(source, { pageSize: 4, ...options });
        const happens = livingArchive(of, source.dated === 'moment', billing);
        const counting = sessionsOf(meter, of, billing);
        let now = noon + daysLater * day;
        for (const hoursAgo of before) happens(now, { kind: 'new', rows: 3, hoursAgo });
        for (const it of all) {
          if (it.kind === 'wait') now += it.hours * hour;
          else if (it.kind !== 'session') happens(now, it);
          else {
            const { meanwhile, ...trouble } = it;
            const at = now;
            const happensAt = (some: Happening) => () => happens(at, some);
            await counting.session(now, {
              ...trouble,
              meanwhile: meanwhile && { ...meanwhile, happens: happensAt(meanwhile.it) },
            });
          }
        }
        await counting.session(now, null);
        await counting.session(now + day, null);

        const ledger = counting.ledger();
        const since = countedSince(ledger) ?? '';
        const end = dayAfter(dayAt(now, billing), 60);
        const isTold = ([on]: readonly [string, unknown]) => on >= since && on < end;
        expect(Object.fromEntries(Object.entries(ledger.days).filter(isTold))).toEqual(
          Object.fromEntries([...of.truth(billing)].filter(isTold)),
        );
      },
    );
    await fc.assert(property, { numRuns: 25 });
  },
);

test('a worker may be killed at each step of counting what is new, however old that is', async () => {
  for (let killAfter = 0; killAfter < 20; killAfter++) {
    const of = archive(sourceOf('forms'), { pageSize: 2 });
    const happens = livingArchive(of, false, 'UTC');
    const counting = sessionsOf('forms', of, 'UTC');
    for (const hoursAgo of before) happens(noon, { kind: 'new', rows: 1, hoursAgo });
    await counting.session(noon, null);
    for (const hoursAgo of before) happens(noon, { kind: 'new', rows: 1, hoursAgo });
    await counting.session(noon, { killAfter, fault: null, meanwhile: null });
    await counting.session(noon, null);
    expect(counting.ledger().days).toEqual(Object.fromEntries(of.truth('UTC')));
  }
});

/** Of the rows that were there before anybody counted, in no order of time: hours ago, or ahead. */
const before = Array.from({ length: 24 }, (_, index) => ((index * 53) % 130) * 25 - 500);
