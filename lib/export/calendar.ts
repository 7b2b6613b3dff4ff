import { generateIcsCalendar, type IcsAlarm, type IcsEvent } from 'ts-ics';
import { daysBetween } from '../domain/period';

/** A day to be put into a calendar. */
export type CalendarDay = {
  /** Always the same for what it is about, whatever its day: then a calendar that has it already moves it. */
  id: string;
  /** ISO calendar day. */
  day: string;
  title: string;
  about: string;
};

/** So many days before, a calendar reminds of a day, at nine in the morning. */
const remindedBefore = [30, 7, 1];

/** Longer texts than this are cut. */
const longest = 200;

/** Halves of characters, which no file can hold. */
const halves = /\p{Cs}/gu;

/**
 * A calendar with whole days and reminders, to be imported: lines end in CRLF.
 *
 * @param product what made it, shown by reminders
 * @param at epoch milliseconds, and the ISO calendar day in the reader's zone: past reminders are left out
 * @see RFC 5545
 */
export function calendarOf(
  days: readonly CalendarDay[],
  product: string,
  at: { now: number; today: string },
): string {
  return generateIcsCalendar({
    version: '2.0',
    prodId: `-//${product}//${product}//EN`,
    method: 'PUBLISH',
    events: days.map((day) => eventOf(day, product, at)),
  });
}

function eventOf(
  { id, day, title, about }: CalendarDay,
  product: string,
  { now, today }: { now: number; today: string },
): IcsEvent {
  const start = Temporal.PlainDate.from(day);
  const reminders = remindedBefore.filter((before) => daysBetween(today, day) >= before);
  return {
    uid: encodeURIComponent(id.replace(halves, '\ufffd')),
    stamp: { date: new Date(now) },
    start: wholeDay(start),
    end: wholeDay(start.add({ days: 1 })),
    summary: plain(title),
    description: plain(about),
    timeTransparent: 'TRANSPARENT', // it keeps nobody from a meeting
    alarms: reminders.map((before) => reminder(before, product)),
  };
}

const wholeDay = (day: Temporal.PlainDate) =>
  ({ type: 'DATE', date: new Date(`${day.toString()}T00:00:00Z`) }) as const;

/** Says no more than who reminds: the library does not escape the texts of reminders. */
const reminder = (days: number, product: string): IcsAlarm => ({
  action: 'DISPLAY',
  description: product,
  trigger: { type: 'relative', value: { before: true, days: days - 1, hours: 24 - 9 } },
});

/** In one line, without control characters, cut when endless; the library escapes the rest. */
function plain(text: string): string {
  const line = text.replace(halves, '\ufffd').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
  const characters = Array.from(line.slice(0, 2 * longest));
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
