import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, expiryOf, maintenanceOf } from '../../../../lib/domain/licences/expiry';
import { dates, none, on, unknown } from './licences';

const level = (today: string, change = {}) => {
  const expiry = expiryOf(dates(change), today);
  return expiry.state === 'dated' ? expiry.level : expiry.state;
};

describe('expiryOf', () => {
  test.each([
    ['2026-11-21', 'ok'],
    ['2027-02-24', 'warn'], // 31 days before; the vendor's warning is nearer than ours
    ['2027-03-19', 'warn'],
    ['2027-03-20', 'high'],
    ['2027-03-26', 'high'],
    ['2027-03-27', 'grace'],
    ['2027-04-07', 'grace'],
    ['2027-04-08', 'blocked'],
    ['2030-01-01', 'blocked'],
  ])('on %s the level is %s', (today, expected) => {
    expect(level(today, today === '2027-02-24' ? { expiry: on('2027-03-26') } : {})).toBe(expected);
  });

  test("notice begins at the vendor's own warning date", () => {
    const adminWarning = on('2026-12-01');
    expect(level('2026-11-30', { adminWarning })).toBe('ok');
    expect(level('2026-12-01', { adminWarning })).toBe('notice');
  });

  test('notice begins 60 days before where the vendor gives no warning date', () => {
    expect(level('2027-01-25', { adminWarning: none })).toBe('ok');
    expect(level('2027-01-26', { adminWarning: none })).toBe('notice');
    expect(level('2027-01-26', { adminWarning: unknown })).toBe('notice');
  });

  test('for ever, and not told, are two things', () => {
    expect(level('2026-11-21', { expiry: none })).toBe('unlimited');
    expect(level('2026-11-21', { expiry: unknown })).toBe('unknown');
  });

  test('no grace at all blocks at expiry; an unknown end of grace blocks never', () => {
    expect(level('2027-03-27', { grace: none })).toBe('blocked');
    expect(expiryOf(dates({ grace: unknown }), '2027-05-01')).toMatchObject({
      level: 'grace',
      blockedFrom: null,
      daysLeft: -35,
    });
  });

  test('in grace the days left are those until the tenant stops', () => {
    expect(expiryOf(dates(), '2027-04-01')).toMatchObject({ level: 'grace', daysLeft: 7 });
  });

  test('of contradicting dates the earliest counts, and it is said', () => {
    const grace = on('2027-03-01');
    expect(expiryOf(dates({ grace }), '2027-02-28')).toMatchObject({
      expires: '2027-03-01',
      blockedFrom: '2027-03-27',
      inconsistent: true,
    });
    expect(expiryOf(dates({ adminWarning: on('2028-01-01') }), '2026-11-21')).toMatchObject({
      level: 'ok',
      inconsistent: true,
    });
  });

  test('never becomes less serious as days go by', () => {
    const order = ['ok', 'notice', 'warn', 'high', 'grace', 'blocked'];
    const day = fc
      .integer({ min: 0, max: 400 })
      .map((days) => Temporal.PlainDate.from('2026-11-21').add({ days }).toString());
    const date = fc.oneof(day.map(on), fc.constant(none), fc.constant(unknown));
    fc.assert(
      fc.property(day.map(on), date, date, day, (expiry, grace, adminWarning, today) => {
        const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
        const now = order.indexOf(level(today, { expiry, grace, adminWarning }));
        expect(
          order.indexOf(level(tomorrow, { expiry, grace, adminWarning })),
        ).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

test('maintenance: notice 60 days before, warn after', () => {
  const on27 = dates({ maintenance: on('2027-03-27') });
  expect(maintenanceOf(on27, '2027-01-25')).toBeNull();
  expect(maintenanceOf(on27, '2027-01-26')).toEqual({
    level: 'notice',
    day: '2027-03-27',
    daysLeft: 60,
  });
  expect(maintenanceOf(on27, '2027-03-27')?.level).toBe('notice');
  expect(maintenanceOf(on27, '2027-03-28')?.level).toBe('warn');
  expect(maintenanceOf(dates(), '2027-03-28')).toBeNull();
  expect(maintenanceOf(dates({ maintenance: unknown }), '2027-03-28')).toBeNull();
});

test('days are counted by the calendar, over leap days and summer time', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-11-21', '2027-03-27')).toBe(126);
  expect(daysBetween('2027-03-28', '2027-03-27')).toBe(-1);
});
