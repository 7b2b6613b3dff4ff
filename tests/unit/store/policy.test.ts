import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { noPolicy } from '../../../lib/domain/usage/usageSettings';
import { loadPolicy } from '../../../lib/store/policy';

const tenant = 'production:cust12345';

function prescribe(tenants: unknown): void {
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(() => Promise.resolve({ tenants }));
}

afterEach(() => vi.restoreAllMocks());

test('nothing is prescribed where nothing is', async () => {
  prescribe(undefined);
  expect(await loadPolicy(tenant)).toEqual(noPolicy);
});

test('nothing is prescribed in a browser that is not managed', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(() => Promise.reject(new Error()));
  expect(await loadPolicy(tenant)).toEqual(noPolicy);
});

test('a tenant is found by its id, in any case, and no other', async () => {
  const allowances = { mailings: { per: 'tenant', amount: 50_000 } };
  prescribe({ Cust12345: { allowances, zone: 'Europe/Oslo' }, cust1: { zone: 'UTC' } });
  expect(await loadPolicy(tenant)).toEqual({
    allowances: { mailings: [{ from: null, allowance: allowances.mailings }] },
    zone: 'Europe/Oslo',
  });
  expect(await loadPolicy('production:cust1')).toEqual({ allowances: {}, zone: 'UTC' });
  expect(await loadPolicy('production:cust2')).toEqual(noPolicy);
});

test('of what cannot be used the rest holds', async () => {
  const allowances = {
    chats: { per: 'seat', amount: 12 },
    forms: { per: 'month', amount: 1 },
    parking: { per: 'seat', amount: 1 },
  };
  prescribe({ cust12345: { allowances, zone: 'Mars/Olympus' } });
  expect(await loadPolicy(tenant)).toEqual({
    allowances: { chats: [{ from: null, allowance: { per: 'seat', amount: 12 } }] },
    zone: null,
  });
});

test('what was prescribed earlier holds for its own months, in whatever order it is told', async () => {
  const [first, then, now] = [1_000, 2_000, 3_000].map((amount) => ({ per: 'tenant', amount }));
  const earlier = [
    { ...then, until: '2026-10-01' },
    { ...first, until: '2026-01-01' },
  ];
  prescribe({ cust12345: { allowances: { forms: { ...now, earlier } } } });
  expect((await loadPolicy(tenant)).allowances.forms).toEqual([
    { from: null, allowance: first },
    { from: '2026-01-01', allowance: then },
    { from: '2026-10-01', allowance: now },
  ]);
});

test.each([{ cust12345: 7 }, 'cust12345', []])('%j prescribes nothing', async (tenants) => {
  prescribe(tenants);
  expect(await loadPolicy(tenant)).toEqual(noPolicy);
});
