import { portraitsOf } from '../store/items';
import { getPortraits } from '../webapi/portraits';
import { failureOf } from '../webapi/errors';
import { inTurn } from './inTurn';
import type { SignIns } from './signIns';

type Portraits = Record<number, string | null>;

const mostAtOnce = 100;

/** All that lives in memory shares 10 MB, in which the sessions must have their place. */
const mostKept = 4_000_000;

/** Portraits of a tenant's people for administrators; each is asked for once while the browser runs. */
export function portraitsReader(signIns: SignIns) {
  const turns = inTurn();

  /**
   * @param personIds at most 100 of those that are not known are asked for
   * @returns data: addresses by person id, null for whoever has none; without those that could not be had
   */
  function portraits(request: { tenant: string; personIds: number[] }): Promise<Portraits> {
    const { tenant, personIds } = request;
    return turns.run(tenant, async () => {
      const { value: signIn } = await signIns.administrator(tenant);
      if (!signIn) return {};
      const known = await portraitsOf(tenant).load();
      const unknown = personIds.filter((id) => !(id in known)).slice(0, mostAtOnce);
      if (unknown.length === 0) return among(known, personIds);
      try {
        const told = await getPortraits(signIns.clientFor(signIn), unknown);
        const fresh = Object.fromEntries(unknown.map((id) => [id, told.get(id) ?? null]));
        if (!(await signIns.isCurrent(signIn))) return {};
        await portraitsOf(tenant).save(fitting(known, fresh));
        return among({ ...known, ...fresh }, personIds);
      } catch (error) {
        await signIns.noteFailure(signIn, failureOf(error));
        return among(known, personIds);
      }
    });
  }

  return { portraits, settled: turns.settled };
}

function among(known: Portraits, personIds: readonly number[]): Portraits {
  return Object.fromEntries(
    personIds.flatMap((id) => {
      const portrait = known[id];
      return portrait === undefined ? [] : [[id, portrait]];
    }),
  );
}

/** All of them as long as there is room, else the latest. */
function fitting(known: Portraits, fresh: Portraits): Portraits {
  const all = { ...known, ...fresh };
  return JSON.stringify(all).length <= mostKept ? all : fresh;
}
