import { vendor } from '../vendorClient';
import { expect } from 'vitest';
import { decoded, type Verdicts } from '../court';

/** Verdicts on Agents/Diagnostics. */
export const diagnostics: Verdicts = {
  GetSystemInfo: async ({ options, data }) => {
    const [own] = data.owners;
    expect(await new vendor.DiagnosticsAgent(options).getSystemInfoAsync()).toMatchObject({
      license: { companyName: data.company, expiryDate: decoded(own?.expiry) },
      companyName: data.company,
      buildType: 'Release',
      fileVersion: data.product.version,
      databaseVersion: data.product.databaseVersion,
      accumulatedNextCheckDate: decoded(own?.nextCheck),
      daysUntilNetServerExpiry: 126,
      isSatellite: false,
      databaseName: 'DESIGNTEAMET',
    });
  },

  GetAnalyticsData: async ({ options, data }) => {
    expect(await new vendor.DiagnosticsAgent(options).getAnalyticsDataAsync()).toMatchObject({
      name: 'Ann Admin',
      company: data.company,
      licenseStatus: { serialNr: data.serialNumber },
      fileVersion: data.product.version,
      totProject: data.fences.projects.active,
      totWebUsers: data.users.length,
    });
  },

  GetSystemMessages: async ({ options, data }) => {
    const messages = await new vendor.DiagnosticsAgent(options).getSystemMessagesAsync(data.me);
    expect(messages).toMatchObject(
      data.messages.map(({ id, text, expires }) => ({
        messageId: id,
        markdownMessage: text,
        expire: decoded(expires),
      })),
    );
  },
};
