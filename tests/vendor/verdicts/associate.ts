import { vendor } from '../vendorClient';
import { expect } from 'vitest';
import type { Verdicts } from '../court';

const ann = { associateId: 5, name: 'ANN', personId: 9, fullName: 'Ann Admin' };

/** Verdicts on Agents/Associate. */
export const associate: Verdicts = {
  GetAssociate: async ({ options }) => {
    const agent = new vendor.AssociateAgent(options);
    expect(await agent.getAssociateAsync(5)).toMatchObject(ann);
    expect(await agent.getAssociateAsync(999_999)).toBeNull();
  },

  GetAssociateList: async ({ options }) => {
    const found = await new vendor.AssociateAgent(options).getAssociateListAsync([5, 7, 999_999]);
    expect(found).toMatchObject([ann, { fullName: 'Mia Vos' }]);
  },

  GetAssociateByPersonId: async ({ options }) => {
    expect(await new vendor.AssociateAgent(options).getAssociateByPersonIdAsync(9)).toMatchObject(
      ann,
    );
  },
};
