import { ZonelessDate } from '../wire/dates';
import type { Clock } from './clock';
import { hostileTexts } from './hostile';
import { rowsOf } from './rows';
import type { CentreLogin, Chat, Flow, Form, Mailing, Owner } from './tenantData';

/** A tenant of these owners whose metered services are used as oddly as may be. */
export function oddUsage(owners: Owner[], clock: Clock) {
  return {
    owners,
    mailings: rowsOf(mailings(clock)),
    chats: rowsOf(chats(clock)),
    forms: rowsOf(forms(clock)),
    flows: rowsOf(flows),
    centreLogins: rowsOf(logins(clock)),
  };
}

const names = ['Spring', 'Spring', '\u05D0\u05D1\u05D9\u05D1 \u202Espring', 'y'.repeat(5_000)];

function mailings(clock: Clock): Mailing[] {
  const mailing = (id: number, count: number, end: Date | undefined): Mailing => ({
    id,
    description: `Mailing ${id}`,
    end,
    count,
  });
  return [
    // Drafted before all others, sent today.
    mailing(1, 1_200, clock.hours(-0.1)),
    mailing(2, 2_000, clock.day(-60)),
    mailing(3, -500, clock.day(-20)),
    mailing(4, 12.5, clock.day(-20)),
    mailing(5, 0.4, clock.day(-19)),
    mailing(6, 1e12, clock.day(-40)),
    mailing(7, 5e12, clock.day(-41)),
    // No number at all.
    mailing(8, NaN, clock.day(-42)),
    mailing(9, 0, clock.day(-43)),
    // Still being sent, or nobody said when it ended.
    mailing(11, 700, undefined),
    mailing(12, 600, new Date('0001-01-01T00:00:00Z')),
    mailing(13, 5_000, clock.day(3)),
    mailing(14, 6_000, new Date('2099-12-31T12:00:00Z')),
    mailing(15, 900, new ZonelessDate(clock.day(-3))),
    // Before all that is counted.
    mailing(16, 800, clock.day(-800)),
    ...[...names, ...hostileTexts].map((description, index) => ({
      ...mailing(20 + index, 100 + index, clock.hours(-30 - index)),
      description,
    })),
    // The last in the table is the oldest by its key: rows stand in no order.
    mailing(10, 300, clock.day(-5)),
  ];
}

/** Those at the ends of months, wherever the month is said to end, and some that were never started. */
function chats(clock: Clock): Chat[] {
  const begins = [0, 1, 2, 12].map((months) =>
    Date.UTC(clock.now.getUTCFullYear(), clock.now.getUTCMonth() - months),
  );
  const edges = begins.flatMap((begin) =>
    [-14.5, -11, -2, -1, -1 / 3600, 0, 1 / 3600, 5, 11, 12.5].map(
      (hours) => new Date(begin + hours * 3_600_000),
    ),
  );
  const started = [
    ...edges.filter((edge) => edge <= clock.now),
    undefined,
    new Date('0001-01-01T00:00:00Z'),
    new ZonelessDate(clock.day(-9)),
    clock.hours(30),
    // Clocks go back; the hour from one to two in UTC is there twice in between.
    new Date(Date.UTC(clock.now.getUTCFullYear(), 9, 25, 0, 30)),
    new Date(Date.UTC(clock.now.getUTCFullYear(), 9, 25, 1, 30)),
    clock.hours(-0.2),
  ];
  return started.map((start, index) => ({
    id: 100 + 3 * index, // some in between are gone
    requested: start ?? clock.hours(-50),
    started: start,
    ended: index % 4 ? clock.hours(-0.1) : undefined,
  }));
}

/** Of every status that the vendor lists, and of one that it does not. */
function forms(clock: Clock): Form[] {
  return [0, 1, 2, 3, 4, 5, 9].flatMap((status, index) => [
    { id: 10 * index + 1, status, registered: clock.hours(-26 * (index + 1)) },
    { id: 10 * index + 2, status, registered: clock.day(-31 * (index + 1)) },
    { id: 10 * index + 3, status, registered: undefined },
  ]);
}

const flows: Flow[] = [0, 1, 2, 3, 9, 3].map((status, index) => ({
  id: index + 1,
  name: hostileTexts[index] ?? '',
  status,
}));

/** What is older than 200 days is thrown away. */
function logins(clock: Clock): CentreLogin[] {
  const kept = Array.from({ length: 200 }, (_, index) => ({
    id: 20_001 + index,
    created: clock.hours(24 * (index - 199) - 0.5),
    origin: index % 5 === 0 ? 1 : 2,
  }));
  return [...kept, { id: 20_500, created: undefined, origin: 2 }];
}
