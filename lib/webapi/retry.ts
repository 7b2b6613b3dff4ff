import { isHTTPError, type RetryOptions } from 'ky';
import { WebApiError } from './errors';
import { longestWait, retryAfter } from './retryAfter';

const retriedStatuses = [408, 429, 500, 502, 503, 504];

/** Agent methods that only read; every other POST might do its work twice. */
const readingMethod = /\/v1\/Agents\/\w+\/Get\w+$/;

/**
 * Whether asking again can do no harm: any GET, and the agents' Get methods, POSTs like all of theirs.
 *
 * @see SuperOffice docs, api/reference/restful/agent
 */
export function mayBeRepeated(method: 'get' | 'post', url: URL): boolean {
  return method === 'get' || readingMethod.test(url.pathname);
}

/**
 * When one request is tried again: twice, for the statuses that may pass, after the wait that the tenant
 * asks for, or else after ky's growing delay, between half and one and a half times it. A wait that does not
 * fit before `deadline` ends the request at once as `rate-limited`.
 *
 * @param deadline epoch milliseconds when the request times out altogether
 * @param random a number from 0 up to 1
 */
export function retryPolicy(deadline: number, now: () => number, random: () => number) {
  return {
    limit: 2,
    methods: ['get', 'post'], // ky's own list leaves POST out
    statusCodes: retriedStatuses,
    afterStatusCodes: retriedStatuses,
    maxRetryAfter: longestWait,
    jitter: (delay) => delay * (0.5 + random()),
    shouldRetry({ error }) {
      if (!isHTTPError(error) || !retriedStatuses.includes(error.response.status)) return false;
      const wait = retryAfter(error.response.headers, now());
      // Not left to ky: it would obey headers here that SuperOffice does not document.
      if (wait === null) return true;
      const until = now() + wait;
      if (until >= deadline) throw new WebApiError({ kind: 'rate-limited', until }, error);
      return undefined; // ky then waits as the tenant asks
    },
  } satisfies RetryOptions;
}
