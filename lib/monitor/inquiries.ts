import type { Answer } from '../domain/answer';
import type { Failure } from '../domain/failure';
import type { RawValue } from '../domain/events/run';
import { getLicenceHistory, getShopUrl } from '../webapi/licenceServer';
import { getUserLicences } from '../webapi/license';
import type { TenantClient } from '../webapi/client';
import { failureOf } from '../webapi/errors';
import { getRawRecord } from '../webapi/rawRecord';
import { getHolders } from '../webapi/users';
import { openAddress } from './pages';
import type { SignIns } from './signIns';

/** Questions that are asked when somebody wants to know, for administrators only, and not kept. */
export function inquiries(signIns: SignIns) {
  /** Never rejects for what the tenant does. */
  async function answerTo<T>(
    tenant: string,
    ask: (client: TenantClient) => Promise<T>,
  ): Promise<Answer<T>> {
    const { value: signIn, failure } = await signIns.administrator(tenant);
    if (!signIn) return { value: null, failure };
    try {
      return { value: await ask(signIns.clientFor(signIn)), failure: null };
    } catch (error) {
      const reason = failureOf(error);
      await signIns.noteFailure(signIn, reason);
      return { value: null, failure: reason };
    }
  }

  return {
    /** Names of the module licences that a user holds. */
    licencesOfUser: (request: { tenant: string; associateId: number }): Promise<Answer<string[]>> =>
      answerTo(request.tenant, (client) => getUserLicences(client, request.associateId)),

    /** Ids of the users who hold a module licence. */
    holdersOfLicence: (request: { tenant: string; module: string }): Promise<Answer<number[]>> =>
      answerTo(request.tenant, (client) => getHolders(client, request.module)),

    /** What the licence server tells of a module licence's past. */
    licenceHistory: (request: {
      tenant: string;
      owner: string;
      module: string;
    }): Promise<Answer<string>> =>
      answerTo(request.tenant, (client) =>
        getLicenceHistory(client, request.owner, request.module),
      ),

    /** The vendor's record behind a run, as it is now. */
    rawRecord: (request: { tenant: string; id: string }): Promise<Answer<RawValue[]>> =>
      answerTo(request.tenant, (client) => getRawRecord(client, request.id)),

    /** Opens the place where an owner's licences are bought in a tab; why not, if it could not. */
    async openShop(request: { tenant: string; owner: string }): Promise<Failure | null> {
      const shop = await answerTo(request.tenant, (client) => getShopUrl(client, request.owner));
      if (shop.value !== null) await openAddress(shop.value);
      return shop.failure;
    },
  };
}
