import { beforeAll, describe, expect, test } from 'vitest';
import { backtestAlerts, qualityOf } from '../../../bench/backtestAlerts';
import { againstRunRate, backtestErrors, coverageOf } from '../../../bench/backtestErrors';
import { dailyViews, readingsIn } from '../../../bench/dailyViews';
import { judgedMonths, type JudgedMonth } from '../../../bench/judgedMonths';
import { syntheticMeters } from '../../../bench/syntheticMeters';

// A small part of what `npm run bench` prints, so that a worse forecast is noticed at once.

let months: JudgedMonth[] = [];

beforeAll(() => {
  months = [
    ...judgedMonths(readingsIn(dailyViews)).slice(-18),
    ...judgedMonths(syntheticMeters.requests(4)).slice(-12),
    ...judgedMonths(syntheticMeters.logins(4)).slice(-12),
  ];
});

describe('the forecast, judged on past months', () => {
  test('errs less than the run-rate, and its range holds about what it promises', () => {
    const errors = months.flatMap(backtestErrors);
    expect(errors).toHaveLength(4 * months.length);
    expect(againstRunRate(errors).mean).toBeLessThan(-0.1);
    expect(coverageOf(errors)).toBeGreaterThan(0.7);
    expect(coverageOf(errors)).toBeLessThan(0.95);
  });

  test('warns rightly more often than the run-rate, and hardly ever twice', () => {
    const alerts = months.filter((_, index) => index % 4 === 0).flatMap(backtestAlerts);
    const ours = qualityOf(alerts.map((outcome) => outcome.ours));
    const runRate = qualityOf(alerts.map((outcome) => outcome.runRate));
    expect(ours.precision).toBeGreaterThan(runRate.precision + 0.1);
    expect(ours.recall).toBeGreaterThan(0.85);
    expect(ours.lead).toBeGreaterThanOrEqual(7);
    expect(ours.again).toBeLessThan(0.05);
  }, 20_000);

  test('the made-up meters are the same for the same seed', () => {
    expect(syntheticMeters.forms(7)).toEqual(syntheticMeters.forms(7));
    expect(syntheticMeters.forms(7)).not.toEqual(syntheticMeters.forms(8));
  });
});
