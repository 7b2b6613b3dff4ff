import { describe, expect, test } from 'vitest';
import { readSession } from '../../../lib/crm/session';

function page({ cookie = '', hidden = null as string | null, lang = '' } = {}) {
  return {
    cookie,
    querySelector: () => (hidden === null ? null : { value: hidden }),
    documentElement: { lang },
  } as unknown as Document;
}

describe('readSession', () => {
  test('takes the token from the cookie and the language from the CRM', () => {
    const cookie = 'a=1; XSRF-TOKEN=abc%3D; SoCrmCurrentUserUICulture=nl-NL';
    expect(readSession(page({ cookie, hidden: 'other', lang: 'en' }), 'de')).toEqual({
      xsrfToken: 'abc=',
      culture: 'nl-NL',
    });
  });

  test('takes the token from the hidden input where there is no cookie', () => {
    expect(readSession(page({ hidden: 'abc', lang: 'sv-SE' }), 'de')).toEqual({
      xsrfToken: 'abc',
      culture: 'sv-SE',
    });
  });

  test('falls back on the browser for the language', () => {
    expect(readSession(page({ cookie: 'XSRF-TOKEN=abc' }), 'de')?.culture).toBe('de');
  });

  test('keeps a token that is no proper encoding as it is', () => {
    expect(readSession(page({ cookie: 'XSRF-TOKEN=100%' }), 'de')?.xsrfToken).toBe('100%');
  });

  test('a page without a token is a page without a session', () => {
    expect(readSession(page({ cookie: 'XSRF-TOKEN=; MY-XSRF-TOKEN=x' }), 'de')).toBeNull();
    expect(readSession(page({ hidden: '' }), 'de')).toBeNull();
  });
});
