import { afterEach, describe, expect, test } from 'vitest';
import type { Behaviour } from '../tenant/scenarios/behaviour';
import { startTenant, type Tenant } from '../tenant/server';
import { now } from './court';
import { visit } from './visitor';
import { vendor } from './vendorClient';

let tenant: Tenant;
afterEach(() => tenant.close());

async function open(behaviour: Partial<Behaviour> = {}) {
  tenant = await startTenant({ now: () => now, behaviour });
  return visit(tenant);
}

const oslo = { baseZone: 'Europe/Oslo' };
const utc = { 'SO-TimeZone': 'UTC, includeTZOffset' };

/** When an event was registered and is expected to end; when a job was started and updated last. */
async function dates(behaviour: Partial<Behaviour>, headers: Record<string, string> = {}) {
  const visitor = await open(behaviour);
  const first = async (path: string) =>
    ((await visitor.json(`/v1/${path}`, { headers })) as { value: Record<string, unknown>[] })
      .value[0];
  const event = await first(
    'archive/SystemEvents?$select=registered,eta&$filter=SystemEvent_id = 10',
  );
  const job = await first('archive/BatchTasks?$select=LastStarted,updatedDate&$filter=State = 3');
  return [event?.['registered'], event?.['eta'], job?.['LastStarted'], job?.['updatedDate']];
}

describe('a date', () => {
  test.each<[string, Partial<Behaviour>, Record<string, string>, string[]]>([
    [
      'is told in UTC by a tenant that is there',
      {},
      {},
      ['2026-11-21T09:44:00', '2026-11-21T12:02:00', '2026-11-21T13:47:00', '2026-11-21T14:01:24'],
    ],
    [
      "is told in the tenant's own zone, but for updates",
      oslo,
      {},
      ['2026-11-21T10:44:00', '2026-11-21T13:02:00', '2026-11-21T14:47:00', '2026-11-21T14:01:24'],
    ],
    [
      'is told in the zone asked for, and does not say so',
      oslo,
      { 'SO-TimeZone': 'UTC' },
      ['2026-11-21T09:44:00', '2026-11-21T12:02:00', '2026-11-21T13:47:00', '2026-11-21T14:01:24'],
    ],
    [
      'is told in the zone asked for, by its id',
      oslo,
      { 'SO-TimeZone': '460' },
      ['2026-11-21T04:44:00', '2026-11-21T07:02:00', '2026-11-21T08:47:00', '2026-11-21T14:01:24'],
    ],
    [
      'says that it is UTC when asked',
      oslo,
      utc,
      [
        '2026-11-21T09:44:00Z',
        '2026-11-21T12:02:00Z',
        '2026-11-21T13:47:00Z',
        '2026-11-21T14:01:24Z',
      ],
    ],
    [
      "says the offset of the tenant's own zone",
      oslo,
      { 'SO-TimeZone': 'includeTZOffset' },
      [
        '2026-11-21T10:44:00+0100',
        '2026-11-21T13:02:00+0100',
        '2026-11-21T14:47:00+0100',
        '2026-11-21T14:01:24Z',
      ],
    ],
    [
      'says the offset of the zone asked for',
      oslo,
      { 'SO-TimeZone': 'US-NY, includeTZOffset' },
      [
        '2026-11-21T04:44:00-0500',
        '2026-11-21T07:02:00-0500',
        '2026-11-21T08:47:00-0500',
        '2026-11-21T14:01:24Z',
      ],
    ],
  ])('%s', async (_, behaviour, headers, expected) => {
    expect(await dates(behaviour, headers)).toEqual(expected);
  });

  test('follows the clocks of its zone through the year', async () => {
    const visitor = await open(oslo);
    tenant.change((data) => ({
      ...data,
      freeText: { ...data.freeText, generated: new Date('2026-07-01T12:00:00Z') },
    }));
    const asked = { method: 'POST', headers: { 'SO-TimeZone': 'includeTZOffset' } };
    expect(await visitor.json('/v1/Agents/FreeText/GetStatus', asked)).toMatchObject({
      LastGenerated: '2026-07-01T14:00:00+0200',
    });
  });

  test('that is a day stays the day where the tenant is, and shifts elsewhere', async () => {
    const visitor = await open(oslo);
    const path = '/v1/Agents/License/GetUserAndInstallationLicenceStatus?$select=ExpiryDate';
    const asked = { method: 'POST', body: { AssociateId: 5 } };
    expect(await visitor.json(path, asked)).toEqual({ ExpiryDate: '2027-03-27T00:00:00' });
    expect(await visitor.json(path, { ...asked, headers: utc })).toEqual({
      ExpiryDate: '2027-03-26T23:00:00Z',
    });
  });

  test('that there is none has no zone', async () => {
    const visitor = await open(oslo);
    const path = '/v1/archive/SystemEvents?$select=eta&$filter=SystemEvent_id = 11';
    expect(await visitor.json(path, { headers: utc })).toMatchObject({
      value: [{ eta: '0001-01-01T00:00:00' }],
    });
  });

  test("with its zone is the right moment to the vendor's client", async () => {
    const { options } = await open(oslo);
    const zoned = {
      ...options,
      axiosConfig: {
        ...options?.axiosConfig,
        headers: { ...options?.axiosConfig?.headers, ...utc },
      },
    };
    const job = await new vendor.BatchAgent(zoned).getBatchTaskInfoAsync(43);
    expect(job.lastStarted).toEqual(new Date('2026-11-21T13:47:00Z'));
    const event = await new vendor.ConfigurationAgent(zoned).getSystemEventEntityAsync(10);
    expect(event.eta).toEqual(new Date('2026-11-21T12:02:00Z'));
    expect(event.registered).toEqual(new Date('2026-11-21T09:44:00Z'));
  });
});

test('a text that looks like a date is left alone', async () => {
  const visitor = await open(oslo);
  const message = '2026-11-21T09:44:00';
  tenant.change((data) => ({ ...data, messages: [{ id: 1, text: message, expires: undefined }] }));
  const asked = { method: 'POST', body: { AssociateId: 5 }, headers: utc };
  expect(await visitor.json('/v1/Agents/Diagnostics/GetSystemMessages', asked)).toMatchObject([
    { MarkdownMessage: message },
  ]);
});
