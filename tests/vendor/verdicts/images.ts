import { vendor } from '../vendorClient';
import { expect } from 'vitest';
import { portrait } from '../../tenant/portrait';
import type { Verdicts } from '../court';

/** The third person has no picture. */
const [ann, mia] = [9, 11];

/** Verdicts on pictures of people. */
export const blob: Verdicts = {
  GetPersonImage: async ({ options }) => {
    const agent = new vendor.BLOBAgent(options);
    const image = (await agent.getPersonImageAsync(ann)) as ArrayBuffer;
    expect(Buffer.from(image)).toEqual(portrait(ann, 64));
    expect(Buffer.from((await agent.getPersonImageAsync(mia)) as ArrayBuffer)).toHaveLength(0);
  },

  GetPersonImageWithSize: async ({ options }) => {
    const agent = new vendor.BLOBAgent(options);
    const asText = { returnBlobAs: 1 };
    expect(await agent.getPersonImageWithSizeAsync(ann, 16, 16, asText)).toBe(
      portrait(ann, 16).toString('base64'),
    );
  },
};

export const person: Verdicts = {
  GetPersonImages: async ({ options }) => {
    const agent = new vendor.PersonAgent(options);
    const images = await agent.getPersonImagesAsync([ann, mia], 32, 32);
    expect(images.map(({ personId }) => personId)).toEqual([ann, mia]);
    expect(images[0]?.imageData).toBeTruthy();
  },
};
