import { describe, expect, test } from 'vitest';
import { after, afterAll, calm, look, lookAt, onlyOne, openIn, wordOf } from './alerts';
import { attentionOf, day, hour, likely, meter, monthFrom, noon } from './attentions';

const december = { period: monthFrom('2026-12-01') };

/** At 9:00 on 1 December. */
const inDecember = noon + 10 * day - 3 * hour;

const endsOf = ({ past }: ReturnType<typeof after>) =>
  past.map(({ attention, end }) => [wordOf(attention), end]);

describe('what is used', () => {
  test('rises at once, and keeps since when', () => {
    const state = afterAll([noon, lookAt(meter(850))], [noon + hour, lookAt(meter(1_100))]);
    expect(openIn(state)).toEqual(['actual over 110']);
    expect(onlyOne(state).since).toBe(noon);
  });

  test('keeps its level while it is less than 3 points below, however long', () => {
    const state = afterAll([noon, lookAt(meter(850))], [noon + 5 * day, lookAt(meter(821))]);
    expect(onlyOne(state)).toMatchObject({ attention: { level: 'warn' }, belowSince: null });
    expect(onlyOne(state).attention).toMatchObject({ meter: { used: 821 } });
  });

  test('clears 3 points below once that was so for two days', () => {
    const looks = [
      [noon, lookAt(meter(850))],
      [noon + hour, lookAt(meter(820))],
      [noon + 48 * hour, lookAt(meter(820))],
    ] as const;
    expect(onlyOne(afterAll(...looks)).belowSince).toBe(noon + hour);
    const state = afterAll(...looks, [noon + 49 * hour, lookAt(meter(820))]);
    expect(state.open).toEqual([]);
    expect(endsOf(state)).toEqual([['actual warn 85', 'cleared']]);
  });

  test('is not settled below when it came back in between', () => {
    const state = afterAll(
      [noon, lookAt(meter(850))],
      [noon + hour, lookAt(meter(820))],
      [noon + day, lookAt(meter(830))],
      [noon + 49 * hour, lookAt(meter(820))],
    );
    expect(onlyOne(state).belowSince).toBe(noon + 49 * hour);
  });

  test('falls to what is so: below 110 it is still over, below 97 it is near', () => {
    const falling = (used: number) =>
      openIn(
        afterAll(
          [noon, lookAt(meter(1_100))],
          [noon + hour, lookAt(meter(used))],
          [noon + 3 * day, lookAt(meter(used))],
        ),
      );
    expect(falling(1_071)).toEqual(['actual over 110']);
    expect(falling(1_070)).toEqual(['actual over']);
    expect(falling(980)).toEqual(['actual over']);
    expect(falling(970)).toEqual(['actual high 95']);
    expect(falling(500)).toEqual([]);
  });

  test('falls no further than to the next threshold', () => {
    const state = afterAll(
      [noon, lookAt(meter(1_500))],
      [noon + hour, lookAt(meter(1_120))],
      [noon + 3 * day, lookAt(meter(1_120))],
    );
    expect(openIn(state)).toEqual(['actual over 110']);
  });

  test('a clock that was set back makes the wait no longer than two days', () => {
    const state = afterAll(
      [noon, lookAt(meter(850))],
      [noon + hour, lookAt(meter(820))],
      [noon - 5 * day, lookAt(meter(820))],
      [noon - 3 * day, lookAt(meter(820))],
    );
    expect(state.open).toEqual([]);
  });

  test('recomputes at once when the allowance was raised, and rises when it was lowered', () => {
    const state = after(calm, lookAt(meter(1_000)));
    const raised = { included: 1_100 };
    expect(openIn(after(state, lookAt(meter(1_000, raised))))).toEqual(['actual warn 85']);
    expect(endsOf(after(state, lookAt(meter(1_000, { included: 2_000 }))))).toEqual([
      ['actual limit', 'cleared'],
    ]);
    expect(openIn(after(state, lookAt(meter(1_000, { included: 900 }))))).toEqual([
      'actual over 110',
    ]);
  });

  test('recomputes at once when its thresholds were changed', () => {
    const state = after(calm, lookAt(meter(860)));
    const standing = meter(870);
    const edited = look(attentionOf(standing, [90]), { meters: [standing] });
    expect(after(state, edited).open).toEqual([]);
  });

  test('of nothing included, anything is over', () => {
    expect(openIn(after(calm, lookAt(meter(1, { included: 0 }))))).toEqual(['actual over']);
    expect(openIn(after(calm, lookAt(meter(0, { included: 0 }))))).toEqual([]);
  });

  test.each(['stale', 'unknown'] as const)('clears nothing while it is %s', (state) => {
    const late = lookAt(meter(500), state);
    const kept = afterAll([noon, lookAt(meter(1_100))], [noon + 5 * day, late]);
    expect(onlyOne(kept)).toMatchObject({ isStale: true, attention: { meter: { used: 1_100 } } });
  });

  test('begins anew with a new period', () => {
    const over = after(calm, lookAt(meter(1_100)));
    const calmAgain = after(over, lookAt(meter(0, december)), inDecember);
    expect(calmAgain.open).toEqual([]);
    expect(endsOf(calmAgain)).toEqual([['actual over 110', 'period']]);
    const again = after(over, lookAt(meter(900, december)), inDecember);
    expect(onlyOne(again)).toMatchObject({
      since: inDecember,
      attention: { period: '2026-12-01', level: 'warn' },
    });
  });

  test('is over with its month even where nothing is known of the next', () => {
    const over = after(calm, lookAt(meter(1_100)));
    const unknown = look([], { states: { 'meter:mailings': 'unknown' } });
    expect(openIn(after(over, unknown, Date.parse('2026-11-30T23:59:59Z')))).toHaveLength(1);
    expect(endsOf(after(over, unknown, Date.parse('2026-12-01T00:00:00Z')))).toEqual([
      ['actual over 110', 'period'],
    ]);
  });

  test('an allowance that is no more needs no attention', () => {
    expect(after(after(calm, lookAt(meter(1_100))), look([])).open).toEqual([]);
  });
});

