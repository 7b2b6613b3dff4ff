import { inLaterSession } from '../domain/due';
import type { Part } from '../domain/snapshot';
import type { CrmUser, LastLogin } from '../domain/seats/user';
import type { CheckRequest, DirectoryOutcome } from '../messaging/protocol';
import { directoryOf } from '../store/items';
import { getLastLogins, getUsers } from '../webapi/users';
import { attempt, wantedBy } from './attempt';
import type { Outside } from './clients';
import { inTurn } from './inTurn';
import type { SignIn, SignIns } from './signIns';

/** How often the users are read, in milliseconds, while somebody looks at them. */
const every = 24 * 60 * 60_000;

type Values = { users: CrmUser[]; lastLogins: LastLogin[] };
type Parts = { [Name in keyof Values]: Part<Values[Name]> };

/** Reads the users of tenants for administrators who look at them; each part is stored as it arrives. */
export function directoryReader(outside: Outside, signIns: SignIns) {
  const turns = inTurn();

  /** Reads what is due, or everything when forced. Rejects only when storage fails. */
  function read({ tenant, force }: CheckRequest): Promise<DirectoryOutcome> {
    const came = outside.now();
    const store = directoryOf(tenant);
    return turns.run(tenant, async (waited) => {
      const { value: signIn, failure } = await signIns.administrator(tenant);
      const directory = await store.load();
      if (!signIn) return { directory, failure };
      const wanted = wantedBy({ force }, waited ? came : null, outside.now());
      const isWanted = (part: Part<unknown>) => wanted(inLaterSession(part, true), every);
      const client = signIns.clientFor(signIn);
      const names = signIn.principal.mayReadUsers;
      await Promise.all([
        isWanted(directory.users) && readPart(signIn, 'users', () => getUsers(client, { names })),
        isWanted(directory.lastLogins) &&
          readPart(signIn, 'lastLogins', () => getLastLogins(client)),
      ]);
      return { directory: await store.load(), failure: null };
    });
  }

  async function readPart<Name extends keyof Values>(
    signIn: SignIn,
    name: Name,
    ask: () => Promise<Values[Name]>,
  ): Promise<void> {
    const change = await attempt(ask, outside.now);
    // What an administrator asked for is not for whoever has signed in meanwhile.
    if (!(await signIns.isCurrent(signIn))) return;
    const changed = await directoryOf(signIn.tenant).update((directory: Parts) => ({
      ...directory,
      [name]: change(directory[name]),
    }));
    await signIns.noteFailure(signIn, changed[name].failure);
  }

  return { read, settled: turns.settled };
}
