import { expect, test } from 'vitest';
import { createTenantClient } from '../../../lib/webapi/client';
import { getSystemInfo } from '../../../lib/webapi/diagnostics';
import {
  getLicenceForAllOwners,
  getUserAndInstallationLicenceStatus,
} from '../../../lib/webapi/license';
import { getCurrentPrincipal } from '../../../lib/webapi/user';
import { getVersion } from '../../../lib/webapi/version';
import { failed } from './failed';
import { say, startTenant } from './tenantServer';

async function clientOf(...answer: Parameters<typeof say>) {
  const { session, seen } = await startTenant(say(...answer));
  return { client: createTenantClient(session), seen };
}

async function modulesOf(...modules: unknown[]) {
  const { client } = await clientOf([{ Current: {}, ExtendedModuleLicenses: modules }]);
  return (await getLicenceForAllOwners(client))[0]?.modules;
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

test('everybody who is signed in may ask for the principal: 403 means signed-out', async () => {
  const { client } = await clientOf('', 403);
  expect(await failed(getCurrentPrincipal(client))).toEqual({ kind: 'signed-out' });
});

test('any other failure to ask for the principal is told as it is', async () => {
  const { client } = await clientOf('', 421);
  expect(await failed(getCurrentPrincipal(client))).toEqual({ kind: 'wrong-subdomain' });
});

const salesPremium = {
  OwnerName: 'SuperOffice',
  ModuleName: 'ten-sales',
  ModuleDescription: 'Sales Premium',
  ModuleTooltip: 'Everything for sales',
  ModuleVersion: '11',
  LicenseType: 'UserLicense',
  Unrestricted: false,
  ExtraFlags: 1,
  ExtraInfo: 'set=user,web',
  SortOrder: 73,
  IsHidden: false,
  PrerequisiteModuleName: 'user',
};

test('the licences of every owner, from the wire to the domain', async () => {
  const { client, seen } = await clientOf([
    {
      New: null,
      AccumulatedNextCheckDate: '2026-12-01T00:00:00',
      Current: {
        CompanyName: 'Designteamet',
        SerialNr: '1010000014',
        OwnerName: 'SuperOffice',
        OwnerDescription: 'SuperOffice AS',
        NextCheckDate: '2026-12-01T00:00:00',
        MaintenanceDate: '0001-01-01T00:00:00',
        AdminWarningDate: '2027-02-27T00:00:00',
        ExpiryDate: '2027-03-27T00:00:00',
        TableRight: null,
      },
      ExtendedModuleLicenses: [
        {
          New: null,
          Current: salesPremium,
          NumberOfLicensesInUse: 18,
          NumberOfLicensesFree: 3,
          NumberOfLicensesTotal: 21,
        },
      ],
    },
  ]);
  expect(await getLicenceForAllOwners(client)).toEqual([
    {
      owner: 'SuperOffice',
      ownerDescription: 'SuperOffice AS',
      company: 'Designteamet',
      serialNumber: '1010000014',
      dates: {
        adminWarning: { kind: 'on', day: '2027-02-27' },
        expiry: { kind: 'on', day: '2027-03-27' },
        grace: { kind: 'unknown' },
        maintenance: { kind: 'none' },
        nextCheck: { kind: 'on', day: '2026-12-01' },
      },
      modules: [
        {
          name: 'ten-sales',
          description: 'Sales Premium',
          tooltip: 'Everything for sales',
          version: '11',
          kind: 'plan',
          hidden: false,
          unrestricted: false,
          sortOrder: 73,
          prerequisite: 'user',
          grants: ['user', 'web'],
          inUse: 18,
          available: 3,
          total: 21,
        },
      ],
    },
  ]);
  expect(seen).toMatchObject([
    { line: 'POST /Cust12345/api/v1/Agents/License/GetLicenseForAllOwnersFromDB', body: '' },
  ]);
});

test.each([
  ['UserLicense', 1, 'plan'],
  ['UserLicense', 3, 'plan'],
  ['UserLicense', 0, 'user'],
  ['UserLicense', 2, 'user'],
  ['UserLicense', undefined, 'user'],
  ['SiteLicense', 1, 'site'],
  ['SatelliteLicense', 0, 'satellite'],
  ['GalaxyLicense', 1, 'unknown'],
  [undefined, 0, 'unknown'],
])('a %s with the flags %j is of kind %s', async (LicenseType, ExtraFlags, kind) => {
  expect(await modulesOf({ Current: { LicenseType, ExtraFlags } })).toMatchObject([{ kind }]);
});

test('a module may be hidden and without a limit', async () => {
  const modules = await modulesOf({ Current: { IsHidden: true, Unrestricted: 'True' } }, {});
  expect(modules).toMatchObject([
    { hidden: true, unrestricted: true },
    { hidden: false, unrestricted: false, sortOrder: 0, grants: [] },
  ]);
});

test('counts that the tenant leaves out are null, wrong ones are kept', async () => {
  const modules = await modulesOf({ Current: salesPremium, NumberOfLicensesFree: -4 });
  expect(modules).toMatchObject([{ inUse: null, available: -4, total: null }]);
});

test('a module that is not yet activated is described by New', async () => {
  const modules = await modulesOf({ Current: null, New: salesPremium, NumberOfLicensesTotal: 0 });
  expect(modules).toMatchObject([{ description: 'Sales Premium', inUse: null, total: 0 }]);
});

test('an owner of whom the tenant says nothing is kept, without a name', async () => {
  const { client } = await clientOf([{ Current: null }]);
  expect(await getLicenceForAllOwners(client)).toMatchObject([{ owner: '', modules: [] }]);
});

test('the status of the installation and of one user', async () => {
  const { client, seen } = await clientOf({
    AdminWarningDate: '2027-02-27T00:00:00',
    ExpiryDate: '0',
    CompanyName: 'Designteamet',
    SerialNr: '1010000014',
    UserLicenses: ['user', 'web', 'ten-sales'],
  });
  expect(await getUserAndInstallationLicenceStatus(client, 5)).toEqual({
    company: 'Designteamet',
    serialNumber: '1010000014',
    adminWarning: { kind: 'on', day: '2027-02-27' },
    expiry: { kind: 'none' },
    grace: { kind: 'unknown' },
    userLicences: ['user', 'web', 'ten-sales'],
  });
  expect(seen).toMatchObject([
    {
      line: 'POST /Cust12345/api/v1/Agents/License/GetUserAndInstallationLicenceStatus',
      body: '{"AssociateId":5}',
    },
  ]);
});

test('what the tenant runs on', async () => {
  const { client, seen } = await clientOf({
    CompanyName: 'Designteamet',
    DatabaseType: 'MSSQL',
    DatabaseVersion: 342,
    IsSatellite: false,
  });
  expect(await getSystemInfo(client)).toEqual({
    company: 'Designteamet',
    databaseType: 'MSSQL',
    databaseVersion: '342',
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
    isSatellite: null,
  });
});
