import { setTimeout as wait } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import * as z from 'zod';

const faultSchema = z.strictObject({
  /** Tested against the path with its query string. */
  path: z.string().refine(isRegex, 'is not a regular expression'),
  status: z.int().min(200).max(599).optional(),
  delayMs: z.number().min(0).optional(),
  /** A text is sent as it is, anything else as JSON. */
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  times: z.int().min(1).optional(),
  truncate: z.union([z.boolean(), z.int().min(0)]).optional(),
  hang: z.boolean().optional(),
});

/** Something that goes wrong on the paths it matches; `times` absent means always. */
export type Fault = z.input<typeof faultSchema>;

type Armed = Fault & { matches: RegExp; left: number };

/** The faults in force. The first that matches and has times left applies. */
export class Faults {
  #armed: Armed[] = [];

  /** Throws a sentence about the first thing that is wrong with `faults`. */
  set(faults: unknown): void {
    const parsed = z.array(faultSchema).safeParse(faults);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new TypeError(`Fault ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}.`);
    }
    this.#armed = parsed.data.map((fault) => ({
      ...fault,
      matches: new RegExp(fault.path),
      left: fault.times ?? Infinity,
    }));
  }

  middleware(): MiddlewareHandler {
    return async (c, next) => {
      const { pathname, search } = new URL(c.req.url);
      const fault = this.#take(pathname + search);
      if (!fault) return next();
      const gone = c.req.raw.signal;
      if (fault.hang) {
        await untilAborted(gone);
        return c.body(null, 503);
      }
      if (fault.delayMs)
        await wait(fault.delayMs, undefined, { signal: gone }).catch(() => undefined);
      if (fault.status === undefined && fault.body === undefined) await next();
      else c.res = invented(fault);
      for (const [name, value] of Object.entries(fault.headers ?? {}))
        c.res.headers.set(name, value);
      if (fault.truncate !== undefined && fault.truncate !== false) {
        c.res = await cut(c.res, fault.truncate);
      }
    };
  }

  #take(path: string): Armed | undefined {
    const fault = this.#armed.find(({ left, matches }) => left > 0 && matches.test(path));
    if (fault) fault.left -= 1;
    return fault;
  }
}

function invented({ status = 200, body }: Fault): Response {
  const isText = typeof body === 'string';
  const noBody = body === undefined || [204, 205, 304].includes(status);
  return new Response(noBody ? null : isText ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': isText ? 'text/plain; charset=utf-8' : 'application/json' },
  });
}

/** Ends a body early: JSON that stops in the middle. */
async function cut(response: Response, at: number | true): Promise<Response> {
  const body = await response.arrayBuffer();
  return new Response(body.slice(0, at === true ? Math.floor(body.byteLength / 2) : at), response);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function isRegex(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}
