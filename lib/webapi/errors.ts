import { isHTTPError, isTimeoutError } from 'ky';
import type { Failure } from '../domain/failure';
import { longestWait, retryAfter } from './retryAfter';
import { boundedText } from './wire';

const whatLength = 200;

/** What all functions of this folder reject with: `failure` for everybody, `cause` for developers. */
export class WebApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(`The tenant API: ${failure.kind}`, { cause });
    this.name = 'WebApiError';
    this.failure = failure;
  }
}

/** An answer came, but not the documented one: at `path` in it, `what` was wrong; cut at 200 characters. */
export function unexpectedAnswer(path: string, what: string, cause?: unknown): WebApiError {
  const failure = { kind: 'unexpected-answer', path, what: boundedText(what, whatLength) } as const;
  return new WebApiError(failure, cause);
}

/**
 * Tells why a question failed.
 *
 * @param error anything thrown; what is no failure of the tenant's (a mistake of ours) is an
 * `unexpected-answer` at no path, so that a part of a snapshot can always say something
 * @param now epoch milliseconds, for `until`
 */
export function failureOf(error: unknown, now = Date.now()): Failure {
  if (error instanceof WebApiError) return error.failure;
  if (isTimeoutError(error)) return { kind: 'timeout' };
  if (isHTTPError(error)) return refusal(error.response, error.request.url, now);
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
  return unexpectedAnswer('', error instanceof Error ? error.message : 'no error was thrown')
    .failure;
}

/**
 * What the status of a refused request means. How an older tenant answers to an agent method that it does
 * not have is undocumented: 400 counts as that too.
 *
 * @see SuperOffice docs, developer-portal/best-practices/tenant-status (421); the bodies are undocumented
 */
function refusal({ status, headers }: Response, url: string, now: number): Failure {
  // To the sign-in page, wherever that is; browsers show a redirect that is not followed as 0.
  if (status === 0 || (status >= 300 && status < 400)) return { kind: 'signed-out' };
  switch (status) {
    case 401:
      return { kind: 'signed-out' };
    case 403:
      return { kind: 'forbidden' };
    case 404:
    case 405:
    case 501:
      return { kind: 'not-supported' };
    case 421:
      return { kind: 'wrong-subdomain' };
    case 429:
      return { kind: 'rate-limited', until: now + (retryAfter(headers, now) ?? longestWait) };
    case 400:
      if (url.includes('/v1/Agents/')) return { kind: 'not-supported' };
  }
  return { kind: 'server', status };
}
