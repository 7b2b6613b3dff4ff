import { endsSession } from '../domain/due';
import type { Failure } from '../domain/failure';
import { emptySnapshot, partNames, type Snapshot } from '../domain/snapshot';
import { emptyDirectory } from '../domain/seats/user';
import type { CheckOutcome, CheckRequest } from '../messaging/protocol';
import { directoryOf, snapshotOf } from '../store/items';
import type { Session } from '../store/schemas';
import { failureOf } from '../webapi/errors';
import { wantedBy } from './attempt';
import type { Outside } from './clients';
import { coalesced } from './coalesced';
import {
  askedParts,
  askFor,
  canBeAsked,
  changePart,
  continuedBy,
  coreParts,
  intervalOf,
  type AskedPart,
} from './collect';
import { inTurn } from './inTurn';
import { forgetRuns } from './runs';
import type { SignIn, SignIns } from './signIns';
import { forgetUsage } from './usage';

/** What a check found out, and whether it asked for anything. */
type Checked = CheckOutcome & { asked: boolean };

/**
 * Checks of tenants: each asks for parts of the snapshot and stores whatever arrives on the way. Those of one
 * tenant follow each other, so that a later one asks only what an earlier one did not.
 */
export function snapshotChecks(outside: Outside, signIns: SignIns) {
  const turns = inTurn();

  /** Asks for what is due, or for everything when forced. Rejects only when storage fails. */
  function check(
    { tenant, force }: CheckRequest,
    among: readonly AskedPart[] = askedParts,
  ): Promise<Checked> {
    const came = outside.now();
    return turns.run(tenant, async (waited) => {
      const [session, stored] = await Promise.all([
        signIns.sessionOf(tenant),
        snapshotOf(tenant).load(),
      ]);
      if (!session) return { snapshot: stored, failure: { kind: 'signed-out' }, asked: false };
      const wanted = wantedBy({ force }, waited ? came : null, outside.now());
      const known = session.principal ? continuedBy(stored, session.principal) : stored;
      const due = among.filter((name) => wanted(known.parts[name], intervalOf(name)));
      const names = due.filter((name) => canBeAsked(name, known, due));
      if (names.length === 0) return { snapshot: stored, failure: null, asked: false };
      return { snapshot: await collectFor(session, names), failure: null, asked: true };
    });
  }

  /** Asks for what there is to show at all: the first check of a session. */
  function checkCore(tenant: string): Promise<Checked> {
    return check({ tenant, force: true }, coreParts);
  }

  /** Collects; and again for whoever has signed in meanwhile, who may not be the same person. */
  async function collectFor(session: Session, names: readonly AskedPart[]): Promise<Snapshot> {
    const collected = await collect(session, names);
    const current = await signIns.sessionOf(session.tenant);
    const isOther = current && current.xsrfToken !== session.xsrfToken;
    return isOther ? collectFor(current, names) : collected;
  }

  /** Goes from the last snapshot to the next, storing whatever arrives on the way. */
  async function collect(session: Session, names: readonly AskedPart[]): Promise<Snapshot> {
    const { tenant } = session;
    const store = snapshotOf(tenant);
    let snapshot = await store.load();
    const written = coalesced(() => store.save(snapshot));
    const put = (next: Snapshot): Promise<void> => {
      snapshot = next;
      return written();
    };
    const finish = async (collected: Snapshot): Promise<Snapshot> => {
      await put({ ...collected, checkedAt: outside.now(), nextCheckAt: await outside.nextCheck() });
      return snapshot;
    };

    let signIn: SignIn;
    try {
      signIn = await signIns.identify(session);
    } catch (error) {
      return finish(withFailure(snapshot, names, failureOf(error), outside.now()));
    }
    const { principal } = signIn;
    const at = outside.now();
    const who = () => ({ value: principal, asOf: at, failure: null, triedAt: at });
    if (!principal.isAdministrator) {
      // What an administrator saw earlier in this browser is not for the next person.
      await Promise.all([
        directoryOf(tenant).save(emptyDirectory),
        forgetRuns(tenant),
        forgetUsage(tenant),
      ]);
      return finish(changePart(emptySnapshot(tenant), 'principal', who));
    }

    void put(changePart(continuedBy(snapshot, principal), 'principal', who));
    const client = signIns.clientFor(signIn);
    for (const round of [coreParts, askedParts.filter((name) => !coreParts.includes(name))]) {
      const asked = names.filter((name) => round.includes(name) && canBeAsked(name, snapshot));
      await Promise.all(
        asked.map(async (name) => {
          const change = await askFor(name, client, principal, snapshot, outside.now);
          void put(change(snapshot));
        }),
      );
      if (endOf(snapshot)) break;
    }
    await finish(snapshot);
    await signIns.noteFailure(signIn, endOf(snapshot));
    return snapshot;
  }

  return { check, checkCore, settled: turns.settled };
}

/** The snapshot after a check that found out nothing, not even who is signed in. */
function withFailure(
  snapshot: Snapshot,
  names: readonly AskedPart[],
  failure: Failure,
  triedAt: number,
): Snapshot {
  return ['principal' as const, ...names].reduce(
    (failed, name) => changePart(failed, name, (part) => ({ ...part, failure, triedAt })),
    snapshot,
  );
}

/** The failure that shows that the session has ended, if there is one. */
function endOf({ parts }: Snapshot): Failure | null {
  return partNames.map((name) => parts[name].failure).find(endsSession) ?? null;
}
