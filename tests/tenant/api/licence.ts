import * as z from 'zod/mini';
import { fence } from './fencing';
import { fields } from './body';
import type { Agent, Call, Endpoint } from './endpoint';
import { licenceHistory } from './licenceHistory';
import { findUser } from '../scenarios/lookUp';
import { allModules, moduleId } from '../scenarios/modules';
import { WireError } from '../wire/errors';
import {
  extendedLicenceInfo,
  installationStatus,
  licenceOwners,
  moduleLicence,
  offeredLicenceInfo,
} from './licenceCarriers';

const ownerOf = (call: Call) => {
  const { OwnerName } = fields(call, { OwnerName: z.string() });
  return call.data.owners.find(({ name }) => name === OwnerName);
};
const userOf = (call: Call) =>
  findUser(call.data, fields(call, { AssociateId: z.number() }).AssociateId);

const findModule = ({ data }: Call, ownerName: string, moduleName: string) =>
  allModules(data).find(
    ({ owner, module }) => owner.name === ownerName && module.name === moduleName,
  );

/** What the vendor's licence server answers through the tenant. Open: how a tenant says that it cannot. */
const fromLicenceServer =
  (endpoint: Endpoint): Endpoint =>
  (call) => {
    if (call.data.behaviour.licenceServer === 'answers') return endpoint(call);
    throw new WireError(500, { Message: 'The licence server does not answer.' });
  };

/** Agents/License. */
export const licence: Agent = {
  GetLicenseForAllOwnersFromDB: ({ data }) =>
    data.owners.map((owner) => extendedLicenceInfo(owner, data)),

  GetLicenseFromDB: (call) => {
    const owner = ownerOf(call);
    return owner ? extendedLicenceInfo(owner, call.data) : null;
  },

  GetUserAndInstallationLicenceStatus: (call) => {
    const user = userOf(call);
    return user ? installationStatus(call.data, user) : null;
  },

  GetLicenseStatusFromLicenseServer: fromLicenceServer((call) => {
    const owner = ownerOf(call);
    if (!owner) return null;
    const { status, message, url } = owner.health;
    return { LicenseStatus: status, Message: message, Url: url };
  }),

  GetLicenseFromLicenseServer: fromLicenceServer((call) => {
    const owner = ownerOf(call);
    return owner ? offeredLicenceInfo(owner, call.data) : null;
  }),

  GetUserLicenses: (call) => {
    const user = userOf(call);
    return user ? licenceOwners(call.data, 'user', user) : null;
  },

  GetCentralLicense: ({ data }) => licenceOwners(data, 'site'),

  GetSatelliteLicenses: (call) => {
    fields(call, { SatelliteId: z.number() });
    return licenceOwners(call.data, 'satellite');
  },

  GetShopUrl: (call) => ownerOf(call)?.shopUrl ?? null,

  GetModuleLicenseHistoryFromLicenseServer: fromLicenceServer((call) => {
    const names = z.object({ OwnerName: z.string(), ModuleName: z.string() });
    const { ModuleLicense } = fields(call, {
      LicenseInfo: z.object({}),
      ModuleLicense: z.object({ Current: names }),
    });
    const { OwnerName, ModuleName } = ModuleLicense.Current;
    const found = findModule(call, OwnerName, ModuleName);
    return found ? licenceHistory(found.owner, found.module) : null;
  }),

  GetModuleLicenseFromDB: (call) => {
    const asked = fields(call, { OwnerName: z.string(), ModuleName: z.string() });
    const found = findModule(call, asked.OwnerName, asked.ModuleName);
    return found ? moduleLicence(found.module, found.owner) : null;
  },

  GetUserLicensesMDOList: ({ data }) => userLicenceList(data),

  GetFencingInfo: ({ data }) => (data.fences.licence ? fence(data, data.fences.licence) : null),
};

/** The user licences as list items. */
export function userLicenceList(data: Call['data']) {
  return allModules(data)
    .filter(({ module }) => module.kind === 'user' && !module.hidden)
    .map(({ module }) => ({
      Id: moduleId(data, module),
      Name: module.description,
      ToolTip: module.tooltip,
      Deleted: false,
      Rank: module.sortOrder,
      Type: module.name,
      Selected: false,
      ExtraInfo: '',
      Hidden: false,
      FullName: module.description,
      ChildItems: [],
    }));
}
