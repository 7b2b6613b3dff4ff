import type { OwnerLicence } from './licence';
import { vendorFirst } from './owners';

/** What kind of subscription a tenant has. */
export type Subscription =
  /** In the vendor's words. */
  | { state: 'told'; text: string }
  /** Not told, but there are user plans, which only module-based customers have without a product. */
  | { state: 'user-plans' }
  | { state: 'not-told' };

/** What was bought, by the vendor's own licence, or what its modules let one conclude. */
export function subscriptionOf(licences: readonly OwnerLicence[]): Subscription {
  const [vendor] = vendorFirst(licences);
  const text = vendor?.productDescription || vendor?.productType;
  if (text) return { state: 'told', text };
  const plans = vendor?.modules.some(({ kind }) => kind === 'plan');
  return { state: plans ? 'user-plans' : 'not-told' };
}
