import type { SessionAnnouncement } from '../crm/session';
import type { CrmPlace } from '../crm/tenant';
import type { Snapshot } from '../domain/snapshot';
import type { TenantSettings } from '../domain/tenantSettings';
import type { CheckOutcome, CheckRequest, DirectoryOutcome } from '../messaging/protocol';
import { clearAll, sessions, settingsOf, snapshotOf } from '../store/items';
import type { Session } from '../store/schemas';
import type { Outside } from './clients';
import { directoryReader } from './directory';
import { inquiries } from './inquiries';
import { createSignIns } from './signIns';
import { snapshotChecks } from './snapshotCheck';

export type Monitor = ReturnType<typeof inquiries> & {
  /** Takes in a session that a CRM page announced; the first time, finds out who is signed in. */
  announce(place: CrmPlace, announcement: SessionAnnouncement): Promise<Session>;
  /** One check of a tenant, of what is due or of everything. Rejects only when storage fails. */
  check(request: CheckRequest): Promise<CheckOutcome>;
  /** Checks what is due of every tenant that has a session. */
  checkAll(): Promise<void>;
  /** Reads the users of a tenant, if that is due. Rejects only when storage fails. */
  readDirectory(request: CheckRequest): Promise<DirectoryOutcome>;
  /** Sets something for a tenant. */
  changeSettings(request: { tenant: string; change: Partial<TenantSettings> }): Promise<void>;
  /** Deletes all that is stored, of every tenant. */
  forgetEverything(): Promise<void>;
};

/**
 * Watches over tenants: collects what they say into a snapshot each. The worker may die between any two
 * awaits, so whatever arrives is stored before the next one; a check that dies is simply made again.
 *
 * @param outside clock, network and randomness
 * @param changed called after each check, and when a setting changes, with what is now known
 */
export function createMonitor(
  outside: Outside,
  changed: (session: Session, snapshot: Snapshot) => void,
): Monitor {
  const signIns = createSignIns(outside);
  const checks = snapshotChecks(outside, signIns, changed);
  const directory = directoryReader(outside, signIns);

  return {
    async announce(place, announcement) {
      const session = await signIns.remember(place, announcement);
      if (session.principal) return session;
      const identified = await signIns.identify(session);
      void checks.checkCore(session.tenant);
      return identified;
    },

    check: (request) => checks.check(request),

    async checkAll() {
      const tenants = Object.keys(await sessions.load());
      await Promise.all(tenants.map((tenant) => checks.check({ tenant, force: false })));
    },

    readDirectory: (request) => directory.read(request),

    ...inquiries(signIns),

    async changeSettings({ tenant, change }) {
      await settingsOf(tenant).update((before) => ({ ...before, ...change }));
      const session = await signIns.sessionOf(tenant);
      if (session) changed(session, await snapshotOf(tenant).load());
    },

    async forgetEverything() {
      await clearAll();
      // What was under way has stored something again meanwhile.
      await Promise.all([signIns.settled(), checks.settled(), directory.settled()]);
      await clearAll();
    },
  };
}
