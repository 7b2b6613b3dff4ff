import type { LicenceServerStatus } from '../domain/licences/licenceNews';
import { m } from './paraglide/messages';

const texts: Record<LicenceServerStatus, () => string> = {
  ok: m.server_ok,
  'new-licence': m.server_new_licence,
  'new-company-name': m.server_new_company,
  'new-serial': m.server_new_serial,
  message: m.server_message,
  activated: m.server_activated,
  problem: m.server_problem,
  'unknown-error': m.server_unknown_error,
  unknown: m.server_unknown,
};

/** What the licence server says of an owner, in a few words. */
export const newsText = (status: LicenceServerStatus): string => texts[status]();
