import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import { calendarOf, type CalendarDay } from '../../../lib/export/calendar';

const at = { now: Date.UTC(2026, 10, 21, 13, 2), today: '2026-11-21' };

const expiry: CalendarDay = {
  id: 'production:cust12345/expiry/SuperOffice',
  day: '2027-03-27',
  title: 'SuperOffice: licence expires',
  about: 'Tenant Cust12345',
};

const made = (...days: CalendarDay[]) => calendarOf(days, 'Sidelight', at);
const read = (text: string) => convertIcsCalendar(undefined, text).events ?? [];
/** As a calendar reads the lines: a line that begins with a space goes on with the one before. */
const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n');
const events = (text: string) => lines(text).filter((line) => line === 'BEGIN:VEVENT').length;

describe('a calendar', () => {
  test('has whole days, from one to the next, stamped with the moment', () => {
    const [event] = read(made(expiry));
    expect(event).toMatchObject({
      summary: expiry.title,
      description: expiry.about,
      stamp: { date: new Date(at.now) },
      start: { type: 'DATE', date: new Date('2027-03-27T00:00:00Z') },
      end: { type: 'DATE', date: new Date('2027-03-28T00:00:00Z') },
      timeTransparent: 'TRANSPARENT',
    });
  });

  test('reminds 30, 7 and 1 days before, at nine', () => {
    const triggers = lines(made(expiry)).filter((line) => line.startsWith('TRIGGER'));
    expect(triggers).toEqual(['TRIGGER:-P29DT15H', 'TRIGGER:-P6DT15H', 'TRIGGER:-P0DT15H']);
  });

  test.each([
    ['2026-12-21', 3],
    ['2026-12-20', 2],
    ['2026-11-22', 1],
    ['2026-11-21', 0],
  ])('of %s it reminds %i times: no reminder is in the past', (day, count) => {
    expect(read(made({ ...expiry, day }))[0]?.alarms ?? []).toHaveLength(count);
  });

  test('calls what it is about the same on another day, and other things otherwise', () => {
    const ids = (...days: CalendarDay[]) => read(made(...days)).map(({ uid }) => uid);
    const grace = { ...expiry, id: 'production:cust12345/grace/SuperOffice' };
    expect(ids(expiry)).toEqual(ids({ ...expiry, day: '2028-03-27', title: 'Renewed' }));
    expect(new Set(ids(expiry, grace)).size).toBe(2);
  });

  test('holds all days, and goes over the end of a year', () => {
    const days = ['2026-12-31', '2028-02-29'].map((day) => ({ ...expiry, day }));
    expect(read(made(...days)).map(({ end }) => end?.date)).toEqual([
      new Date('2027-01-01T00:00:00Z'),
      new Date('2028-03-01T00:00:00Z'),
    ]);
  });

  test('is not led astray by names: what is in a text stays in its line', () => {
    const title = 'A;B,C\\n\r\nEND:VEVENT\nBEGIN:VEVENT\u2028\0"x": ' + 'ø'.repeat(10_000);
    const text = made({ ...expiry, id: `x\r\nBEGIN:VEVENT\ud800`, title, about: title });
    expect(events(text)).toBe(1);
    const summary = lines(text).find((line) => line.startsWith('SUMMARY:')) ?? '';
    expect(summary).toContain('SUMMARY:A\\;B\\,C\\\\n END:VEVENT BEGIN:VEVENT "x": øøø');
    expect(summary.length).toBeLessThan(220);
  });

  test('ends every line in CRLF, none longer than 75 bytes, whatever the texts', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(texts, texts, texts, (id, title, about) => {
        const text = made({ ...expiry, id, title, about }, expiry);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const longest = Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
        expect(longest).toBeLessThanOrEqual(75);
        expect(events(text)).toBe(2);
      }),
      { numRuns: 50 },
    );
  });
});
