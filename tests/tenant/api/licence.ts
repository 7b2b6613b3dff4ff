import * as z from 'zod/mini';
import { fence } from './fencing';
import { fields } from './body';
import type { Agent, Call } from './endpoint';
import { findUser } from '../scenarios/lookUp';
import { allModules, moduleId } from '../scenarios/modules';
import {
  extendedLicenceInfo,
  installationStatus,
  licenceInfo,
  licenceOwners,
  moduleLicence,
} from './licenceCarriers';

const ownerOf = (call: Call) => {
  const { OwnerName } = fields(call, { OwnerName: z.string() });
  return call.data.owners.find(({ name }) => name === OwnerName);
};
const userOf = (call: Call) =>
  findUser(call.data, fields(call, { AssociateId: z.number() }).AssociateId);

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

  GetLicenseStatusFromLicenseServer: (call) => {
    const owner = ownerOf(call);
    if (!owner) return null;
    const { status, message, url } = owner.health;
    return { LicenseStatus: status, Message: message, Url: url };
  },

  GetLicenseFromLicenseServer: (call) => {
    const owner = ownerOf(call);
    return owner
      ? { ...extendedLicenceInfo(owner, call.data), New: licenceInfo(owner, call.data) }
      : null;
  },

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

  GetModuleLicenseHistoryFromLicenseServer: (call) => {
    const name = z.object({ ModuleName: z.string() });
    const { ModuleLicense } = fields(call, { ModuleLicense: z.object({ Current: name }) });
    return `No history of ${ModuleLicense.Current.ModuleName}.`;
  },

  GetModuleLicenseFromDB: (call) => {
    const asked = fields(call, { OwnerName: z.string(), ModuleName: z.string() });
    const found = allModules(call.data).find(
      ({ owner, module }) => owner.name === asked.OwnerName && module.name === asked.ModuleName,
    );
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
