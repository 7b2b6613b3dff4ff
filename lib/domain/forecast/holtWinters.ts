import { knownDays, sumOf, weekdayOf, type DailyAmounts, type MonthSoFar } from './dailyAmounts';

/** What is known at the start of a day. */
type State = {
  level: number;
  /** By how much the level moves a day. */
  trend: number;
  /** How much each weekday lies above the level, Sunday first. */
  season: readonly number[];
};

// How much of a surprise goes into each part, and how much of the trend is left after a day. Neighbouring
// values do as well in the backtest: nothing is tuned to a hair.
const toLevel = 0.2;
const toTrend = 0.01;
const toSeason = 0.08;
const damping = 0.9;

/** Days by whose means it begins. */
const firstDays = 28;

/**
 * Additive Holt-Winters with the rhythm of a week and a damped trend. All of the history is gone through once;
 * what is expected on any day in it is then known, and by nothing but the days before.
 *
 * @returns what is expected on each day of a month that is not settled, none below 0
 * @see the alert rules: "Forecast within the month"; Hyndman and Athanasopoulos, Forecasting: principles and
 *   practice, "Holt-Winters' damped method"
 */
export function holtWinters(daily: DailyAmounts): (month: MonthSoFar) => number[] {
  const first = daily.days.findIndex((day) => day !== null);
  const states = first < 0 ? [] : statesFrom(daily, daily.from + first);
  return ({ open, end }) => {
    const { level, trend, season } = states[open - daily.from - first] ?? nothingKnown;
    let drift = 0;
    let step = trend;
    return Array.from({ length: end - open }, (_, index) => {
      step *= damping;
      drift += step;
      return Math.max(0, level + drift + (season[weekdayOf(open + index)] ?? 0));
    });
  };
}

const nothingKnown: State = { level: 0, trend: 0, season: Array<number>(7).fill(0) };

/** The state at the start of each day from one on, and after the last. */
function statesFrom(daily: DailyAmounts, first: number): State[] {
  const begun = Array.from({ length: firstDays + 1 }, (_, days) =>
    meansOf(daily, first, first + days),
  );
  let state = begun[firstDays] ?? nothingKnown;
  const followed = daily.days.slice(first + firstDays - daily.from).map((day, index) => {
    state = after(state, weekdayOf(first + firstDays + index), day?.amount ?? null);
    return state;
  });
  return [...begun, ...followed];
}

function meansOf(daily: DailyAmounts, from: number, to: number): State {
  const known = knownDays(daily, from, to);
  if (known.length === 0) return nothingKnown;
  const level = sumOf(known.map(({ amount }) => amount)) / known.length;
  const season = nothingKnown.season.map((_, weekday) => {
    const same = known.filter(({ day }) => weekdayOf(day) === weekday);
    return same.length === 0 ? 0 : sumOf(same.map(({ amount }) => amount - level)) / same.length;
  });
  return { level, trend: 0, season };
}

/** A day that is not known surprises nobody. */
function after({ level, trend, season }: State, weekday: number, amount: number | null): State {
  const expected = level + damping * trend;
  if (amount === null) return { level: expected, trend: damping * trend, season };
  const usual = season[weekday] ?? 0;
  const surprise = amount - expected - usual;
  return {
    level: expected + toLevel * surprise,
    trend: damping * trend + toTrend * surprise,
    season: season.with(weekday, usual + toSeason * surprise),
  };
}
