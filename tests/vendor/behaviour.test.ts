import { afterEach, describe, expect, test } from 'vitest';
import { startTenant, type Tenant, type TenantOptions } from '../tenant/server';
import { now } from './court';
import { ask, visit } from './visitor';

let tenant: Tenant;
afterEach(() => tenant.close());

async function open(options: TenantOptions = {}) {
  tenant = await startTenant({ now: () => now, ...options });
  return visit(tenant);
}

const status = '/v1/Agents/License/GetUserAndInstallationLicenceStatus';
const fencing = '/v1/Agents/Project/GetProjectFencingInfo';
const post = { method: 'POST' };

describe('the API refuses', () => {
  test('whoever lacks a session cookie or the token, without saying why at length', async () => {
    const visitor = await open();
    const [session = '', strict = ''] = visitor.headers['Cookie']?.split('; ') ?? [];
    const token = visitor.headers['X-XSRF-TOKEN'] ?? '';
    const path = '/Cust12345/api/v1/User/currentPrincipal';
    const refused = [
      {},
      { 'X-XSRF-TOKEN': token },
      { Cookie: session, 'X-XSRF-TOKEN': token },
      { Cookie: strict, 'X-XSRF-TOKEN': token },
      { Cookie: `${session}; ${strict}` },
      { Cookie: `${session}; ${strict}`, 'X-XSRF-TOKEN': 'guessed' },
    ];
    for (const headers of refused) expect((await ask(tenant, path, { headers })).status).toBe(401);
    const headers = { Cookie: `${session}; ${strict}`, 'X-XSRF-TOKEN': token };
    expect((await ask(tenant, path, { headers })).status).toBe(200);
  });

  test('a session that was dropped, with the status that was chosen', async () => {
    const visitor = await open({ behaviour: { refusedStatus: 403 } });
    await ask(tenant, '/__tenant/sign-out', post);
    expect((await visitor.api('')).status).toBe(403);
  });

  test('what changes something, and keeps it in the log', async () => {
    const visitor = await open();
    const path = '/v1/Agents/License/RemoveLicenseFromDB';
    expect((await visitor.api(path, { ...post, body: { ModuleOwner: 'Adwiza' } })).status).toBe(
      404,
    );
    expect((await visitor.api('/v1/SystemEvent/10', { method: 'DELETE' })).status).toBe(404);
    expect(tenant.requests().map((each) => each.path)).toContain(`/Cust12345/api${path}`);
  });

  test('a malformed body', async () => {
    const visitor = await open();
    expect((await visitor.api(status, { ...post, body: '{' })).status).toBe(400);
    const { text } = await visitor.api(status, { ...post, body: {} });
    expect(JSON.parse(text)).toMatchObject({ Message: 'The request is invalid.' });
  });

  test('the wrong subdomain and another tenant', async () => {
    await open({ behaviour: { wrongSubdomain: true } });
    expect((await ask(tenant, '/Cust12345/api')).status).toBe(421);
    tenant.setScenario('module-based');
    expect((await ask(tenant, '/Cust99999/api')).status).toBe(404);
  });
});

