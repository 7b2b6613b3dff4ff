import { expect, test } from 'vitest';
import { createTenantClient } from '../../../lib/webapi/client';
import { getSystemInfo } from '../../../lib/webapi/diagnostics';
import { getCurrentPrincipal } from '../../../lib/webapi/user';
import { getVersion } from '../../../lib/webapi/version';
import { failed } from './failed';
import { say, startTenant } from './tenantServer';

async function clientOf(...answer: Parameters<typeof say>) {
  const { session, seen } = await startTenant(say(...answer));
  return { client: createTenantClient(session), seen };
}

test('the version document is asked for at the root without its slash', async () => {
  const { client, seen } = await clientOf({
    v1: 'https://…/api/v1/',
    NetServerVersion: '12.0.342',
  });
  expect(await getVersion(client)).toEqual({ netServerVersion: '12.0.342' });
  expect(seen[0]?.line).toBe('GET /Cust12345/api');
});

test('a version document without a version is none', async () => {
  const { client } = await clientOf({});
  expect(await failed(getVersion(client))).toMatchObject({ path: 'NetServerVersion' });
});

const ann = {
  Associate: 'ANN',
  AssociateId: 5,
  FullName: 'Ann Admin',
  RoleName: 'Administrator',
  DatabaseContextIdentifier: 'Cust12345',
  FunctionRights: ['admin-users', 'admin-all'],
};

test('the principal says who is signed in', async () => {
  const { client, seen } = await clientOf(ann);
  expect(await getCurrentPrincipal(client)).toEqual({
    associateId: 5,
    name: 'ANN',
    fullName: 'Ann Admin',
    roleName: 'Administrator',
    contextId: 'Cust12345',
    isAdministrator: true,
    mayReadUsers: true,
  });
  expect(seen[0]?.line).toBe('GET /Cust12345/api/v1/User/currentPrincipal');
});

test.each([
  [['admin-users', 'syncadmin-all']],
  [['ADMIN-ALL', 'admin-all\u0000']],
  [null],
  [undefined],
])('with the rights %j nobody is an administrator', async (FunctionRights) => {
  const { client } = await clientOf({ ...ann, FunctionRights });
  expect(await getCurrentPrincipal(client)).toMatchObject({ isAdministrator: false });
});

test.each([
  [['admin-all'], true],
  [['admin-users'], true],
  [['admin-lists', 'ADMIN-USERS'], false],
  [null, false],
])('with the rights %j it is %s that names of users may be shown', async (rights, mayReadUsers) => {
  const { client } = await clientOf({ ...ann, FunctionRights: rights });
  expect(await getCurrentPrincipal(client)).toMatchObject({ mayReadUsers });
});

test('everybody who is signed in may ask for the principal: 403 means signed-out', async () => {
  const { client } = await clientOf('', 403);
  expect(await failed(getCurrentPrincipal(client))).toEqual({ kind: 'signed-out' });
});

test('any other failure to ask for the principal is told as it is', async () => {
  const { client } = await clientOf('', 421);
  expect(await failed(getCurrentPrincipal(client))).toEqual({ kind: 'wrong-subdomain' });
});

test('what the tenant runs on', async () => {
  const { client, seen } = await clientOf({
    CompanyName: 'Designteamet',
    DatabaseType: 'MSSQL',
    DatabaseVersion: 342,
    DatabaseName: 'DESIGNTEAMET',
    IsSatellite: false,
  });
  expect(await getSystemInfo(client)).toEqual({
    company: 'Designteamet',
    databaseType: 'MSSQL',
    databaseVersion: '342',
    databaseName: 'DESIGNTEAMET',
    isSatellite: false,
  });
  expect(seen[0]?.line).toBe('POST /Cust12345/api/v1/Agents/Diagnostics/GetSystemInfo');
});

test('a tenant that says less about itself', async () => {
  const { client } = await clientOf({});
  expect(await getSystemInfo(client)).toEqual({
    company: '',
    databaseType: '',
    databaseVersion: '',
    databaseName: '',
    isSatellite: null,
  });
});
