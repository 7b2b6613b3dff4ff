import type { Failure } from '../failure';
import type { Level } from '../level';
import type { OwnerLicence } from './licence';

/** LicenseStatus on the wire; `unknown` is one that is not documented. */
export type LicenceServerStatus =
  | 'ok'
  | 'new-licence'
  | 'new-company-name'
  | 'new-serial'
  | 'message'
  | 'activated'
  | 'problem'
  | 'unknown-error'
  | 'unknown';

/** What the vendor's licence server has to say of one owner's licence. */
export type LicenceNews = {
  owner: string;
  /** null when it could not be asked. */
  status: LicenceServerStatus | null;
  /** Why not, then. */
  failure: Failure | null;
  /** The vendor's own words, "" for none. */
  message: string;
  /** An https address to go to, else null. */
  url: string | null;
  /** The licence as it will be once activated; null when there is none waiting. */
  offered: OwnerLicence | null;
};

const levels: Record<LicenceServerStatus, Level> = {
  ok: 'ok',
  activated: 'ok',
  'new-licence': 'notice',
  'new-company-name': 'notice',
  'new-serial': 'notice',
  message: 'notice',
  problem: 'warn',
  'unknown-error': 'warn',
  unknown: 'warn',
};

/**
 * How serious it is what the licence server says.
 *
 * @see the alert rules: kind "vendor"
 */
export function levelOfNews(status: LicenceServerStatus): Level {
  return levels[status];
}
