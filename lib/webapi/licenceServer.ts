import * as z from 'zod/mini';
import type { Failure, FailureKind } from '../domain/failure';
import type { OwnerLicence } from '../domain/licences/licence';
import type { LicenceNews, LicenceServerStatus } from '../domain/licences/licenceNews';
import type { TenantClient } from './client';
import { failureOf, unexpectedAnswer, WebApiError } from './errors';
import { offeredLicence } from './licenceCarriers';
import { answeredProse, httpsAddress, name, prose } from './wire';

/**
 * What the tenant passes on from the vendor's licence server. Only what reads is asked: nothing here
 * activates or changes a licence.
 */

const agent = 'v1/Agents/License';

/** So many owners are asked about, the first ones; a tenant has one to a handful. */
const mostOwners = 8;

/** By the vendor's names and numbers of LicenseStatus. */
const statuses: ReadonlyMap<string, LicenceServerStatus> = new Map(
  (
    [
      ['Ok', 0, 'ok'],
      ['NewLicenseAvailable', 1, 'new-licence'],
      ['NewCompanyNameAvailable', 2, 'new-company-name'],
      ['NewSerialAvailable', 3, 'new-serial'],
      ['UseCustomMessage', 4, 'message'],
      ['UseCustomMessageAndUrl', 5, 'message'],
      ['NewLicenseActivated', 6, 'activated'],
      ['ProblemWithLicense', 100, 'problem'],
      ['UnknownError', 5000, 'unknown-error'],
    ] as const
  ).flatMap(([word, number, status]) => [
    [word, status],
    [String(number), status],
  ]),
);

/** There is something to activate. */
const offering: readonly LicenceServerStatus[] = ['new-licence', 'new-company-name', 'new-serial'];

/** Failures that lie between us and the tenant: they say nothing of any one owner. */
const ofAllOwners: readonly FailureKind[] = [
  'signed-out',
  'offline',
  'timeout',
  'wrong-subdomain',
  'rate-limited',
];

const checkResult = z.pipe(
  z.object({ LicenseStatus: name, Message: prose, Url: z.nullish(z.string()) }),
  z.transform(({ LicenseStatus, Message, Url }) => ({
    status: statuses.get(LicenseStatus) ?? 'unknown',
    message: Message,
    url: httpsAddress(Url ?? ''),
  })),
);

/**
 * Asks what the licence server has to say of each owner's licence, and for the new licence where there is
 * one. Each owner fails by itself, in its own entry.
 *
 * @param owners names as `OwnerLicence.owner` has them; those after the eighth are left out
 * @throws WebApiError when all failed for one reason that is no owner's own, such as `signed-out`
 * @see SuperOffice docs, api/reference/restful/agent/License_Agent (GetLicenseStatusFromLicenseServer)
 */
export async function getLicenceNews(
  client: TenantClient,
  owners: readonly string[],
  signal?: AbortSignal,
): Promise<LicenceNews[]> {
  const asked = owners.slice(0, mostOwners);
  const news = await Promise.all(asked.map((owner) => newsOf(client, owner, signal)));
  const failure = sharedFailure(news);
  if (failure) throw new WebApiError(failure);
  return news;
}

async function newsOf(
  client: TenantClient,
  owner: string,
  signal: AbortSignal | undefined,
): Promise<LicenceNews> {
  const wanted = { body: { OwnerName: owner }, signal };
  try {
    const path = `${agent}/GetLicenseStatusFromLicenseServer`;
    const result = await client.post(path, checkResult, wanted);
    const offered = offering.includes(result.status) ? await offeredBy(client, wanted) : null;
    return { owner, failure: null, offered, ...result };
  } catch (error) {
    return {
      owner,
      status: null,
      failure: failureOf(error),
      message: '',
      url: null,
      offered: null,
    };
  }
}

/** That there is a new licence is news enough where it cannot be read. */
function offeredBy(
  client: TenantClient,
  wanted: { body: { OwnerName: string }; signal: AbortSignal | undefined },
): Promise<OwnerLicence | null> {
  const path = `${agent}/GetLicenseFromLicenseServer`;
  return client.post(path, offeredLicence, wanted).catch(() => null);
}

function sharedFailure(news: readonly LicenceNews[]): Failure | null {
  const first = news[0]?.failure;
  if (!first || !ofAllOwners.includes(first.kind)) return null;
  return news.every(({ failure }) => failure?.kind === first.kind) ? first : null;
}

/**
 * Asks where an owner's licences are bought and activated.
 *
 * @returns an https address
 * @throws WebApiError, `not-supported` where there is no such place
 * @see SuperOffice docs, api/reference/restful/agent/License_Agent (GetShopUrl)
 */
export async function getShopUrl(
  client: TenantClient,
  owner: string,
  signal?: AbortSignal,
): Promise<string> {
  const wanted = { body: { OwnerName: owner }, signal };
  const answer = await client.post(`${agent}/GetShopUrl`, z.string(), wanted);
  if (answer === '') throw new WebApiError({ kind: 'not-supported' });
  const address = httpsAddress(answer);
  if (address === null) throw unexpectedAnswer('', 'expected an https address');
  return address;
}

const named = z.nullish(z.looseObject({ ModuleName: z.nullish(z.string()) }));

/** Kept as it came: it goes back as it is. */
const licenceAsItCame = z.looseObject({
  ExtendedModuleLicenses: z.array(z.looseObject({ Current: named, New: named })),
});

/**
 * Asks what the licence server remembers of a module licence.
 *
 * @param module its name, "ten-sales"
 * @returns the server's own words, of no documented shape; "" when it has none
 * @throws WebApiError, `not-supported` when the owner has no such module
 * @see SuperOffice docs, api/reference/restful/agent/License_Agent (GetModuleLicenseHistoryFromLicenseServer)
 */
export async function getLicenceHistory(
  client: TenantClient,
  owner: string,
  module: string,
  signal?: AbortSignal,
): Promise<string> {
  const wanted = { body: { OwnerName: owner }, signal };
  const licence = await client.post(`${agent}/GetLicenseFromDB`, licenceAsItCame, wanted);
  const extended = licence.ExtendedModuleLicenses.find(
    ({ Current, New }) => (Current ?? New)?.ModuleName === module,
  );
  if (!extended) throw new WebApiError({ kind: 'not-supported' });
  return client.post(`${agent}/GetModuleLicenseHistoryFromLicenseServer`, answeredProse, {
    body: { LicenseInfo: licence, ModuleLicense: extended },
    signal,
  });
}