describe('the API answers', () => {
  test('both casings of a body and of the tenant', async () => {
    const visitor = await open();
    const bodies = [{ AssociateId: 5 }, { associateId: 5 }];
    for (const body of bodies) {
      expect(await visitor.json(status, { ...post, body })).toMatchObject({
        SerialNr: '1010000014',
      });
    }
    const lower = await ask(tenant, '/cust12345/api/v1/User/currentAssociate', {
      headers: visitor.headers,
    });
    expect(lower.status).toBe(200);
  });

  test('only the fields selected', async () => {
    const visitor = await open();
    const asked = `${status}?$select=serialNr,ExpiryDate`;
    expect(await visitor.json(asked, { ...post, body: { AssociateId: 5 } })).toEqual({
      SerialNr: '1010000014',
      ExpiryDate: '2027-03-27T00:00:00',
    });
  });

  test.each([
    [{}, '[SR_FENCING_PROJECT_WARNING]'],
    [{ 'Accept-Language': 'en-US,en;q=0.9' }, 'You are close'],
    [{ 'Accept-Language': 'nl' }, 'U nadert'],
    [{ 'Accept-Language': 'en', 'SO-Language': 'nl' }, 'U nadert'],
    [{ 'Accept-Language': 'en', 'SO-Language': '*' }, '[SR_'],
  ])('in the language asked for: %j', async (headers, text) => {
    const visitor = await open({ scenario: 'suite-core' });
    const answer = await visitor.json(fencing, { ...post, headers });
    expect(answer).toMatchObject({ WarningMessage: expect.stringContaining(text) });
  });

  test.each([
    ['en', 'You have reached the limit of 100 active projects'],
    ['nl', 'limiet van 100 actieve projecten van de Core-suite bereikt'],
    ['*', '[SR_FENCING_PROJECT_MAX_GENERAL]'],
  ])('a reached limit in words, in %s', async (language, text) => {
    const visitor = await open({ scenario: 'suite-full' });
    const answer = await visitor.json(fencing, { ...post, headers: { 'SO-Language': language } });
    expect(answer).toMatchObject({
      HasReachedMaximum: true,
      WarningMessage: expect.stringContaining(text),
    });
  });

  test('dates with their zone when asked', async () => {
    const visitor = await open();
    const headers = { 'SO-TimeZone': 'UTC, includeTZOffset' };
    const asked = `${status}?$select=ExpiryDate`;
    expect(await visitor.json(asked, { ...post, headers, body: { AssociateId: 5 } })).toEqual({
      ExpiryDate: '2027-03-27T00:00:00Z',
    });
  });

  test('for the licence server only while it can be reached', async () => {
    const visitor = await open({ behaviour: { licenceServer: 'unreachable' } });
    const body = { OwnerName: 'SuperOffice' };
    const answers = async (method: string) =>
      (await visitor.api(`/v1/Agents/License/${method}`, { ...post, body })).status;
    expect(await answers('GetLicenseStatusFromLicenseServer')).toBe(500);
    expect(await answers('GetLicenseFromLicenseServer')).toBe(500);
    expect(await answers('GetModuleLicenseHistoryFromLicenseServer')).toBe(500);
    expect(await answers('GetLicenseFromDB')).toBe(200);
    tenant.setScenario('module-based');
    expect(await answers('GetLicenseStatusFromLicenseServer')).toBe(200);
  });

  test('who holds a module to a filter, or not', async () => {
    const visitor = await open();
    const asked = '/v1/Archive/AllUsers?$select=associateDbId&$filter=superoffice_ten-sales = true';
    const { value } = (await visitor.json(asked)) as { value: unknown[] };
    expect(value).toHaveLength(18);
    tenant.setScenario('module-based', { filtersByModule: false });
    expect((await visitor.api(asked)).status).toBe(400);
    const shown = asked.replace('$select=', '$select=superoffice_ten-sales,');
    const all = shown.replace('superoffice_ten-sales = true', 'getAllRows set');
    expect((await visitor.json(all)) as object).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ 'superoffice_ten-sales': true })]),
    });
  });

  test('for the archives that are not refused', async () => {
    const refusedArchives = { Mailings: 403, login_customer: 500 };
    const visitor = await open({ behaviour: { refusedArchives } });
    const of = async (path: string) => (await visitor.api(`/v1/Archive/${path}`)).status;
    expect(await of('mailings?$select=mailingId&$filter=getAllRows set')).toBe(403);
    expect(await of('dynamic?$select=login_customer.id&$top=1')).toBe(500);
    expect(await of('dynamic?$select=metering_log.metering_log_id&$top=1')).toBe(200);
    tenant.setScenario('module-based', { meteringLog: false });
    expect(await of('dynamic?$select=metering_log.metering_log_id&$top=1')).toBe(400);
    expect(await of('mailings?$select=mailingId&$filter=getAllRows set')).toBe(200);
  });

  test('with pages whose rows stand in no order, if it is such a tenant', async () => {
    const visitor = await open({ behaviour: { ordersPages: false } });
    const asked = '/v1/Archive/Mailings?$select=mailingId&$orderBy=mailingId&$top=3';
    expect(await visitor.json(`${asked}&$filter=mailingId gt 7`)).toMatchObject({
      value: [{ mailingId: 10 }, { mailingId: 9 }, { mailingId: 8 }],
    });
  });

  test('as an old version does, without fencing', async () => {
    const visitor = await open({ scenario: 'old-version' });
    expect(await visitor.json('')).toMatchObject({ NetServerVersion: '9.1.7583.012' });
    expect((await visitor.api(fencing, post)).status).toBe(404);
    tenant.setScenario('old-version', { unknownMethodStatus: 405 });
    expect((await visitor.api(fencing, post)).status).toBe(405);
    expect(await (await visitor.api('/v1')).text).not.toContain('Fencing');
  });

  test('keys as numbers or as text, and no limit as zero or as nothing', async () => {
    const visitor = await open({ scenario: 'suite-core', behaviour: { unfenced: 'null' } });
    const events = '/v1/SystemEvent?$select=scope&$filter=getAllRows set&$top=1';
    expect(await visitor.json(events)).toMatchObject({ value: [{ PrimaryKey: '10' }] });
    expect(await visitor.json('/v1/Agents/Dash/GetDashboardFencingInfo', post)).toBeNull();
    tenant.setScenario('module-based');
    expect(await visitor.json(events)).toMatchObject({ value: [{ PrimaryKey: 10 }] });
  });

  test('whether it runs, to anybody', async () => {
    await open({ behaviour: { state: 'OfflineMaintenance' } });
    const { text } = await ask(tenant, '/api/state/cust12345');
    expect(JSON.parse(text)).toMatchObject({ State: 'OfflineMaintenance', IsRunning: false });
  });
});
