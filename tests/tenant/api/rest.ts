import { systemEvent } from './configuration';
import type { Endpoint } from './endpoint';
import { personImage, personImageInfo } from './images';
import { licencePaths } from './licenceRest';
import { functionRights } from './mdoList';
import { currentAssociate, currentPrincipal, currentUser } from './user';

/** The REST entities below `v1/`, all read by GET; fixed paths come before those with parameters. */
export const entityPaths: Record<string, Endpoint> = {
  ...licencePaths,
  'User/currentPrincipal': currentPrincipal,
  'User/currentAssociate': currentAssociate,
  'User/currentUser': currentUser,
  'SystemEvent/:id': systemEvent,
  'Person/:id/Image': personImage,
  'Person/:id/ImageInfo': personImageInfo,
  'MDOList/functionrights': functionRights,
};
