import { afterEach, describe, expect, test } from 'vitest';
import type { ModuleLicence } from '../../../lib/domain/licences/licence';
import { licenceNotes } from '../../../lib/i18n/licenceNotes';
import { useLocale } from '../../../lib/i18n/locale';
import { module } from '../domain/licences/licences';

afterEach(() => useLocale('en'));

const notes = (change: Partial<ModuleLicence>, expired = false) =>
  licenceNotes(module(change), expired, 'en-GB').map(({ tone, text }) => `${tone}: ${text}`);

describe('licenceNotes', () => {
  test.each<[string, Partial<ModuleLicence>, string[]]>([
    ['as it should be', {}, []],
    ['over', { inUse: 23, available: -2 }, ['limit: 2 over']],
    ['none left', { inUse: 21, available: 0 }, ['warn: none available']],
    ['few left', { inUse: 20, available: 1 }, ['warn: 1 available']],
    ['not told', { total: null, available: null }, ['unknown: not told by the tenant']],
    ['no limit', { unrestricted: true }, ['ok: 10 in use']],
    ['no limit, nobody uses it', { unrestricted: true, inUse: 0 }, []],
    ['no limit, for everybody', { unrestricted: true, kind: 'site' }, []],
    ['newly bought', { newTotal: 25 }, ['notice: +4 not activated']],
    ['newly bought, fewer', { newTotal: 19 }, ['notice: −2 once activated']],
    [
      'newly bought, nobody knows how many there are',
      { total: null, available: null, newTotal: 25 },
      ['unknown: not told by the tenant', 'notice: 25 once activated'],
    ],
    ['wrong', { available: 12 }, ["warn: counts don't add up"]],
    ['wrong, and told all the same', { inUse: -3, available: 24 }, ["warn: counts don't add up"]],
    [
      'over and wrong and newly bought',
      { inUse: 23, available: 5, newTotal: 1_030 },
      ['limit: 2 over', "warn: counts don't add up", 'notice: +1,009 not activated'],
    ],
  ])('%s', (_, change, expected) => {
    expect(notes(change)).toEqual(expected);
  });

  test('expired comes first', () => {
    expect(notes({ inUse: 21, available: 0 }, true)).toEqual([
      'limit: expired',
      'warn: none available',
    ]);
  });

  test('in Dutch', () => {
    useLocale('nl');
    const found = licenceNotes(module({ inUse: 23, available: 5, newTotal: 25 }), true, 'nl-NL');
    expect(found.map(({ text }) => text)).toEqual([
      'verlopen',
      '2 te veel',
      'aantallen kloppen niet',
      '+4 niet geactiveerd',
    ]);
  });
});
