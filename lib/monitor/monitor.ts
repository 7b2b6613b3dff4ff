import type { SessionAnnouncement } from '../crm/session';
import type { CrmPlace } from '../crm/tenant';
import type { Snapshot } from '../domain/snapshot';
import type { TenantSettings } from '../domain/tenantSettings';
import type { SeenRun } from '../domain/run';
import type {
  CheckOutcome,
  CheckRequest,
  DirectoryOutcome,
  RunsOutcome,
  RunsRequest,
} from '../messaging/protocol';
import { clearAll } from '../store/clearAll';
import { seenSince } from '../store/history';
import { sessions, settingsOf, snapshotOf } from '../store/items';
import type { Session } from '../store/schemas';
import type { Outside } from './clients';
import { directoryReader } from './directory';
import { inquiries } from './inquiries';
import { portraitsReader } from './portraits';
import { runsReader } from './runs';
import { createSignIns } from './signIns';
import { snapshotChecks } from './snapshotCheck';

export type Monitor = ReturnType<typeof inquiries> & {
  /** Takes in a session that a CRM page announced; the first time, finds out who is signed in. */
  announce(place: CrmPlace, announcement: SessionAnnouncement): Promise<Session>;
  /** One check of a tenant, what runs included: of what is due or of everything. Rejects only when storage fails. */
  check(request: CheckRequest): Promise<CheckOutcome>;
  /** Checks what is due of every tenant that has a session. */
  checkAll(): Promise<void>;
  /** Reads the users of a tenant, if that is due. Rejects only when storage fails. */
  readDirectory(request: CheckRequest): Promise<DirectoryOutcome>;
  /** Reads what runs in a tenant, if that is due. Rejects only when storage fails. */
  readRuns(request: RunsRequest): Promise<RunsOutcome>;
  /** What the history of a tenant got since then, all of it for null; null when it cannot be read. */
  seenSince(request: { tenant: string; since: number | null }): Promise<SeenRun[] | null>;
  /** Portraits by person id; see `portraitsReader`. */
  portraits(request: {
    tenant: string;
    personIds: number[];
  }): Promise<Record<number, string | null>>;
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
 * @param changed called after whatever asked the tenant anything that concerns everybody, a check or a reading of
 * what runs, and when a setting changes; with what is now known
 */
export function createMonitor(
  outside: Outside,
  changed: (session: Session, snapshot: Snapshot) => void,
): Monitor {
  const signIns = createSignIns(outside);
  const checks = snapshotChecks(outside, signIns);
  const directory = directoryReader(outside, signIns);
  const runs = runsReader(outside, signIns);
  const portraits = portraitsReader(signIns);

  async function check(request: CheckRequest): Promise<CheckOutcome> {
    const [{ asked, ...outcome }, read] = await Promise.all([
      checks.check(request),
      runs.read({ ...request, watched: false }),
    ]);
    if (asked || read.asked) await tell(request.tenant);
    return outcome;
  }

  async function tell(tenant: string): Promise<void> {
    const session = await signIns.sessionOf(tenant);
    if (session) changed(session, await snapshotOf(tenant).load());
  }

  return {
    async announce(place, announcement) {
      const session = await signIns.remember(place, announcement);
      if (session.principal) return session;
      const identified = await signIns.identify(session);
      void checks.checkCore(session.tenant).then(() => tell(session.tenant));
      return identified;
    },

    check,

    async checkAll() {
      const tenants = Object.keys(await sessions.load());
      await Promise.all(tenants.map((tenant) => check({ tenant, force: false })));
    },

    readDirectory: (request) => directory.read(request),

    async readRuns(request) {
      const { asked, ...outcome } = await runs.read(request);
      if (asked) await tell(request.tenant);
      return outcome;
    },

    seenSince: ({ tenant, since }) => seenSince(tenant, since).catch(() => null),

    portraits: (request) => portraits.portraits(request),

    ...inquiries(signIns),

    async changeSettings({ tenant, change }) {
      await settingsOf(tenant).update((before) => ({ ...before, ...change }));
      await tell(tenant);
    },

    async forgetEverything() {
      await clearAll();
      // What was under way has stored something again meanwhile.
      const all = [signIns, checks, directory, runs, portraits];
      await Promise.all(all.map(({ settled }) => settled()));
      await clearAll();
    },
  };
}
