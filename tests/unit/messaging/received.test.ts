import { describe, expect, test } from 'vitest';
import {
  receivedAlertName,
  receivedAlertSettings,
  receivedCheck,
  receivedDock,
  receivedMeterDay,
  receivedModule,
  receivedOwner,
  receivedOwnersModule,
  receivedPersons,
  receivedRun,
  receivedRuns,
  receivedSession,
  receivedSettings,
  receivedSince,
  receivedSnooze,
  receivedTenant,
  receivedUsage,
  receivedUser,
} from '../../../lib/messaging/received';

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

const tenant = 'production:cust12345';

describe('what a page of ours asks for', () => {
  test.each([
    [receivedTenant, tenant],
    [receivedTenant, null],
    [receivedCheck, { tenant, force: true }],
    [receivedRuns, { tenant, force: false, watched: true }],
    [receivedSince, { tenant, since: null }],
    [receivedSince, { tenant, since: 1_795_266_120_000 }],
    [receivedPersons, { tenant, personIds: [] }],
    [receivedPersons, { tenant, personIds: [9, 10] }],
    [receivedRun, { tenant, id: 'job:43' }],
    [receivedUser, { tenant, associateId: 5 }],
    [receivedOwner, { tenant, owner: '' }],
    [receivedModule, { tenant, module: 'ten-sales' }],
    [receivedMeterDay, { tenant, meter: 'mailings', day: '2026-11-17' }],
    [receivedOwnersModule, { tenant, owner: 'SuperOffice', module: 'ten-sales' }],
  ])('is taken as it is when it can be asked: %o %j', (received, data) => {
    expect(received(data)).toEqual(data);
  });

  test.each([
    [receivedTenant, ''],
    [receivedTenant, 7],
    [receivedCheck, { tenant }],
    [receivedCheck, { tenant: 7, force: true }],
    [receivedCheck, null],
    [receivedRuns, { tenant, force: false }],
    [receivedSince, { tenant }],
    [receivedSince, { tenant, since: Infinity }],
    [receivedPersons, { tenant, personIds: ['9'] }],
    [receivedPersons, { tenant, personIds: [0] }],
    [receivedPersons, { tenant, personIds: Array(1_001).fill(9) }],
    [receivedRun, { tenant, id: 43 }],
    [receivedRun, { tenant, id: 'x'.repeat(201) }],
    [receivedUser, { tenant, associateId: '5' }],
    [receivedUser, { tenant, associateId: NaN }],
    [receivedUser, { associateId: 5 }],
    [receivedOwner, { tenant, owner: {} }],
    [receivedModule, { tenant, module: 'x'.repeat(201) }],
    [receivedMeterDay, { tenant, meter: 'parking', day: '2026-11-17' }],
    [receivedMeterDay, { tenant, meter: 'chats', day: "2026-11-17' or 1 eq 1" }],
    [receivedOwnersModule, { tenant, module: 'ten-sales' }],
  ])('is refused otherwise: %o %j', (received, data) => {
    expect(() => received(data)).toThrow();
  });
});

describe('settings that a page changes', () => {
  test.each([
    {},
    { plan: 'growth' },
    { plan: 'none' },
    { plan: null },
    { unusedAfterDays: 1 },
    { plan: 'core', unusedAfterDays: 3650 },
    { historyDays: 730 },
  ])('may be %j', (change) => {
    expect(receivedSettings({ tenant, change })).toEqual({ tenant, change });
  });

  test('leave alone what is not told', () => {
    const change = { plan: undefined, unusedAfterDays: 30 };
    const received = receivedSettings({ tenant, change });
    expect(Object.entries(received.change)).toEqual([['unusedAfterDays', 30]]);
  });

  test.each([
    { plan: 'galaxy' },
    { unusedAfterDays: 0 },
    { unusedAfterDays: 3651 },
    { unusedAfterDays: 1.5 },
    { unusedAfterDays: '90' },
    { historyDays: 0 },
    { historyDays: 731 },
    { evil: 'x' },
    { unusedAfterDays: 30, evil: 'x' },
    'plan',
    null,
  ])('are refused as %j', (change) => {
    expect(() => receivedSettings({ tenant, change })).toThrow();
  });
});

describe('what is set for the metered services', () => {
  const allowance = { per: 'seat', amount: 500 };
  test.each([
    {},
    { zone: 'Pacific/Kiritimati' },
    { zone: null },
    { isPaused: true, callsPerHour: 10 },
    { allowances: { forms: [{ from: null, allowance }], mailings: [] } },
    { allowances: { chats: [{ from: '2026-11-01', allowance: null }] } },
    { entered: { storage: [{ day: '2026-11-12', amount: 1e12 }] } },
  ])('may be %j', (change) => {
    expect(receivedUsage({ tenant, change })).toEqual({ tenant, change });
  });

  test.each([
    { zone: 'Mars/Olympus' },
    { zone: '' },
    { callsPerHour: 9 },
    { callsPerHour: 1_001 },
    { callsPerHour: 10.5 },
    { allowances: { parking: [] } },
    { allowances: { forms: [{ from: null, allowance: { per: 'seat', amount: -1 } }] } },
    { allowances: { forms: [{ from: 'May', allowance }] } },
    { entered: { storage: [{ day: '2026-11-12', amount: NaN }] } },
    { evil: 'x' },
    null,
  ])('is refused as %j', (change) => {
    expect(() => receivedUsage({ tenant, change })).toThrow();
  });
});

describe('an alert that somebody snoozes', () => {
  const name = { subject: 'meter:mailings', kind: 'actual' };

  test.each([{ kind: 'day' }, { kind: 'level' }, { kind: 'accepted', percent: 120 }])(
    'may be silenced as %j',
    (choice) => {
      const data = { tenant: 'production:cust12345', name, choice };
      expect(receivedSnooze(data)).toEqual(data);
      expect(receivedAlertName(data)).toEqual({ tenant: data.tenant, name });
    },
  );

  test.each([
    { choice: { kind: 'ever' } },
    { choice: { kind: 'accepted' } },
    { choice: { kind: 'accepted', percent: 0 } },
    { choice: { kind: 'accepted', percent: 120.5 } },
    { name: { subject: 'meter:mailings', kind: 'weather' } },
    { name: { subject: 'x'.repeat(2_000), kind: 'actual' } },
    { tenant: '' },
  ])('is refused with %j', (broken) => {
    const good = { tenant: 'production:cust12345', name, choice: { kind: 'day' } };
    expect(() => receivedSnooze({ ...good, ...broken })).toThrow();
  });
});

test('a change of what is set for alerts is taken whole or not at all', () => {
  expect(receivedAlertSettings({ perDay: 5, interval: undefined })).toEqual({ perDay: 5 });
  expect(() => receivedAlertSettings({ perDay: 5, interval: 1 })).toThrow();
});
