import { describe, expect, test } from 'vitest';
import type { OwnerLicence } from '../../../../lib/domain/licences/licence';
import { detectPlan, planOf } from '../../../../lib/domain/licences/suite';
import { licence, module } from './licences';

const detect = (change: Partial<OwnerLicence>) => detectPlan([licence({ modules: [], ...change })]);

describe('detectPlan', () => {
  test('the product description comes first, then the product type', () => {
    const both = {
      productDescription: 'SuperOffice CRM Suite Core',
      productType: 'Growth',
      modules: [module({ description: 'Plus' })],
    };
    expect(detect(both)).toEqual({
      plan: 'core',
      from: { field: 'productDescription', text: 'SuperOffice CRM Suite Core' },
    });
    expect(detect({ ...both, productDescription: 'CRM Suite' })).toEqual({
      plan: 'growth',
      from: { field: 'productType', text: 'Growth' },
    });
  });

  test('then the markers, then the user plans; no other module', () => {
    const modules = [
      module({ description: 'Super tools', kind: 'site' }),
      module({ description: 'Suite Starter', kind: 'plan' }),
      module({ description: 'SuperOffice CRM Suite Plus', kind: 'site', marker: true }),
    ];
    expect(detect({ modules })).toEqual({
      plan: 'plus',
      from: { field: 'module', text: 'SuperOffice CRM Suite Plus' },
    });
    expect(detect({ modules: modules.slice(0, 2) })?.plan).toBe('starter');
    expect(detect({ modules: modules.slice(0, 1) })).toBeNull();
  });

  test.each(['SuperOffice', 'Surplus', 'Supervisor', 'Score', 'Growthø', 'Super-bruger', 'Core2'])(
    'no plan is a part of the word %s',
    (productDescription) => {
      expect(detect({ productDescription })).toBeNull();
    },
  );

  test.each([
    ['SUPER', 'super'],
    ['Suite (growth)', 'growth'],
    ['suite_core', 'core'],
    ['Suite-Plus', 'plus'],
  ])('%s is the plan %s', (productDescription, plan) => {
    expect(detect({ productDescription })?.plan).toBe(plan);
  });

  test('others’ licences say nothing of it', () => {
    expect(detectPlan([licence({ owner: 'Adwiza', productDescription: 'Core' })])).toBeNull();
    expect(detectPlan([])).toBeNull();
  });
});

describe('planOf', () => {
  const core = [licence({ productDescription: 'Core' })];

  test('without a setting it is what was detected', () => {
    expect(planOf(core, null)).toMatchObject({ plan: 'core', corrected: false });
    expect(planOf([], null)).toEqual({ plan: null, detected: null, corrected: false });
  });

  test('the setting wins, and what was detected is still told', () => {
    expect(planOf(core, 'growth')).toMatchObject({
      plan: 'growth',
      detected: { plan: 'core' },
      corrected: true,
    });
    expect(planOf(core, 'none')).toMatchObject({ plan: null, corrected: true });
  });
});
