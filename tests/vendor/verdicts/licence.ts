import { vendor } from '../vendorClient';
import { expect } from 'vitest';
import { decoded, type Verdicts } from '../court';

const kinds = { site: 'SiteLicense', satellite: 'SatelliteLicense', user: 'UserLicense' };

/** Verdicts on Agents/License. */
export const licence: Verdicts = {
  GetLicenseForAllOwnersFromDB: async ({ options, data }) => {
    const found = await new vendor.LicenseAgent(options).getLicenseForAllOwnersFromDBAsync();
    expect(found).toMatchObject(
      data.owners.map((owner) => ({
        accumulatedNextCheckDate: decoded(owner.nextCheck),
        new: null,
        current: {
          companyName: data.company,
          serialNr: data.serialNumber,
          ownerName: owner.name,
          adminWarningDate: decoded(owner.adminWarning),
          expiryDate: decoded(owner.expiry),
          graceDate: decoded(owner.grace),
          maintenanceDate: decoded(owner.maintenance),
          productDescription: owner.productDescription,
        },
        extendedModuleLicenses: owner.modules.map((module) => ({
          new: null,
          current: {
            ownerName: owner.name,
            moduleName: module.name,
            moduleDescription: module.description,
            licenseType: kinds[module.kind],
            unrestricted: module.unlimited,
            numberOfLicenses: module.total,
            isHidden: module.hidden,
            extraFlags: module.role === 'plan' ? 1 : module.role === 'marker' ? 2 : 0,
          },
          numberOfLicensesInUse: module.inUse,
          numberOfLicensesFree: module.free,
          numberOfLicensesTotal: module.total,
        })),
      })),
    );
  },

  GetLicenseFromDB: async ({ options }) => {
    const agent = new vendor.LicenseAgent(options);
    expect(await agent.getLicenseFromDBAsync('Adwiza')).toMatchObject({
      current: { ownerName: 'Adwiza' },
    });
    expect(await agent.getLicenseFromDBAsync('Nobody')).toBeNull();
  },

  GetUserAndInstallationLicenceStatus: async ({ options, data }) => {
    const agent = new vendor.LicenseAgent(options);
    expect(await agent.getUserAndInstallationLicenceStatusAsync(data.me)).toEqual({
      adminWarningDate: decoded(data.owners[0]?.adminWarning),
      expiryDate: decoded(data.owners[0]?.expiry),
      graceDate: decoded(data.owners[0]?.grace),
      companyName: data.company,
      serialNr: data.serialNumber,
      userLicenses: ['user', 'web', 'pocket-crm-cal', 'ten-sales-core', 'ten-sales'],
    });
    expect(await agent.getUserAndInstallationLicenceStatusAsync(999_999)).toBeNull();
  },

  GetLicenseStatusFromLicenseServer: async ({ options, data }) => {
    const agent = new vendor.LicenseAgent(options);
    for (const { name, health } of data.owners) {
      expect(await agent.getLicenseStatusFromLicenseServerAsync(name)).toEqual({
        licenseStatus: health.status,
        message: health.message,
        url: health.url,
      });
    }
  },

  GetLicenseFromLicenseServer: async ({ options, data }) => {
    const agent = new vendor.LicenseAgent(options);
    const [own] = data.owners;
    const found = await agent.getLicenseFromLicenseServerAsync('SuperOffice');
    expect(found).toMatchObject({
      canBeActivated: own?.health.status === 'NewLicenseAvailable',
      current: { ownerName: 'SuperOffice' },
      new: { ownerName: 'SuperOffice' },
    });
    expect(found.extendedModuleLicenses).toMatchObject([
      ...(own?.modules ?? []).map(({ name, total, bought, free }) => ({
        current: { moduleName: name, numberOfLicenses: total },
        new: { moduleName: name, numberOfLicenses: bought },
        numberOfLicensesTotal: total,
        numberOfLicensesAdded: bought - total,
        numberOfLicensesNewTotal: bought,
        numberOfLicensesNewFree: free + bought - total,
      })),
      ...(own?.unactivated ?? []).map(({ name, bought }) => ({
        current: null,
        new: { moduleName: name, numberOfLicenses: bought },
        numberOfLicensesTotal: 0,
        numberOfLicensesAdded: bought,
        numberOfLicensesNewTotal: bought,
        numberOfLicensesNewFree: bought,
      })),
    ]);
    expect(await agent.getLicenseFromLicenseServerAsync('Nobody')).toBeNull();
  },

  GetUserLicenses: async ({ options, data }) => {
    const owners = await new vendor.LicenseAgent(options).getUserLicensesAsync(data.me);
    expect(owners.map(({ name }) => name)).toEqual(data.owners.map(({ name }) => name));
    const own = owners[0]?.restrictedModuleLicenses ?? [];
    expect(own.filter(({ assigned }) => assigned).map(({ name }) => name)).toEqual([
      'ten-sales',
      'user',
      'web',
      'pocket-crm-cal',
    ]);
    expect(own[0]).toMatchObject({ total: 21, inUse: 18, free: 3, isHidden: false });
    expect(await new vendor.LicenseAgent(options).getUserLicensesAsync(999_999)).toEqual([]);
  },

  GetCentralLicense: async ({ options }) => {
    const [own] = await new vendor.LicenseAgent(options).getCentralLicenseAsync();
    expect(own?.unrestrictedModuleLicenses?.map(({ description }) => description)).toEqual([
      'SuperOffice Server',
      'Customer Centre',
      'Sales Intelligence',
    ]);
  },

  GetSatelliteLicenses: async ({ options, data }) => {
    const owners = await new vendor.LicenseAgent(options).getSatelliteLicensesAsync(1);
    expect(owners).toHaveLength(data.owners.length);
  },

  GetShopUrl: async ({ options, data }) => {
    const url = await new vendor.LicenseAgent(options).getShopUrlAsync('Adwiza');
    expect(url).toBe(data.owners[1]?.shopUrl);
  },

  GetModuleLicenseHistoryFromLicenseServer: async ({ options }) => {
    const agent = new vendor.LicenseAgent(options);
    const history = async (owner: string) => {
      const info = await agent.getLicenseFromDBAsync(owner);
      const [module] = info.extendedModuleLicenses ?? [];
      if (!module) throw new Error(`${owner} has no module`);
      return agent.getModuleLicenseHistoryFromLicenseServerAsync(info, module);
    };
    expect(await history('SuperOffice')).toBe('2025-03-27: 15 licences\n2026-03-27: 21 licences');
    expect(await history('i-Centrum')).toBe('');
  },

  GetModuleLicenseFromDB: async ({ options }) => {
    const agent = new vendor.LicenseAgent(options);
    expect(await agent.getModuleLicenseFromDBAsync('SuperOffice', 'ten-sales')).toMatchObject({
      moduleDescription: 'Sales Premium',
      numberOfLicenses: 21,
      extraInfo: 'set=user,web,pocket-crm-cal,ten-sales-core',
    });
    expect(await agent.getModuleLicenseFromDBAsync('SuperOffice', 'none')).toBeNull();
  },

  GetUserLicensesMDOList: async ({ options }) => {
    const items = await new vendor.LicenseAgent(options).getUserLicensesMDOListAsync();
    expect(items.map(({ name }) => name)).toEqual([
      'Sales Premium',
      'Service Essentials',
      'Marketing Premium',
      'Report Reader',
      'Form Builder',
      'Planning Board',
    ]);
  },

  GetFencingInfo: async ({ options }) => {
    expect(await new vendor.LicenseAgent(options).getFencingInfoAsync()).toBeNull();
  },
};
