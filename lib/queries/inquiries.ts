import type { Answer } from '../domain/answer';
import type { Failure } from '../domain/failure';
import type { RawValue } from '../domain/events/run';
import { sendMessage } from '../messaging/protocol';

/** What is asked of a tenant on request and not kept. None of these rejects. */

export const licencesOfUser = (tenant: string, associateId: number): Promise<Answer<string[]>> =>
  sendMessage('licencesOfUser', { tenant, associateId }).catch(unanswered);

export const holdersOfLicence = (tenant: string, module: string): Promise<Answer<number[]>> =>
  sendMessage('holdersOfLicence', { tenant, module }).catch(unanswered);

export const licenceHistory = (
  tenant: string,
  owner: string,
  module: string,
): Promise<Answer<string>> =>
  sendMessage('licenceHistory', { tenant, owner, module }).catch(unanswered);

/** The vendor's record behind a run, by the run's id. */
export const rawRecord = (tenant: string, id: string): Promise<Answer<RawValue[]>> =>
  sendMessage('rawRecord', { tenant, id }).catch(unanswered);

/** Opens in a tab where an owner's licences are bought; answers why it could not. */
export const openShop = (tenant: string, owner: string): Promise<Failure | null> =>
  sendMessage('openShop', { tenant, owner }).catch(() => interrupted);

const interrupted: Failure = { kind: 'cancelled' };
const unanswered = () => ({ value: null, failure: interrupted });
