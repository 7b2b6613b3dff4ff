import type { SessionAnnouncement } from '../crm/session';
import type { CrmPlace } from '../crm/tenant';
import type { Snapshot } from '../domain/snapshot';
import type { TenantSettings } from '../domain/tenantSettings';
import type { Answer } from '../domain/answer';
import { endsSession } from '../domain/due';
import type { MeterId } from '../domain/usage/meter';
import type { SeenRun } from '../domain/events/run';
import type { Contributor } from '../domain/usage/usage';
import type { UsageSettings } from '../domain/usage/usageSettings';
import type {
  CheckOutcome,
  CheckRequest,
  DirectoryOutcome,
  RunsOutcome,
  RunsRequest,
  UsageOutcome,
} from '../messaging/protocol';
import { clearAll } from '../store/clearAll';
import { seenSince } from '../store/history';
import { sessions, settingsOf, snapshotOf, usageSettingsOf } from '../store/items';
import type { Session } from '../store/schemas';
import type { Outside } from './clients';
import { directoryReader } from './directory';
import { inquiries } from './inquiries';
import { portraitsReader } from './portraits';
import { runsReader } from './runs';
import { createSignIns } from './signIns';
import { snapshotChecks } from './snapshotCheck';
import { usageCounter } from './usage';

export type Monitor = ReturnType<typeof inquiries> & {
  /** Takes in a session that a CRM page announced; the first time, finds out who is signed in. */
  announce(place: CrmPlace, announcement: SessionAnnouncement): Promise<Session>;
  /** One check of a tenant, what runs included: of what is due or of everything. Rejects only when storage fails. */
  check(request: CheckRequest): Promise<CheckOutcome>;
  /** Checks and counts what is due of every tenant that has a session. */
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
  /** Counts what is due of the metered services of a tenant. Rejects only when storage fails. */
  countMeters(request: CheckRequest): Promise<UsageOutcome>;
  /** Counts what is due of every tenant that has a session, and the past as far as an hour allows. */
  fillAll(): Promise<void>;
  /** When the past can be counted further, epoch milliseconds; null when there is none left. */
  nextFill(): Promise<number | null>;
  /** What a day of a meter was made of. */
  contributors(request: {
    tenant: string;
    meter: MeterId;
    day: string;
  }): Promise<Answer<Contributor[]>>;
  /** Sets something for the metered services of a tenant. */
  changeUsage(request: { tenant: string; change: Partial<UsageSettings> }): Promise<void>;
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
  const usage = usageCounter(outside, signIns);

  async function check(request: CheckRequest): Promise<CheckOutcome> {
    const session = await signIns.sessionOf(request.tenant);
    const checking = checks.check(request);
    // Whether anybody is signed in is asked once, not by both.
    const isSignedIn = session?.principal || isIdentified(await checking);
    const read = isSignedIn ? runs.read({ ...request, watched: false }) : null;
    const [{ asked, ...outcome }, ran] = await Promise.all([checking, read]);
    if (asked || ran?.asked) await tell(request.tenant);
    return outcome;
  }

  async function countMeters(request: CheckRequest): Promise<UsageOutcome> {
    const { asked, ...outcome } = await usage.count(request);
    if (!asked) return outcome;
    await tell(request.tenant);
    // The past, which is counted then, may change what is to be expected.
    void usage.fill(request.tenant).then(() => tell(request.tenant));
    return outcome;
  }

  const signedIn = async () => Object.keys(await sessions.load());

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
      const checkOne = async (tenant: string) => {
        const { failure, snapshot } = await check({ tenant, force: false });
        // Whoever has signed out meanwhile need not be asked for again.
        if (failure || endsSession(snapshot.parts.principal.failure)) return;
        await countMeters({ tenant, force: false });
      };
      await Promise.all((await signedIn()).map(checkOne));
    },

    readDirectory: (request) => directory.read(request),

    async readRuns(request) {
      const { asked, ...outcome } = await runs.read(request);
      if (asked) await tell(request.tenant);
      return outcome;
    },

    seenSince: ({ tenant, since }) => seenSince(tenant, since).catch(() => null),

    portraits: (request) => portraits.portraits(request),

    countMeters,

    async fillAll() {
      const fillOne = async (tenant: string) => {
        await countMeters({ tenant, force: false });
        await usage.fill(tenant);
        await tell(tenant);
      };
      await Promise.all((await signedIn()).map(fillOne));
    },

    async nextFill() {
      const all = await Promise.all((await signedIn()).map((tenant) => usage.nextFill(tenant)));
      return all.reduce((a, b) => (a === null || b === null ? (a ?? b) : Math.min(a, b)), null);
    },

    contributors: (request) => usage.contributors(request),

    async changeUsage({ tenant, change }) {
      await usageSettingsOf(tenant).update((before) => ({ ...before, ...change }));
      await tell(tenant);
      // The past may be counted further now, or in another zone.
      void countMeters({ tenant, force: false });
    },

    ...inquiries(signIns),

    async changeSettings({ tenant, change }) {
      await settingsOf(tenant).update((before) => ({ ...before, ...change }));
      await tell(tenant);
    },

    async forgetEverything() {
      await clearAll();
      // What was under way has stored something again meanwhile.
      const all = [signIns, checks, directory, runs, portraits, usage];
      await Promise.all(all.map(({ settled }) => settled()));
      await clearAll();
    },
  };
}

/** Whether nothing stands against asking more: it was found out who is signed in, or there was nothing to ask yet. */
const isIdentified = ({ failure, snapshot }: CheckOutcome): boolean =>
  failure === null && snapshot.parts.principal.failure === null;
