import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { each, type Rows } from '../tenant/scenarios/rows';
import { wireDate } from '../tenant/wire/dates';
import { type Court, openCourt } from './court';

type Page = { 'odata.nextLink': string | null; value: Record<string, unknown>[] };

let court: Court;
beforeAll(async () => {
  court = await openCourt();
});
afterAll(() => court.tenant.close());

const page = async (path: string) => (await court.visitor.json(`/v1/${path}`)) as Page;
const inNovember = <T>(rows: Rows<T>, date: (row: T) => Date | undefined) =>
  [...each(rows)].filter((row) => wireDate(date(row)).startsWith('2026-11'));

/** Follows the links to the end. */
async function everything(path: string): Promise<Page['value']> {
  const found: Page['value'] = [];
  let next: string | null = `/v1/${path}`;
  while (next) {
    const { value, 'odata.nextLink': link }: Page = (await court.visitor.json(next)) as Page;
    found.push(...value);
    next = link && link.slice(link.indexOf('/v1/'));
  }
  return found;
}

describe('what meters are counted from', () => {
  test('mailings', async () => {
    const path = 'archive/Mailings?$select=mailingSentCount&$filter=mailingEndDate thisMonth';
    const counts = (await everything(`${path}&$orderBy=mailingId&$top=5`)).map(
      (row) => row['mailingSentCount'],
    );
    expect(counts).toEqual(inNovember(court.data.mailings, ({ end }) => end).map((m) => m.count));
    expect(counts.length).toBeGreaterThan(5);
  });

  test('form submissions', async () => {
    const path = 'archive/FormSubmission?$select=formSubmissionId,formSubmissionStatus';
    const found = await everything(`${path}&$filter=registeredDate thisMonth`);
    const expected = inNovember(court.data.forms, ({ registered }) => registered);
    expect(found.map((row) => row['formSubmissionId'])).toEqual(expected.map(({ id }) => id));
  });

  test('closed requests', async () => {
    const found = await everything('archive/Ticket?$select=ticketId&$filter=closedAt thisMonth');
    const expected = inNovember(court.data.requests, ({ closed }) => closed);
    expect(found.map((row) => row['ticketId'])).toEqual(expected.map(({ id }) => id));
    expect(found[0]?.['EntityName']).toBe('ticketdisplayclosed');
  });

  test('active flows', async () => {
    const filter = '$filter=workflowDefinitionStatusId oneOf (2,3)';
    const found = await everything(`archive/EmailFlows?$select=workflowName&${filter}`);
    const active = [...each(court.data.flows)].filter(({ status }) => status > 1);
    expect(found.map((row) => row['workflowName'])).toEqual(active.map(({ name }) => name));
  });

  test.each([
    [
      'metering_log.metering_log_id',
      'metering_log.event_type=1 and metering_log.registered thisMonth',
    ],
    ['login_customer.id', 'login_customer.origin = 2 and login_customer.created_at thisMonth'],
    ['binaryobject.blobSize', ''],
    ['attachment.att_size', 'attachment.id lt 10'],
    ['associate.associate_id,associate.name,associate.lastlogin', ''],
  ])('Dynamic %s', async (select, filter) => {
    const { value } = await page(
      `archive/dynamic?$select=${select}${filter && `&$filter=${filter}`}&$top=9`,
    );
    expect(value).toHaveLength(9);
    expect(Object.keys(value[0] ?? {})).toEqual(['PrimaryKey', 'EntityName', ...select.split(',')]);
  });

  test('module licences as a flat list', async () => {
    const columns = 'moduleName,licenseType,licenseNumber,extraFlags,maintenanceTo';
    const { value } = await page(
      `archive/ModuleLicense?$select=${columns}&$filter=getAllRows set&$entities=userLicense`,
    );
    expect(value[0]).toEqual({
      PrimaryKey: 1,
      EntityName: 'userLicense',
      moduleName: 'ten-sales',
      licenseType: 3,
      licenseNumber: 21,
      extraFlags: 1,
      maintenanceTo: '2027-03-27T00:00:00',
    });
  });
});

describe('an archive', () => {
  test('links to its next page absolutely, as it was addressed, and to none from the last', async () => {
    const asked = 'SystemEvent?$select=eventkey&$filter=getAllRows set&$top=2';
    const host = { Host: 'online3.superoffice.com' };
    const first = (await court.visitor.json(`/v1/${asked}`, { headers: host })) as Page;
    const link = new URL(first['odata.nextLink'] ?? '');
    expect(link.origin).toBe('https://online3.superoffice.com');
    expect(link.searchParams.get('$skip')).toBe('2');
    expect((await page(`${asked}&$skip=2`))['odata.nextLink']).toBeNull();
  });

  test('gives no more than 1000 rows a page', async () => {
    const { value } = await page(
      'archive/FormSubmission?$select=formSubmissionId&$filter=getAllRows set&$top=5000',
    );
    expect(value).toHaveLength(1000);
  });

  test.each([
    ['archive/SystemEvents?$select=eventname', 400],
    ['archive/SystemEvents?$select=nothing&$filter=getAllRows set', 400],
    ['archive/dynamic?$select=contact.name', 400],
    ['archive/Nothing?$select=a', 404],
  ])('refuses %s', async (path, expected) => {
    const { status, text } = await court.visitor.api(`/v1/${path}`);
    expect(status).toBe(expected);
    expect(JSON.parse(text)).toMatchObject({ Error: true, ErrorMessage: expect.any(String) });
  });

  test('tells raw and displayed values in full mode and safe names when asked', async () => {
    const path = 'SystemEvent?$select=scope,registered_associate_id/fullName&$filter=scope = 2';
    expect((await page(`${path}&$mode=Full`)).value[0]?.['Column']).toMatchObject({
      scope: { RawValue: 2, DisplayValue: '2' },
    });
    expect((await page(`${path}&$jsonSafe=true`)).value[0]).toMatchObject({
      registered_associate_id_fullName: 'Mia Vos',
    });
  });

  test('describes its columns, in a language or as resources', async () => {
    const path = '/v1/archive/SystemEvents$metadata';
    const column = { eventmess: { DisplayName: 'Bericht', RestrictionType: 'string' } };
    const dutch = { headers: { 'Accept-Language': 'nl-NL,nl;q=0.9' } };
    expect(await court.visitor.json(path, dutch)).toMatchObject(column);
    expect(await court.visitor.json(path)).toMatchObject({
      eventmess: { DisplayName: '[SR_COL_MESSAGE]' },
      getAllRows: { RestrictionType: 'bool' },
    });
  });
});
