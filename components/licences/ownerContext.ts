import type { OwnerLicence } from '../../lib/domain/licences/licence';
import type { Place } from '../panel/place';

/** What the details of a licence need to know beyond the licence itself. */
export type OwnerContext = {
  licence: OwnerLicence;
  /** The vendor issued it, so that our catalogue is about it. */
  vendors: boolean;
  /** Its expiry date is past. */
  expired: boolean;
  go: (place: Place) => void;
  /** Shows another licence of the same owner, by its name. */
  show: (name: string) => void;
};
