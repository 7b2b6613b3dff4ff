import { expect, test } from 'vitest';
import { createTenantClient } from '../../../lib/webapi/client';
import {
  getLicenceForAllOwners,
  getUserAndInstallationLicenceStatus,
  getUserLicences,
} from '../../../lib/webapi/license';
import { say, startTenant } from './tenantServer';

async function clientOf(...answer: Parameters<typeof say>) {
  const { session, seen } = await startTenant(say(...answer));
  return { client: createTenantClient(session), seen };
}

async function modulesOf(...modules: unknown[]) {
  const { client } = await clientOf([{ Current: {}, ExtendedModuleLicenses: modules }]);
  return (await getLicenceForAllOwners(client))[0]?.modules;
}

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
        ProductType: 'Suite',
        ProductDescription: 'SuperOffice CRM Suite Core',
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
      productType: 'Suite',
      productDescription: 'SuperOffice CRM Suite Core',
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
          marker: false,
          inUse: 18,
          available: 3,
          total: 21,
          newTotal: null,
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

test('a module that is not yet activated is described by New, its counts as the tenant says', async () => {
  const modules = await modulesOf(
    { Current: null, New: salesPremium, NumberOfLicensesTotal: 0 },
    { New: salesPremium },
  );
  expect(modules).toMatchObject([
    { description: 'Sales Premium', inUse: null, total: 0 },
    { description: 'Sales Premium', inUse: null, total: null },
  ]);
});

test.each([
  ['what the tenant says', { New: { NumberOfLicenses: 30 }, NumberOfLicensesNewTotal: 25 }, 25],
  [
    'what was bought, where it says 0',
    { New: { NumberOfLicenses: 30 }, NumberOfLicensesNewTotal: 0 },
    30,
  ],
  ['what was bought, where it says nothing', { New: { NumberOfLicenses: 30 } }, 30],
  ['not known, where nobody says', { New: {} }, null],
  ['none without anything new', { New: null, NumberOfLicensesNewTotal: 25 }, null],
])('the new total is %s', async (_, extended, newTotal) => {
  expect(await modulesOf({ Current: salesPremium, ...extended })).toMatchObject([{ newTotal }]);
});

test.each([
  [0, false],
  [1, false],
  [2, true],
  [3, true],
  [undefined, false],
])('with the flags %j it is %s that a module marks the suite', async (ExtraFlags, marker) => {
  expect(await modulesOf({ Current: { ...salesPremium, ExtraFlags } })).toMatchObject([{ marker }]);
});

test('the licences of a user are those assigned, of all owners, restricted or not', async () => {
  const { client, seen } = await clientOf([
    {
      Name: 'SuperOffice',
      UnrestrictedModuleLicenses: [{ Name: 'user', Assigned: true }],
      RestrictedModuleLicenses: [
        { Name: 'ten-sales', Assigned: true, IsHidden: true },
        { Name: 'ten-service', Assigned: false },
        { Name: 'ten-marketing' },
      ],
    },
    { Name: 'Adwiza', RestrictedModuleLicenses: [{ Name: 'adwiza-360', Assigned: true }] },
  ]);
  expect(await getUserLicences(client, 7)).toEqual(['user', 'ten-sales', 'adwiza-360']);
  expect(seen).toMatchObject([
    {
      line: 'POST /Cust12345/api/v1/Agents/License/GetUserLicenses',
      body: '{"AssociateId":7}',
    },
  ]);
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
