import * as z from 'zod/mini';
import type { TenantClient } from './client';
import { identifier, list } from './wire';

/** 64 kB, in the four characters that base64 makes of three bytes. */
const longest = Math.ceil((64 * 1024) / 3) * 4;

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** What an image of each type begins with: its signature, in base64. */
const signatures: readonly [type: string, begin: RegExp][] = [
  ['image/png', /^iVBORw0KGgo/],
  ['image/jpeg', /^\/9j\//],
  ['image/gif', /^R0lGOD[dl]h/],
];

/**
 * Lets an image through that may be shown.
 *
 * @param data base64
 * @returns a data: address; null for what is no PNG, JPEG or GIF by its first bytes, or larger than 64 kB
 */
export function imageAddress(data: string): string | null {
  if (data.length > longest || !base64.test(data)) return null;
  const type = signatures.find(([, begin]) => begin.test(data))?.[0];
  return type ? `data:${type};base64,${data}` : null;
}

const images = list(z.object({ PersonId: identifier, ImageData: z.nullish(z.string()) }));

/**
 * Asks for portraits, 48 pixels wide and high.
 *
 * @returns data: addresses by person id; whoever has none is left out
 * @throws WebApiError
 * @see SuperOffice docs, api/web-services/howto/contact/get-person-image-options.md; `@superoffice/webapi`,
 * PersonAgent.ts
 */
export async function getPortraits(
  client: TenantClient,
  personIds: readonly number[],
  signal?: AbortSignal,
): Promise<Map<number, string>> {
  const body = { PersonIds: personIds, ScaledWidth: 48, ScaledHeight: 48 };
  const path = 'v1/Agents/Person/GetPersonImages';
  const told = await client.post(path, images, { body, signal });
  const addresses = new Map<number, string>();
  for (const { PersonId, ImageData } of told) {
    const address = imageAddress(ImageData ?? '');
    if (address !== null) addresses.set(PersonId, address);
  }
  return addresses;
}
