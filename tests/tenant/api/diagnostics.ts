import * as z from 'zod/mini';
import { findUser } from '../scenarios/lookUp';
import { allModules } from '../scenarios/modules';
import type { TenantData } from '../scenarios/tenantData';
import { day, noDate } from '../wire/dates';
import { fields } from './body';
import type { Agent } from './endpoint';
import { installationStatus, licenceInfo } from './licenceCarriers';

/** Agents/Diagnostics. */
export const diagnostics: Agent = {
  GetSystemInfo: ({ data, now }) => systemInfo(data, now),

  GetAnalyticsData: ({ data }) => {
    const me = findUser(data, data.me);
    return {
      Name: me ? `${me.firstName} ${me.lastName}` : '',
      Email: me?.email ?? '',
      Company: data.company,
      LicenseStatus: me ? installationStatus(data, me) : null,
      HasLicensce: Object.fromEntries(allModules(data).map(({ module }) => [module.name, true])),
      SystemLicenseNames: allModules(data)
        .filter(({ module }) => module.kind === 'site')
        .map(({ module }) => module.name),
      FeatureToggles: { PipelineBoard: true, NewInbox: true },
      FileVersion: data.product.version,
      TotDashboard: data.fences.dashboards.active,
      TotProject: data.fences.projects.active,
      TotWorkflow: data.fences.flows.active,
      TotForm: data.forms.length,
      TotMailing: data.mailings.length,
      TotDocument: data.blobs.length,
      TotEmailItem: data.attachments.length,
      TotWebUsers: data.users.length,
    };
  },

  GetSystemMessages: (call) => {
    const { AssociateId } = fields(call, { AssociateId: z.number() });
    return call.data.messages.map(({ id, text, expires }) => ({
      MessageId: id,
      AssociateId,
      OnlineappId: 0,
      SystemMessageId: `message-${id}`,
      MarkdownMessage: text,
      Expire: expires ?? noDate,
      Type: 'Info',
      TableRight: null,
      FieldProperties: {},
    }));
  },
};

function systemInfo(data: TenantData, now: Date) {
  const [own] = data.owners;
  const days = own?.expiry ? Math.ceil((own.expiry.getTime() - now.getTime()) / 86_400_000) : 0;
  return {
    License: own ? licenceInfo(own, data) : null,
    WarningEnglish: '',
    WarningResource: '',
    BranchName: 'Release',
    BuildLabel: data.product.label,
    AssemblyVersion: data.product.version,
    AccumulatedNextCheckDate: day(own?.nextCheck),
    FileVersion: data.product.version,
    Description: 'SuperOffice NetServer',
    DaysUntilNetServerExpiry: days,
    BuildType: 'Release',
    DatabaseVersion: data.product.databaseVersion,
    IsUnicode: true,
    CompanyName: data.company,
    CompanyId: data.companyId,
    DatabaseType: 'MSSQL',
    DatabaseMinor: '16',
    DatabaseName: data.databaseName,
    IsOnTravel: false,
    IsSatellite: data.isSatellite,
    DatabaseLanguage: 'US',
    TableRight: null,
    FieldProperties: {},
  };
}
