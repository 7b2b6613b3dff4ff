import { vendor } from '../vendorClient';
import { expect } from 'vitest';
import { decoded, type Verdicts } from '../court';

/** Verdicts on Agents/User. */
export const user: Verdicts = {
  GetUser: async ({ options, data }) => {
    const agent = new vendor.UserAgent(options);
    const ann = data.users.at(0);
    expect(await agent.getUserAsync(ann.associateId)).toMatchObject({
      associateId: 5,
      name: 'ANN',
      type: 'InternalAssociate',
      lastlogin: decoded(ann.lastLogin),
      deleted: false,
      person: { fullName: 'Ann Admin', personId: 9 },
      licenseOwners: data.owners.map(({ name }) => ({ name })),
    });
    expect(await agent.getUserAsync(999_999)).toBeNull();
  },
};
