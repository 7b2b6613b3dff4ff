import { findUser } from '../scenarios/lookUp';
import { notFound } from '../wire/errors';
import type { Call, Endpoint } from './endpoint';
import { userLicenceList } from './licence';
import { extendedLicenceInfo, licenceOwners, moduleLicence } from './licenceCarriers';

/** The REST variants of the License agent: same carriers, with links. */
export const licencePaths: Record<string, Endpoint> = {
  License: (call) =>
    call.data.owners.map((owner) => ({
      ...extendedLicenceInfo(owner, call.data),
      _Links: { Self: `${call.apiRoot}v1/License/${encodeURIComponent(owner.name)}` },
    })),

  'License/User/MdoList': ({ data }) => userLicenceList(data),

  'License/User/:associateId': ({ data, param }) => {
    const user = findUser(data, Number(param('associateId')));
    if (!user) throw notFound('Associate', param('associateId'));
    return licenceOwners(data, 'user', user);
  },

  'License/Site/:id': ({ data }) => licenceOwners(data, 'satellite'),

  'License/:ownerName/ShopUrl': (call) => owner(call).shopUrl,

  'License/:ownerName/:moduleName': (call) => {
    const found = owner(call);
    const module = found.modules.find(({ name }) => name === call.param('moduleName'));
    if (!module) throw notFound('ModuleLicense', call.param('moduleName'));
    return { ...moduleLicence(module, found), _Links: { Self: call.url.href } };
  },

  'License/:ownerName': (call) => ({
    ...extendedLicenceInfo(owner(call), call.data),
    _Links: { Self: call.url.href },
  }),
};

function owner({ data, param }: Call) {
  const found = data.owners.find(({ name }) => name === param('ownerName'));
  if (!found) throw notFound('License', param('ownerName'));
  return found;
}
