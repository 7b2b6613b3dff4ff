import type { MiddlewareHandler } from 'hono';

/** One API request as it was answered; `bytes` are those of the body. */
export type ApiRequest = {
  method: string;
  path: string;
  status: number;
  bytes: number;
  at: string;
};

const apiPath = /^\/(?:api\/state|[^/]+\/api)(?:\/|$)/;

/** What was asked of the API, in order of arrival. What is not answered, or not yet, has status 0. */
export class RequestLog {
  #entries: ApiRequest[] = [];

  list(): ApiRequest[] {
    return this.#entries.map((entry) => ({ ...entry }));
  }

  clear(): void {
    this.#entries = [];
  }

  /** Records every API request; goes outermost, so that it sees what leaves the house. */
  middleware(now: () => Date): MiddlewareHandler {
    return async (c, next) => {
      if (!apiPath.test(c.req.path)) return next();
      const { pathname, search } = new URL(c.req.url);
      const entry: ApiRequest = {
        method: c.req.method,
        path: pathname + search,
        status: 0,
        bytes: 0,
        at: now().toISOString(),
      };
      this.#entries.push(entry);
      await next();
      if (c.req.raw.signal.aborted) return;
      const body = await c.res.arrayBuffer();
      c.res = new Response(body.byteLength ? body : null, c.res);
      entry.status = c.res.status;
      entry.bytes = body.byteLength;
    };
  }
}
