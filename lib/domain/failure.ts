/**
 * Why a question to the tenant got no usable answer. The closed union that everything else handles by
 * `kind`: the API client produces it, a snapshot carries it, the panel explains it.
 */
export type Failure =
  /** No session, or the tenant no longer accepts it: sign in to the CRM again. */
  | { kind: 'signed-out' }
  /** Signed in, but without the right to ask this. */
  | { kind: 'forbidden' }
  /** This version of the tenant does not offer the question. */
  | { kind: 'not-supported' }
  /** The tenant has moved to another host (HTTP 421): open the CRM at its new address. */
  | { kind: 'wrong-subdomain' }
  /** Asked too often; `until` is an epoch time in milliseconds. */
  | { kind: 'rate-limited'; until: number }
  /** The network could not be reached at all. */
  | { kind: 'offline' }
  | { kind: 'timeout' }
  | { kind: 'server'; status: number }
  /** An answer came, but not the one documented: at `path` in it, `what` was wrong. */
  | { kind: 'unexpected-answer'; path: string; what: string }
  /** Nobody wanted the answer any more. */
  | { kind: 'cancelled' };

export type FailureKind = Failure['kind'];
