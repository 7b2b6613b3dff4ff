import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../tenant/scenarios/hostile';
import { expectedUsage, monthOf } from '../tenant/expectedUsage';
import { each } from '../tenant/scenarios/rows';
import { makeScenario, scenarioNames } from '../tenant/scenarios/scenarios';
import type { TenantData } from '../tenant/scenarios/tenantData';
import { now } from './court';

const own = (data: TenantData) => {
  const [first] = data.owners;
  if (!first) throw new Error('a tenant without a licence');
  return first;
};
const plan = (data: TenantData, name: string) =>
  own(data).modules.find(({ description }) => description === name);

describe('a scenario', () => {
  test.each(scenarioNames)('%s is the same for the same moment and seed', (name) => {
    const [one, same] = [makeScenario(name, now, 7), makeScenario(name, now, 7)];
    for (const key of Object.keys(one) as (keyof TenantData)[]) {
      const [a, b] = [one[key], same[key]];
      if (typeof a === 'object' && 'at' in a && !Array.isArray(a)) {
        const last = a.length - 1;
        expect((b as typeof a).length, key).toBe(a.length);
        expect((b as typeof a).at(last), key).toEqual(a.at(last));
      } else expect(b, key).toEqual(a);
    }
  });

  test('differs by seed', () => {
    const [one, other] = [1, 2].map((seed) => makeScenario('module-based', now, seed));
    expect(one?.mailings.at(40)).not.toEqual(other?.mailings.at(40));
  });

  test.each([
    ['module-based', '2027-02-27', '2027-03-27', '2027-04-08'],
    ['expiring', '2026-11-03', '2026-12-03', '2026-12-15'],
    ['grace', '2026-10-16', '2026-11-16', '2026-11-28'],
    ['blocked', '2026-10-01', '2026-11-01', '2026-11-13'],
  ] as const)('%s is warned, ends and is cut off in time', (name, ...days) => {
    const { adminWarning, expiry, grace } = own(makeScenario(name, now, 1));
    expect([adminWarning, expiry, grace].map((date) => date?.toISOString().slice(0, 10))).toEqual(
      days,
    );
  });

  test('module-based has as many holders as its plans say, and two third parties', () => {
    const data = makeScenario('module-based', now, 1);
    expect(plan(data, 'Sales Premium')).toMatchObject({ total: 21, inUse: 18, free: 3 });
    expect(plan(data, 'User login')).toMatchObject({ total: 67, inUse: 52, hidden: true });
    expect(plan(data, 'Web client')).toMatchObject({ total: 63, inUse: 51, hidden: true });
    expect([...each(data.users)].filter((user) => user.plan === 'ten-sales')).toHaveLength(18);
    expect(data.owners.map(({ name }) => name)).toEqual(['SuperOffice', 'Adwiza', 'i-Centrum']);
  });

  test('suite-core is near one plan limit', () => {
    const { fences } = makeScenario('suite-core', now, 1);
    expect(fences.projects).toMatchObject({ active: 87, maximum: 100, near: true, reached: false });
    expect(fences.dashboards).toMatchObject({ maximum: 0, near: false, message: '' });
  });

  test('suite-full is at that limit, and suite-limits near one of its own', () => {
    const full = makeScenario('suite-full', now, 1);
    expect(full.fences.projects).toMatchObject({ active: 100, maximum: 100, reached: true });
    expect(full.customObjects).toEqual([]);
    const growth = makeScenario('suite-limits', now, 1);
    expect(own(growth).productDescription).toBe('SuperOffice CRM Suite Growth');
    expect(growth.customObjects).toHaveLength(13);
    expect(growth.fences.projects).toMatchObject({ maximum: 0, near: false, reached: false });
    expect(growth.fences.flows).toMatchObject({ active: 0, maximum: 0, reached: true });
  });

  test('renewal has bought what its database does not know', () => {
    const data = makeScenario('renewal', now, 1);
    expect(plan(data, 'Sales Premium')).toMatchObject({ total: 21, bought: 25 });
    expect(plan(data, 'AI Assist')).toBeUndefined();
    expect(own(data).unactivated).toMatchObject([{ description: 'AI Assist', total: 0 }]);
    expect(data.owners.map(({ health }) => [health.status, health.url.split(':')[0]])).toEqual([
      ['NewLicenseAvailable', ''],
      ['UseCustomMessageAndUrl', 'https'],
      ['ProblemWithLicense', 'javascript'],
    ]);
  });

  test('module-based is used in office hours, and went over 50,000 e-mails last month', () => {
    const data = makeScenario('module-based', now, 1);
    const mailings = expectedUsage(data, 'mailings', 'UTC', now);
    expect(monthOf(mailings, '2026-10')).toBeGreaterThan(50_000);
    for (const month of ['2026-07', '2026-08', '2026-09'])
      expect(monthOf(mailings, month)).toBeLessThan(50_000);
    const chats = expectedUsage(data, 'chats', 'UTC', now);
    const on = (weekday: number) =>
      [...chats]
        .filter(([day]) => new Date(day).getUTCDay() === weekday)
        .reduce((sum, [, amount]) => sum + amount, 0);
    expect(on(0)).toBeLessThan(on(1) / 5);
    expect(
      Math.max(...[...each(data.chats)].map(({ started }) => Number(started ?? 0))),
    ).toBeLessThan(Number(now));
  });

  test('suite-limits sends little but for a few large mailings', () => {
    const usage = expectedUsage(makeScenario('suite-limits', now, 1), 'marketing', 'UTC', now);
    const largest = [...usage.values()].toSorted((a, b) => b - a);
    const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);
    expect(sum(largest.slice(0, 15))).toBeGreaterThan(0.9 * sum(largest));
  });

  test('over-assigned has two holders too many', () => {
    const data = makeScenario('over-assigned', now, 1);
    expect(plan(data, 'Sales Premium')).toMatchObject({ total: 21, inUse: 23, free: -2 });
  });

  test('legacy-windows has every kind of licence', () => {
    const data = makeScenario('legacy-windows', now, 1);
    const of = (wanted: string) =>
      own(data)
        .modules.filter(({ kind, role, hidden }) => kind === wanted && role !== 'plan' && !hidden)
        .map(({ description }) => description);
    expect(of('site')).toEqual([
      'System',
      'SuperOffice Server',
      'Online Web Services',
      'Area Management',
      'Sales Intelligence',
      'Exchange Synchronizer',
      'SuperOffice Expander Services',
      'Customer Centre',
      'Sales Quote Management',
    ]);
    expect(of('satellite')).toEqual(['Satellite', 'Reporter Studio', 'Audience']);
    expect(of('user')).toEqual([
      'Standard CRM user',
      'Marketing user',
      'Sales user',
      'Service user',
      'Complete CRM user',
      'Windows App',
      'Remote Travel',
      'Pocket CRM',
      'Outlook Synchronizer',
      'Sale Quote Access',
    ]);
    expect(data.satellites).toHaveLength(2);
  });

  test('not-admin lacks the right and nothing else', () => {
    expect(makeScenario('not-admin', now, 1).functionRights).not.toContain('admin-all');
  });

  test('large is as large as it says', () => {
    const data = makeScenario('large', now, 1);
    expect(data.owners.flatMap(({ modules }) => modules)).toHaveLength(500);
    const { users, events, jobs, meterings } = data;
    expect([users, events, jobs, meterings].map(({ length }) => length)).toEqual([
      5_000, 10_000, 10_000, 1_000_000,
    ]);
  });

  test('large-tenth is a tenth of it', () => {
    const data = makeScenario('large-tenth', now, 1);
    expect(data.owners.flatMap(({ modules }) => modules)).toHaveLength(50);
    expect(data.users).toHaveLength(500);
  });

  test('hostile is hostile in every text', () => {
    const data = makeScenario('hostile', now, 1);
    const texts = [
      data.company,
      own(data).name,
      ...own(data).modules.map(({ description }) => description),
      ...[...each(data.events)].flatMap(({ name, message }) => [name, message]),
      ...[...each(data.users)].map(({ firstName }) => firstName),
    ];
    for (const text of texts) expect(hostileTexts).toContain(text);
    expect(new Set(texts)).toEqual(new Set(hostileTexts));
  });
});
