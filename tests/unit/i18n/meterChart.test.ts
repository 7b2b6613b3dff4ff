import { describe, expect, test } from 'vitest';
import { meterOf } from '../../../lib/domain/usage/meter';
import { chartAlternative, monthsAlternative, monthText } from '../../../lib/i18n/meterChart';
import { flows, today, untold, use } from '../domain/usage/usages';

const reader = { culture: 'en-GB', today };
const dutch = { ...reader, culture: 'nl-NL' };

describe('the chart of the days in words', () => {
  test('says what is used and where that leads', () => {
    expect(chartAlternative(use(), reader)).toBe(
      'By 21 Nov: 36,420 of 50,000 included. Expected: over about 26 Nov, 52,000–58,000 likely.',
    );
    expect(chartAlternative(use({ forecast: null }), reader)).toBe(
      'By 21 Nov: 36,420 of 50,000 included.',
    );
  });

  test('says between what a gauge moved', () => {
    expect(chartAlternative(flows(), reader)).toBe(
      'Since 14 Nov between 7 and 8. By 21 Nov: 8 of 10 included. Expected: full in about 2 weeks.',
    );
  });

  test('says that there is nothing', () => {
    expect(chartAlternative(untold(), reader)).toBe('Nothing is known yet.');
  });
});

describe('the chart of the months in words', () => {
  const { months } = use();

  test('says the least, the most and how many went over', () => {
    expect(monthsAlternative(use(), reader)).toBe(
      '13 past months are known, from 41,800 in July 2026 to 54,300 in October 2026. 2 of them went over what was included.',
    );
  });

  test('does not count what is not known', () => {
    const known = months.map((month, index) =>
      index < 12 ? { ...month, used: null, over: null } : month,
    );
    expect(monthsAlternative(use({ months: known }), dutch)).toBe(
      '1 vorige maand is bekend: 54.300 in oktober 2026. 1 daarvan ging over wat inbegrepen was heen.',
    );
    const free = months.map((month) => ({ ...month, allowance: null, over: null }));
    expect(monthsAlternative(use({ months: free }), reader)).not.toContain('over');
    expect(monthsAlternative(use({ months: months.slice(-1) }), reader)).toBe(
      'Nothing is known yet.',
    );
  });

  test.each([
    [{}, 'October 2026: 54,300 of 50,000, 4,300 over'],
    [{ used: 50_000, over: 0 }, 'October 2026: 50,000 of 50,000'],
    [{ allowance: null, over: null }, 'October 2026: 54,300'],
    [{ used: null, over: null }, 'October 2026: not known'],
  ])('a month of %o', (change, words) => {
    const [october] = months.slice(-2);
    if (!october) throw new Error('no October');
    expect(monthText({ ...october, ...change }, meterOf('mailings'), reader)).toBe(words);
  });
});
