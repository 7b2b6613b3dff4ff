import type { Failure, FailureKind } from './failure';
import { partNames, type Snapshot } from './snapshot';

/** Failures that lie between us and the tenant: whatever is asked, the answer would be the same. */
const ofEverything: readonly FailureKind[] = [
  'signed-out',
  'offline',
  'wrong-subdomain',
  'rate-limited',
];

/**
 * The one failure that stands between us and the whole tenant, if there is one: said once for
 * everything, not once for each part.
 *
 * @param check why the check as a whole could not be made
 */
export function outageOf(snapshot: Snapshot, check: Failure | null): Failure | null {
  if (check) return check;
  const failures = partNames
    .map((name) => snapshot.parts[name])
    .filter(({ triedAt, failure }) => triedAt !== null || failure !== null)
    .map(({ failure }) => failure);
  const shared = failures.find((failure) => failure && ofEverything.includes(failure.kind));
  if (shared) return shared;
  const [first] = failures;
  return first && failures.every((failure) => failure?.kind === first.kind) ? first : null;
}
