import type { SessionAnnouncement } from '../crm/session';
import type { CrmPlace } from '../crm/tenant';
import type { Answer } from '../domain/answer';
import { endsSession } from '../domain/due';
import type { Failure } from '../domain/failure';
import type { Principal } from '../domain/snapshot';
import { knownTenants, sessions } from '../store/items';
import type { Session } from '../store/schemas';
import { failureOf } from '../webapi/errors';
import { getCurrentPrincipal } from '../webapi/user';
import { tenantClients, type Outside } from './clients';
import { singleFlight } from './singleFlight';

/** A session of which it is known whose it is. */
export type SignIn = Session & { principal: Principal };

export type SignIns = ReturnType<typeof createSignIns>;

/** Keeps the sessions that CRM pages announce, and knows who is signed in to each. */
export function createSignIns(outside: Outside) {
  const clientFor = tenantClients(outside);
  const identifying = singleFlight<SignIn>();

  /** Stores a session; one that is new does not know yet whose it is. */
  async function remember(place: CrmPlace, announcement: SessionAnnouncement): Promise<Session> {
    const { tenant, contextId, environment, root, apiRoot } = place;
    const { culture } = announcement;
    const seen = { contextId, environment, root, culture, lastSeen: outside.now() };
    const [all] = await Promise.all([
      sessions.update((before) => {
        const known = before[tenant];
        const same = known?.xsrfToken === announcement.xsrfToken && known.apiRoot === apiRoot;
        const principal = same ? known.principal : null;
        const session = {
          tenant,
          contextId,
          environment,
          root,
          apiRoot,
          ...announcement,
          principal,
        };
        return { ...before, [tenant]: session };
      }),
      knownTenants.update((before) => ({ ...before, [tenant]: seen })),
    ]);
    return all[tenant] as Session;
  }

  async function sessionOf(tenant: string): Promise<Session | undefined> {
    return (await sessions.load())[tenant];
  }

  /** Whether a session is still that of its tenant: somebody else may have signed in meanwhile. */
  async function isCurrent(session: Session): Promise<boolean> {
    return (await sessionOf(session.tenant))?.xsrfToken === session.xsrfToken;
  }

  /** Asks who is signed in, once a session. Throws what the API client throws. */
  async function identify(session: Session): Promise<SignIn> {
    const { principal } = session;
    if (principal) return { ...session, principal };
    return identifying.run(`${session.tenant} ${session.xsrfToken}`, async () => {
      const identified = { ...session, principal: await getCurrentPrincipal(clientFor(session)) };
      await change(session, () => identified);
      return identified;
    });
  }

  /** So that the next check asks one question, not all, to find out whether the session is back. */
  async function forgetPrincipal(session: Session): Promise<void> {
    await change(session, (current) => ({ ...current, principal: null }));
  }

  /** Changes a session, unless another has begun meanwhile. */
  async function change(session: Session, to: (current: Session) => Session): Promise<void> {
    await sessions.update((all) => {
      const current = all[session.tenant];
      if (current?.xsrfToken !== session.xsrfToken) return all;
      return { ...all, [session.tenant]: to(current) };
    });
  }

  /** The session of a tenant, if it is an administrator's; else why nothing may be asked in it. */
  async function administrator(tenant: string): Promise<Answer<SignIn>> {
    const session = await sessionOf(tenant);
    if (!session) return { value: null, failure: { kind: 'signed-out' } };
    try {
      const signIn = await identify(session);
      if (signIn.principal.isAdministrator) return { value: signIn, failure: null };
      return { value: null, failure: { kind: 'forbidden' } };
    } catch (error) {
      return { value: null, failure: failureOf(error) };
    }
  }

  /** Takes note of why a question in a session failed: perhaps there is no session any more. */
  async function noteFailure(session: Session, failure: Failure | null): Promise<void> {
    if (endsSession(failure)) await forgetPrincipal(session);
  }

  return {
    remember,
    sessionOf,
    isCurrent,
    identify,
    administrator,
    noteFailure,
    clientFor,
    /** Waits until all that is being asked now has been answered. */
    settled: () => identifying.settled(),
  };
}
