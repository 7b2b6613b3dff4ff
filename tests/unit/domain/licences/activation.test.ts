import { describe, expect, test } from 'vitest';
import { activationOf, withOffered } from '../../../../lib/domain/licences/activation';
import type { LicenceNews } from '../../../../lib/domain/licences/licenceNews';
import { licence, module } from './licences';

const news = (change: Partial<LicenceNews> = {}): LicenceNews => ({
  owner: 'SuperOffice',
  status: 'new-licence',
  failure: null,
  message: '',
  url: null,
  offered: null,
  ...change,
});

describe('activationOf', () => {
  test.each([
    ['nothing new is told', 21, null, null],
    ['the same total', 21, 21, null],
    ['more', 21, 25, { newTotal: 25, added: 4 }],
    ['fewer', 21, 19, { newTotal: 19, added: -2 }],
    ['a first one', 0, 3, { newTotal: 3, added: 3 }],
    ['more than nobody knows', null, 25, { newTotal: 25, added: null }],
  ])('%s', (_, total, newTotal, expected) => {
    expect(activationOf(module({ total, newTotal }))).toEqual(expected);
  });

  test('what has no limit needs no more', () => {
    expect(activationOf(module({ unrestricted: true, newTotal: 25 }))).toBeNull();
  });
});

describe('withOffered', () => {
  const totals = (offered: LicenceNews[], modules = [module()]) =>
    withOffered(licence({ modules }), offered).modules.map(({ name, total, newTotal }) => [
      name,
      total,
      newTotal,
    ]);

  test('new totals come beside the present ones', () => {
    const offered = licence({ modules: [module({ newTotal: 25 })] });
    expect(totals([news({ offered })])).toEqual([['ten-sales', 21, 25]]);
  });

  test('the total of what is offered is the new one where it tells no other', () => {
    const offered = licence({ modules: [module({ total: 25 })] });
    expect(totals([news({ offered })])).toEqual([['ten-sales', 21, 25]]);
  });

  test('modules that are new altogether: there is none of them yet', () => {
    const forms = module({ name: 'forms', inUse: null, available: null, total: null, newTotal: 4 });
    const [, added] = withOffered(licence(), [
      news({ offered: licence({ modules: [module(), forms] }) }),
    ]).modules;
    expect(added).toEqual({ ...forms, inUse: 0, available: 0, total: 0 });
  });

  test('of two with one name the first goes with the first', () => {
    const offered = licence({ modules: [module({ total: 22 }), module({ total: 6 })] });
    const present = [module({ total: 21 }), module({ total: 5 })];
    expect(totals([news({ offered })], present)).toEqual([
      ['ten-sales', 21, 22],
      ['ten-sales', 5, 6],
    ]);
  });

  test('what the tenant itself tells as new stays, and what loses its limit is left alone', () => {
    const present = [module({ newTotal: 30 }), module({ name: 'forms' })];
    const offered = licence({
      modules: [module({ total: 25 }), module({ name: 'forms', unrestricted: true, total: 1 })],
    });
    expect(totals([news({ offered })], present)).toEqual([
      ['ten-sales', 21, 30],
      ['forms', 21, null],
    ]);
  });

  test('what is offered to another owner, or not at all, changes nothing', () => {
    const present = licence();
    const other = news({ owner: 'Adwiza', offered: licence({ modules: [module({ total: 25 })] }) });
    expect(withOffered(present, [other, news()])).toBe(present);
    expect(withOffered(present, [])).toBe(present);
  });
});
