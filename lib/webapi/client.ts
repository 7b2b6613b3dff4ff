import ky from 'ky';
import pLimit from 'p-limit';
import type { Failure } from '../domain/failure';
import { readAnswer, type Schema } from './answer';
import { attempt, type Call } from './attempt';
import { failureOf, unexpectedAnswer, WebApiError } from './errors';
import { mayBeRepeated, retryPolicy } from './retry';

export type { Call } from './attempt';

/** What a CRM page tells of its session. */
export type TenantSession = {
  /** "https://online3.superoffice.com/Cust12345/api/" */
  apiRoot: string;
  xsrfToken: string | null;
  /** The CRM user's, "nl-NL": the tenant's texts come in it. */
  language: string;
};

export type ClientOptions = {
  fetch?: typeof fetch;
  /** Epoch milliseconds. */
  now?: () => number;
  /** From 0 up to 1. */
  random?: () => number;
  /** Told of every attempt that went out, once it is over. */
  onCall?: (call: Call) => void;
};

type Wanted = {
  signal?: AbortSignal | undefined;
  /** Moments are to name their zone. Never for calendar days: they would be shifted with the moments. */
  zoned?: boolean | undefined;
};
type Query = { searchParams?: Record<string, string | number | boolean> };

/** All reject with a `WebApiError` only. Paths are relative to the API root, "v1/User/currentPrincipal". */
export type TenantClient = {
  get<T>(
    path: string,
    schema: Schema<T>,
    options?: Wanted & Query & { accept?: string },
  ): Promise<T>;
  /** Without `body` the request has none, as agent methods without arguments want it. */
  post<T>(
    path: string,
    schema: Schema<T>,
    options?: Wanted & Query & { body?: unknown },
  ): Promise<T>;
  /** Gets the next page of a list from the absolute address that the tenant gave, if that is its own. */
  follow<T>(nextLink: string, schema: Schema<T>, options?: Wanted): Promise<T>;
};

type Question = Wanted &
  Query & { method: 'get' | 'post'; url: URL; accept?: string; body?: unknown };

const attemptTimeout = 15_000;
const totalTimeout = 30_000;
const requestsAtOnce = 4;

/**
 * The one way to a tenant's API while a session lasts: carries the session, queues, retries, gives up,
 * counts. Once `rate-limited` it refuses by itself, without a request, until then.
 *
 * @see SuperOffice docs, api/web-services/endpoints/http-headers.md
 */
export function createTenantClient(
  session: TenantSession,
  options: ClientOptions = {},
): TenantClient {
  const { fetch: send = fetch, now = Date.now, random = Math.random, onCall } = options;
  const limit = pLimit(requestsAtOnce);
  let refusedUntil = 0;

  const http = ky.create({
    headers: {
      'Accept-Language': session.language,
      'SO-Language': session.language,
      ...(session.xsrfToken !== null && { 'X-XSRF-TOKEN': session.xsrfToken }),
    },
    credentials: 'include',
    cache: 'no-store',
    redirect: 'manual', // the token must not travel to another host
    timeout: attemptTimeout,
    totalTimeout,
    async fetch(input) {
      if (now() < refusedUntil) {
        throw new WebApiError({ kind: 'rate-limited', until: refusedUntil });
      }
      const request = input as Request; // ky hands over nothing else
      const call: Call = { path: new URL(request.url).pathname, status: null, bytes: 0, at: now() };
      return attempt(request, send, call).finally(() => onCall?.(call));
    },
  });

  function address(path: string): URL {
    // The version document alone lives at the root without its slash.
    return new URL(path === '' ? session.apiRoot.slice(0, -1) : session.apiRoot + path);
  }

  function dispatch({
    method,
    url,
    accept = 'application/json',
    body,
    searchParams,
    signal,
    zoned = false,
  }: Question) {
    signal?.throwIfAborted(); // while it waited its turn
    return http(url, {
      method,
      headers: { Accept: accept, ...(zoned && { 'SO-TimeZone': 'UTC, includeTZOffset' }) },
      json: body,
      searchParams,
      signal: signal ?? null,
      retry: mayBeRepeated(method, url) ? retryPolicy(now() + totalTimeout, now, random) : 0,
    });
  }

  async function ask<T>(schema: Schema<T>, question: Question): Promise<T> {
    try {
      const response = await limit(dispatch, question);
      return readAnswer(await response.text(), response.headers.get('Content-Type'), schema);
    } catch (error) {
      const failure: Failure = question.signal?.aborted
        ? { kind: 'cancelled' }
        : failureOf(error, now());
      if (failure.kind === 'rate-limited') refusedUntil = Math.max(refusedUntil, failure.until);
      throw new WebApiError(failure, error);
    }
  }

  return {
    get: (path, schema, wanted) => ask(schema, { ...wanted, method: 'get', url: address(path) }),
    post: (path, schema, wanted) => ask(schema, { ...wanted, method: 'post', url: address(path) }),
    async follow(nextLink, schema, wanted) {
      if (!isBelow(session.apiRoot, nextLink)) {
        throw unexpectedAnswer('odata.nextLink', `not below ${session.apiRoot}`);
      }
      return ask(schema, { ...wanted, method: 'get', url: new URL(nextLink) });
    },
  };
}

/** Whether an address is the tenant's own: same origin, and a path below the root, in any case. */
function isBelow(apiRoot: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  return new URL(address).href.toLowerCase().startsWith(new URL(apiRoot).href.toLowerCase());
}
