import type { TenantUsage } from '../domain/usage/usage';

type Calls = TenantUsage['calls'];

const hour = 60 * 60_000;

/** The calls of the clock hour that is now, epoch milliseconds. */
export function callsAt(calls: Calls, now: number): Calls {
  const since = now - (now % hour);
  return calls.since === since ? calls : { since, made: 0 };
}

/** When another call may be made, epoch milliseconds: now, or with the next clock hour. */
export function nextCall(calls: Calls, callsPerHour: number, now: number): number {
  const { since, made } = callsAt(calls, now);
  return made < callsPerHour ? now : since + hour;
}

/** What counting the past ends with when as many calls were made as an hour allows. */
export class CallsSpent extends Error {
  override readonly name = 'CallsSpent';
}
