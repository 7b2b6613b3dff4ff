import type { SessionAnnouncement } from '../crm/session';
import type { CrmPlace } from '../crm/tenant';
import type { Failure } from '../domain/failure';
import { sharedFor } from '../domain/freshness';
import { emptySnapshot, partNames, type Snapshot } from '../domain/snapshot';
import type { CheckOutcome, CheckRequest } from '../messaging/protocol';
import { clearAll, knownTenants, sessions, snapshotOf } from '../store/items';
import type { Session } from '../store/schemas';
import { failureOf } from '../webapi/errors';
import { getCurrentPrincipal } from '../webapi/user';
import { tenantClients, type Outside } from './clients';
import { coalesced } from './coalesced';
import { askFor, askedParts, withPart } from './collect';
import { singleFlight } from './singleFlight';

export type Monitor = {
  /** Takes in a session that a CRM page announced; the first time, finds out who is signed in. */
  announce(place: CrmPlace, announcement: SessionAnnouncement): Promise<Session>;
  /** One check of a tenant, shared by everybody who asks meanwhile. Rejects only when storage fails. */
  check(request: CheckRequest): Promise<CheckOutcome>;
  /** Checks every tenant that has a session. */
  checkAll(): Promise<void>;
  /** Deletes all that is stored, of every tenant. */
  forgetEverything(): Promise<void>;
};

/**
 * Watches over tenants: collects what they say into a snapshot each. The worker may die between any two
 * awaits, so whatever arrives is stored before the next one; a check that dies is simply made again.
 *
 * @param outside clock, network and randomness
 * @param changed called after each check with what is now known
 */
export function createMonitor(
  outside: Outside,
  changed: (session: Session, snapshot: Snapshot) => void,
): Monitor {
  const clientFor = tenantClients(outside);
  const identifying = singleFlight<Session>();
  const checking = singleFlight<Snapshot>();

  /** Asks who is signed in, once a session. Throws what the API client throws. */
  function identify(session: Session): Promise<Session> {
    if (session.principal) return Promise.resolve(session);
    return identifying.run(`${session.tenant} ${session.xsrfToken}`, async () => {
      const principal = await getCurrentPrincipal(clientFor(session));
      const identified = { ...session, principal };
      await sessions.update((all) =>
        // Another session may have begun meanwhile: its principal is not this one.
        all[session.tenant]?.xsrfToken === session.xsrfToken
          ? { ...all, [session.tenant]: identified }
          : all,
      );
      return identified;
    });
  }

  async function announce(place: CrmPlace, announcement: SessionAnnouncement): Promise<Session> {
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
    const session = all[tenant] as Session;
    if (session.principal) return session;
    const identified = await identify(session);
    void check({ tenant, force: true });
    return identified;
  }

  async function check({ tenant, force }: CheckRequest): Promise<CheckOutcome> {
    const [session, snapshot] = await Promise.all([sessionOf(tenant), snapshotOf(tenant).load()]);
    const running = checking.underWay(tenant);
    if (running) return { snapshot: await running, failure: null };
    if (!session) return { snapshot, failure: { kind: 'signed-out' } };
    const age = outside.now() - (snapshot.checkedAt ?? -Infinity);
    if (!force && age >= 0 && age < sharedFor) return { snapshot, failure: null };
    return {
      snapshot: await checking.run(tenant, () => collectFor(session)),
      failure: null,
    };
  }

  async function sessionOf(tenant: string): Promise<Session | undefined> {
    return (await sessions.load())[tenant];
  }

  /** Collects; and again for whoever has signed in meanwhile, who may not be the same person. */
  async function collectFor(session: Session): Promise<Snapshot> {
    const collected = await collect(session, await snapshotOf(session.tenant).load());
    const current = await sessionOf(session.tenant);
    if (current && current.xsrfToken !== session.xsrfToken) return collectFor(current);
    changed(session, collected);
    return collected;
  }

  /** Goes from the last snapshot to the next, storing whatever arrives on the way. */
  async function collect(session: Session, last: Snapshot): Promise<Snapshot> {
    const store = snapshotOf(session.tenant);
    let snapshot = last;
    const written = coalesced(() => store.save(snapshot));
    const put = (next: Snapshot): Promise<void> => {
      snapshot = next;
      return written();
    };
    const finish = async (collected: Snapshot): Promise<Snapshot> => {
      await put({ ...collected, checkedAt: outside.now(), nextCheckAt: await outside.nextCheck() });
      return snapshot;
    };

    let identified: Session;
    try {
      identified = await identify(session);
    } catch (error) {
      return finish(allFailed(snapshot, failureOf(error)));
    }
    const principal = identified.principal;
    if (!principal) throw new Error('an identified session has a principal');
    const who = { value: principal, asOf: outside.now(), failure: null };
    if (!principal.isAdministrator)
      // What an administrator saw earlier in this browser is not for the next person.
      return finish(withPart(emptySnapshot(session.tenant), 'principal', who));

    void put(withPart(snapshot, 'principal', who));
    const client = clientFor(identified);
    await Promise.all(
      askedParts.map(async (name) => {
        const change = await askFor(name, client, principal, outside.now);
        void put(change(snapshot));
      }),
    );
    await finish(snapshot);
    if (isSignedOut(snapshot)) await forgetPrincipal(identified);
    return snapshot;
  }

  /** So that the next check asks one question, not all, to find out whether the session is back. */
  async function forgetPrincipal(session: Session): Promise<void> {
    await sessions.update((all) => {
      const current = all[session.tenant];
      if (!current || current.xsrfToken !== session.xsrfToken) return all;
      return { ...all, [session.tenant]: { ...current, principal: null } };
    });
  }

  async function checkAll(): Promise<void> {
    const tenants = Object.keys(await sessions.load());
    await Promise.all(tenants.map((tenant) => check({ tenant, force: true })));
  }

  async function forgetEverything(): Promise<void> {
    await clearAll();
    // A check that was under way has stored something again meanwhile.
    await Promise.all([identifying.settled(), checking.settled()]);
    await clearAll();
  }

  return { announce, check, checkAll, forgetEverything };
}

function allFailed(snapshot: Snapshot, failure: Failure): Snapshot {
  return partNames.reduce<Snapshot>(
    (failed, name) => withPart(failed, name, { ...failed.parts[name], failure }),
    snapshot,
  );
}

function isSignedOut(snapshot: Snapshot): boolean {
  return partNames.some((name) => snapshot.parts[name].failure?.kind === 'signed-out');
}
