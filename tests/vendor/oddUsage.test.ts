import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf, each } from '../tenant/scenarios/rows';
import { type Court, openCourt } from './court';
import { vendor } from './vendorClient';

let court: Court;
beforeAll(async () => {
  court = await openCourt('odd-usage');
});
afterAll(() => court.tenant.close());

type Row = Record<string, unknown>;

const zoned = { 'SO-TimeZone': 'UTC, includeTZOffset' };

async function rows(path: string, headers: Record<string, string> = {}): Promise<Row[]> {
  const answer = await court.visitor.json(`/v1/Archive/${path}`, { headers });
  return (answer as { value: Row[] }).value;
}

const mailings = 'Mailings?$select=mailingId,mailingEndDate,mailingSentCount&$orderBy=mailingId';
const keys = (found: Row[], key: string) => found.map((row) => row[key]);

describe('odd-usage has mailings', () => {
  test('below nothing, in part, far too many and in no number', async () => {
    const found = await rows(`${mailings}&$filter=mailingId between (3,9)`);
    expect(keys(found, 'mailingSentCount')).toEqual([-500, 12.5, 0.4, 1e12, 5e12, null, 0]);
    const agent = new vendor.ArchiveAgent(court.options);
    const decoded = await agent.getArchiveListByColumns2Async(
      'Mailings',
      'mailingSentCount',
      '',
      'mailingId oneOf (3,4,6)',
      '',
      0,
      10,
    );
    expect(decoded.map(({ columnData }) => columnData?.['mailingSentCount']?.displayValue)).toEqual(
      ['[I:-500]', '[F:12.5]', '[I:1000000000000]'],
    );
  });

  test('drafted long ago and sent today, to come, without an end and without a zone', async () => {
    const found = await rows(`${mailings}&$filter=mailingId oneOf (1,11,12,13,14,15)`, zoned);
    expect(keys(found, 'mailingEndDate')).toEqual([
      '2026-11-21T13:56:00Z',
      '0001-01-01T00:00:00',
      '0001-01-01T00:00:00Z',
      '2026-11-24T00:00:00Z',
      '2099-12-31T12:00:00Z',
      '2026-11-18T00:00:00',
    ]);
  });

  test('in no order of their keys, until one is asked for', async () => {
    const asked = mailings.replace('&$orderBy=mailingId', '&$filter=getAllRows set');
    expect(keys(await rows(asked), 'mailingId').at(-1)).toBe(10);
    const ordered = keys(await rows(`${asked}&$orderBy=mailingId`), 'mailingId').map(Number);
    expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
    expect(keys(await rows(`${mailings}&$filter=mailingId gt 8&$top=3`), 'mailingId')).toEqual([
      9, 10, 11,
    ]);
  });

  test('with the same name, a very long one, and hostile ones', async () => {
    const found = await rows(
      'Mailings?$select=mailingDescription&$filter=mailingId ge 20&$orderBy=mailingId',
    );
    const names = keys(found, 'mailingDescription').map(String);
    expect(names.slice(0, 2)).toEqual(['Spring', 'Spring']);
    expect(names[3]).toHaveLength(5_000);
    expect(names.join()).toContain('<img src=x onerror=');
  });

  test('that come and go while they are read', async () => {
    const other = await openCourt('odd-usage');
    const path = `/v1/Archive/${mailings}&$filter=mailingId gt 4&$top=2`;
    const asked = async () => ((await other.visitor.json(path)) as { value: Row[] }).value;
    expect(keys(await asked(), 'mailingId')).toEqual([5, 6]);
    other.tenant.change((data) => ({
      ...data,
      mailings: rowsOf([...each(data.mailings)].filter(({ id }) => id !== 5)),
    }));
    expect(keys(await asked(), 'mailingId')).toEqual([6, 7]);
    await other.tenant.close();
  });
});

test('odd-usage has chats that were never started, and some that will be', async () => {
  const asked = 'ChatSession?$select=whenStarted&$filter=getAllRows set&$top=1000';
  const started = keys(await rows(asked, zoned), 'whenStarted').map(String);
  expect(started.filter((text) => text.startsWith('0001'))).toHaveLength(2);
  expect(started.filter((text) => text > '2026-11-21T14:02:00')).toHaveLength(1);
  expect(started.filter((text) => !/Z$/.test(text) && !text.startsWith('0001'))).toHaveLength(1);
});

test('odd-usage has form submissions of every status, and told in UTC', async () => {
  const asked = 'FormSubmission?$select=registeredDate&$filter=formSubmissionStatus oneOf';
  expect(await rows(`${asked} (3,4,5)`, zoned)).toHaveLength(9);
  expect(await rows(`${asked} (0,1,2,9)`)).toHaveLength(12);
  const oslo = await openCourt();
  oslo.tenant.setScenario('odd-usage', { baseZone: 'Europe/Oslo' });
  const [row] = ((await oslo.visitor.json(`/v1/Archive/${asked} (0)`)) as { value: Row[] }).value;
  expect(row?.['registeredDate']).toBe('2026-11-20T12:02:00');
  await oslo.tenant.close();
});

test('odd-usage keeps the logins of two hundred days', async () => {
  const [oldest] = await rows(
    'dynamic?$select=login_customer.id,login_customer.created_at&$orderBy=login_customer.id&$top=1',
  );
  expect(oldest).toMatchObject({
    'login_customer.id': 20_001,
    'login_customer.created_at': '2026-05-06T13:32:00',
  });
});
