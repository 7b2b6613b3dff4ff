import type { Clock } from './clock';

/** How much happens on the days of a week, Sunday first. */
export type Week = readonly [number, number, number, number, number, number, number];

const hour = 3_600_000;
/** Office hours, in UTC. */
const [opens, closes] = [7, 18];

/**
 * When things happen in an office that is quiet in July and at Christmas.
 *
 * @param days how long ago it began
 * @returns the moment, never to come, by which a share of everything has happened; it rises with the share
 */
export function rhythm(clock: Clock, days: number, week: Week): (share: number) => Date {
  const offices = Array.from({ length: days + 1 }, (_, index) => office(clock, index - days, week));
  const sums: number[] = [];
  for (const { weight } of offices) sums.push((sums.at(-1) ?? 0) + weight);
  const total = sums.at(-1) ?? 0;
  return (share) => {
    const wanted = share * total;
    const index = firstAbove(sums, wanted);
    const { start, length, weight } = offices[index] ?? { start: 0, length: 0, weight: 1 };
    const inDay = (wanted - (sums[index - 1] ?? 0)) / weight;
    return new Date(Math.floor((start + inDay * length) / 1000) * 1000);
  };
}

/** A day's opening, how long it has been open, both in milliseconds, and how much happened in that time. */
function office(clock: Clock, daysFromNow: number, week: Week) {
  const day = clock.day(daysFromNow);
  const [start, end] = [day.getTime() + opens * hour, day.getTime() + closes * hour];
  const length = Math.min(end, Math.max(start, clock.now.getTime())) - start;
  const busy = (week[day.getUTCDay()] ?? 0) * season(day);
  return { start, length, weight: (busy * length) / (end - start) };
}

function season(day: Date): number {
  if (day.getUTCMonth() === 6) return 0.7;
  return day.getUTCMonth() === 11 && day.getUTCDate() >= 24 ? 0.2 : 1;
}

/** The first sum that is more than `wanted`; the last that rose where none is. */
function firstAbove(sums: readonly number[], wanted: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
