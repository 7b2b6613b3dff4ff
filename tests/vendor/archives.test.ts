import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { each, type Rows } from '../tenant/scenarios/rows';
import { wireDate } from '../tenant/wire/dates';
import { makeScenario } from '../tenant/scenarios/scenarios';
import { type Court, now, openCourt } from './court';
import { vendor } from './vendorClient';

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

  test('satellites with the company each belongs to, joined by its key', async () => {
    const old = await openCourt('legacy-windows');
    const columns = 'satellite.satellite_id,satellite.contact_id,satellite.contact_id.name';
    const path = `/v1/Archive/dynamic?$select=${columns}&$orderBy=satellite.satellite_id`;
    expect(await old.visitor.json(path)).toMatchObject({
      value: [
        { PrimaryKey: '1', 'satellite.contact_id.name': 'Designteamet Bergen' },
        { PrimaryKey: '2', 'satellite.contact_id.name': 'Designteamet Utrecht' },
      ],
    });
    const wrong = path.replace('contact_id.name', 'contact_id->contact.name');
    expect((await old.visitor.api(wrong)).status).toBe(400);
    await old.tenant.close();
    expect((await page(path.slice('/v1/'.length))).value).toEqual([]);
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

describe('the people of a tenant', () => {
  const asked =
    'Archive/AllUsers?$select=associateDbId,assocName,fullName,usergroup,role,userplan,canLogin' +
    '&$filter=getAllRows eq true&$orderBy=associateDbId&$top=';

  test('are all listed, page after page', async () => {
    const found = await everything(`${asked}20`);
    const expected = [...each(court.data.users)];
    expect(found.map((row) => row['associateDbId'])).toEqual(
      expected.map(({ associateId }) => associateId),
    );
    expect(found).toEqual(await everything(`${asked}1000`));
  });

  test('include some who lack one thing or another', async () => {
    const found = await everything(`${asked}1000`);
    const which = (entity: string, canLogin: boolean) =>
      found.filter((row) => row['EntityName'] === entity && row['canLogin'] === canLogin).length;
    expect(which('all', true)).toBe(1); // no plan
    expect(which('superoffice_ten-marketing', false)).toBe(1); // no right to log in
    expect(which('superoffice_ten-reports', true)).toBe(1); // a plan without the web client
    expect(which('expired', false)).toBe(3);
    expect(found.filter((row) => row['userplan'] === '')).toHaveLength(4);
  });

  test.each(['module-based', 'legacy-windows', 'suite-core', 'large'] as const)(
    'hold as many licences as %s says are in use',
    async (scenario) => {
      const { users, owners } = makeScenario(scenario, now, 1);
      const held = new Map<string, number>();
      for (const { plan, licences } of each(users))
        for (const name of [plan, ...licences]) held.set(name, (held.get(name) ?? 0) + 1);
      for (const { name, kind, hidden, unlimited, inUse } of owners.flatMap((o) => o.modules))
        if (kind === 'user' && !hidden && !unlimited) expect(held.get(name) ?? 0, name).toBe(inUse);
    },
  );

  test('are told what they hold, by the agent as by the archive', async () => {
    const holders = await everything(
      'Archive/AllUsers?$select=associateDbId&$filter=superoffice_adwiza-forms eq true',
    );
    expect(holders).toHaveLength(7);
    const last = Number(holders.at(-1)?.['associateDbId']);
    const agent = new vendor.LicenseAgent(court.options);
    const assigned = (await agent.getUserLicensesAsync(last)).flatMap(
      ({ restrictedModuleLicenses }) =>
        (restrictedModuleLicenses ?? []).filter((each) => each.assigned).map(({ name }) => name),
    );
    expect(assigned).toEqual(['ten-reports', 'user', 'adwiza-forms', 'icentrum-board']);
  });

  test('have a last login, or the year 1 where they never had', async () => {
    const found = await everything(
      'Archive/dynamic?$select=associate.associate_id,associate.lastlogin' +
        '&$orderBy=associate.associate_id&$top=1000',
    );
    expect(found.map((row) => row['associate.lastlogin'])).toEqual(
      [...each(court.data.users)].map(({ lastLogin }) => wireDate(lastLogin)),
    );
    expect(found.at(-1)?.['associate.lastlogin']).toBe('0001-01-01T00:00:00');
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
    ["archive/AllUsers?$select=userplan&$filter=userplan is 'Sales Premium'", 400],
    ["archive/BatchTasks?$select=State&$filter=registeredBy is 'ANN'", 400],
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
    expect(await court.visitor.json('/v1/archive/AllUsers$metadata')).toMatchObject({
      canLogin: { CanRestrictBy: true, RestrictionType: 'bool' },
      userplan: { CanRestrictBy: false, RestrictionType: 'None' },
    });
  });
});
