import { describe, expect, test } from 'vitest';
import { fromOwnPage, receivedDock, receivedSession } from '../../../lib/messaging/received';

describe('a session that a page announces', () => {
  test('is taken as it is when it is one', () => {
    const session = { xsrfToken: 'a-b_c=', culture: 'nl-NL' };
    expect(receivedSession(session)).toEqual(session);
  });

  test.each([
    ['no token', { culture: 'en' }],
    ['an empty token', { xsrfToken: '', culture: 'en' }],
    ['a token that would end the header', { xsrfToken: 'a\r\nX-Evil: 1', culture: 'en' }],
    ['a token beyond all bounds', { xsrfToken: 'a'.repeat(5000), culture: 'en' }],
    ['something else', 'token'],
    ['nothing', null],
  ])('is refused with %s', (_, data) => {
    expect(() => receivedSession(data)).toThrow();
  });

  test.each(['', 'x', 'en_US', '<script>', 'nl-NL\r\n', null])(
    'falls back on English for the culture %j',
    (culture) => {
      expect(receivedSession({ xsrfToken: 'a', culture }).culture).toBe('en');
    },
  );
});

describe('a dock that a page arranges', () => {
  test('may be any part of one', () => {
    expect(receivedDock({ side: 'left', width: 420 })).toEqual({ side: 'left', width: 420 });
    expect(receivedDock({})).toEqual({});
  });

  test.each([
    { side: 'top' },
    { width: Infinity },
    { width: '400' },
    { launcherAt: 2 },
    { open: 1 },
  ])('is refused as %j', (data) => {
    expect(() => receivedDock(data)).toThrow();
  });

  test('brings nothing else into storage', () => {
    expect(receivedDock({ open: true, evil: 'x' })).toEqual({ open: true });
  });
});

test('what only our own pages may ask for is refused to a CRM page', () => {
  expect(() =>
    fromOwnPage({ url: 'https://online3.superoffice.com/Cust1/default.aspx' }),
  ).toThrow();
  expect(() => fromOwnPage({})).toThrow();
});
