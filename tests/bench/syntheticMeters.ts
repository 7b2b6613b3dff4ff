import type { Reading } from '../../lib/domain/reading';

/** Readings of meters as a CRM has them, made up; the same for the same seed. */
export const syntheticMeters = { chats, forms, requests, logins, mailings } satisfies Record<
  string,
  (seed: number) => Reading[]
>;

/** Chance, the same for the same seed. */
type Chance = {
  /** From 0 to 1, without 1. */
  share: () => number;
  /** Around 0, with a standard deviation of 1. */
  normal: () => number;
  /** How often something happens that happens so often on average. */
  count: (mean: number) => number;
};

/** What a day is: its place in the history and in the week, Monday first, and whether few are at work. */
type Day = { index: number; weekday: number; isHoliday: boolean; season: number };

/** Support chats: an office's week, little in July and around Christmas, and levels that shift for good. */
function chats(seed: number): Reading[] {
  const chance = chanceOf(seed);
  let level = 30 + 60 * chance.share();
  let nextShift = 150;
  return history(4, ({ index, weekday, isHoliday, season }) => {
    if (index === nextShift) {
      level *= Math.exp(0.35 * chance.normal());
      nextShift += Math.round(120 + 240 * chance.share());
    }
    const week = [1.12, 1.06, 1, 0.98, 0.84, 0.06, 0.04][weekday] ?? 0;
    const noise = Math.exp(0.15 * chance.normal());
    return chance.count(level * week * season * noise * (isHoliday ? 0.05 : 1));
  });
}

/** Forms sent in: some every day, and several times as many for some days after a campaign. */
function forms(seed: number): Reading[] {
  const chance = chanceOf(seed);
  const base = 15 + 25 * chance.share();
  let campaign = 0;
  return history(3.5, ({ weekday }) => {
    if (chance.share() < 1 / 40) campaign = base * (2 + 4 * chance.share());
    const week = [1.1, 1.1, 1.05, 1.05, 0.95, 0.6, 0.6][weekday] ?? 0;
    const amount = chance.count(base * week * Math.exp(0.2 * chance.normal()) + campaign);
    campaign *= 0.55;
    return amount;
  });
}

/** Resolved requests: more from month to month, with good and bad weeks. */
function requests(seed: number): Reading[] {
  const chance = chanceOf(seed);
  const base = 60 + 100 * chance.share();
  const growth = (0.006 + 0.02 * chance.share()) / 30;
  let mood = 0;
  return history(4, ({ index, weekday, isHoliday, season }) => {
    mood = 0.7 * mood + 0.08 * chance.normal();
    const week = [1.2, 1.1, 1.02, 1, 0.9, 0.15, 0.12][weekday] ?? 0;
    const noise = Math.exp(growth * index + mood + 0.06 * chance.normal());
    return chance.count(base * week * noise * (0.35 + 0.65 * season) * (isHoliday ? 0.15 : 1));
  });
}

/** Customers' logins: on every day, most at weekends, slowly up and down. */
function logins(seed: number): Reading[] {
  const chance = chanceOf(seed);
  const base = 150 + 300 * chance.share();
  let mood = 0;
  let drift = 0;
  return history(3, ({ index, weekday }) => {
    mood = 0.6 * mood + 0.07 * chance.normal();
    drift += 0.006 * chance.normal();
    const week = [0.98, 0.95, 0.93, 0.95, 1.02, 1.25, 1.15][weekday] ?? 0;
    const year = 0.12 * Math.sin((2 * Math.PI * index) / 365.25);
    return chance.count(base * week * Math.exp(year + mood + drift));
  });
}

/** Mailings: a few a month, each to thousands. */
function mailings(seed: number): Reading[] {
  const chance = chanceOf(seed);
  const size = 3_000 + 9_000 * chance.share();
  return history(3, ({ weekday }) =>
    chance.share() < 0.08 && weekday < 5 ? Math.round(size * Math.exp(0.5 * chance.normal())) : 0,
  );
}

function history(years: number, amountOf: (day: Day) => number): Reading[] {
  const first = Temporal.PlainDate.from('2021-01-01');
  return Array.from({ length: Math.round(years * 365.25) }, (_, index) => {
    const date = first.add({ days: index });
    const day = date.toString();
    const amount = amountOf({
      index,
      weekday: date.dayOfWeek - 1,
      isHoliday: /-(01-01|05-01|05-17|12-2[56])$/.test(day) || easter.includes(day),
      season: seasonOf(day.slice(5)),
    });
    return { day, amount };
  });
}

/** Thursday, Friday and Monday of Easter, Ascension Day and Whit Monday. */
const easter = [
  ...['2021-04-01', '2021-04-02', '2021-04-05', '2021-05-13', '2021-05-24'],
  ...['2022-04-14', '2022-04-15', '2022-04-18', '2022-05-26', '2022-06-06'],
  ...['2023-04-06', '2023-04-07', '2023-04-10', '2023-05-18', '2023-05-29'],
  ...['2024-03-28', '2024-03-29', '2024-04-01', '2024-05-09', '2024-05-20'],
];

/** How much of the work is done on a day, "07-15", when many are away. */
function seasonOf(day: string): number {
  if (day >= '12-22' || day <= '01-02') return 0.3;
  return day >= '07-05' && day <= '08-05' ? 0.65 : 1;
}

/** Mulberry32, and what is made of it. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  const count = (mean: number) => {
    if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    // Knuth: how many shares can be multiplied until they fall below e^-mean.
    const least = Math.exp(-mean);
    let events = 0;
    for (let product = share(); product > least; product *= share()) events++;
    return events;
  };
  return { share, normal, count };
}