describe('a forecast', () => {
  const chance = (chanceOver: number, used = 500) =>
    lookAt(meter(used, { forecast: likely(chanceOver) }));

  test('is told from a chance of 0.80, and goes on above 0.50', () => {
    expect(after(calm, chance(0.79)).open).toEqual([]);
    const armed = after(calm, chance(0.8));
    expect(openIn(armed)).toEqual(['forecast high']);
    const wavering = after(armed, chance(0.51), noon + day);
    expect(onlyOne(wavering)).toMatchObject({
      since: noon,
      attention: { forecast: { chanceOver: 0.51 }, meter: { used: 500 } },
    });
    expect(endsOf(after(armed, chance(0.5)))).toEqual([['forecast high', 'cleared']]);
  });

  test('is cleared when nothing can be forecast any more', () => {
    expect(after(after(calm, chance(0.9)), lookAt(meter(500))).open).toEqual([]);
  });

  test('stays as it was while its meter is old', () => {
    const old = after(after(calm, chance(0.9)), lookAt(meter(500), 'stale'));
    expect(onlyOne(old)).toMatchObject({ isStale: true, attention: { kind: 'forecast' } });
  });

  test('is of no more use once the allowance is reached, nor while that is not settled', () => {
    const armed = after(calm, chance(0.9));
    const reached = after(armed, chance(1, 1_000), noon + hour);
    expect(openIn(reached)).toEqual(['actual limit']);
    expect(endsOf(reached)).toEqual([['forecast high', 'reached']]);
    const dipped = after(reached, chance(0.95, 990), noon + 2 * hour);
    expect(openIn(dipped)).toEqual(['actual limit']);
  });

  test('stands beside what comes near', () => {
    expect(openIn(after(calm, chance(0.9, 960)))).toEqual(['actual high 95', 'forecast high']);
  });

  test('begins anew with a new period', () => {
    const armed = after(calm, chance(0.9));
    const next = after(armed, lookAt(meter(0, { ...december, forecast: likely(0.6) })), inDecember);
    expect(next.open).toEqual([]);
    expect(endsOf(next)).toEqual([['forecast high', 'period']]);
  });
});
