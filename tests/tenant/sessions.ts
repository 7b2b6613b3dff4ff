import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export type Session = { id: string; strict: string; xsrfToken: string };

const sessionCookie = 'ASP.NET_SessionId';
/** The vendor documents no second one; its name is ours. The API asks for it to prove it is sent. */
const strictCookie = 'StandInStrict';

/** Who is signed in. Ids and tokens are random: nothing about them may be guessed or remembered. */
export class Sessions {
  readonly #byId = new Map<string, Session>();

  /** The session whose two cookies the request carries. */
  of(c: Context): Session | undefined {
    const session = this.#byId.get(getCookie(c, sessionCookie) ?? '');
    return session && getCookie(c, strictCookie) === session.strict ? session : undefined;
  }

  /**
   * The session of a page. A page opened from elsewhere lacks the strict cookie and still has one.
   */
  ofPage(c: Context): Session | undefined {
    return this.#byId.get(getCookie(c, sessionCookie) ?? '');
  }

  open(c: Context): Session {
    const session = { id: randomUUID(), strict: randomUUID(), xsrfToken: randomUUID() };
    this.#byId.set(session.id, session);
    const flags = { path: '/', secure: true, httpOnly: true } as const;
    setCookie(c, sessionCookie, session.id, { ...flags, sameSite: 'Lax' });
    setCookie(c, strictCookie, session.strict, { ...flags, sameSite: 'Strict' });
    return session;
  }

  dropAll(): void {
    this.#byId.clear();
  }
}
