import type { MeterId } from '../../../lib/domain/usage/meter';
import { dayAt } from '../../../lib/domain/period';
import { begin } from '../../../lib/metering/begin';
import { correct } from '../../../lib/metering/corrections';
import { monthToRead, trimmed } from '../../../lib/metering/months';
import { countNew } from '../../../lib/metering/newRows';
import { countPast } from '../../../lib/metering/past';
import type { Work } from '../../../lib/metering/work';
import type { MeterLedger } from '../../../lib/store/ledger';
import type { TenantClient } from '../../../lib/webapi/client';
import { WebApiError } from '../../../lib/webapi/errors';
import { getEdgeRow, getMeteredPage } from '../../../lib/webapi/meteredRows';
import type { Archive } from './archive';
import { sourceOf, tenant } from './counted';

/** What goes wrong in a session, after so many steps and answers. */
export type Trouble = {
  killAfter: number;
  /** "repeat": the page before comes again; "disorder": rows come in another order. */
  fault: { answer: number; kind: 'repeat' | 'disorder' } | null;
  /** Something happens in the tenant before that answer. */
  meanwhile: { answer: number; happens: () => void } | null;
};

class Killed extends Error {}

type Answer = ReturnType<Archive['answer']>;

/** Counts a meter session by session, as workers do that may be killed at any step; what was kept outlives them. */
export function sessionsOf(meter: MeterId, archive: Archive, zone: string) {
  const source = sourceOf(meter);
  let kept: MeterLedger | null = null;

  async function session(now: number, trouble: Trouble | null): Promise<void> {
    try {
      await count(workAt(now, trouble));
    } catch (error) {
      const isExpected =
        error instanceof Killed || (error instanceof WebApiError && trouble?.fault);
      if (!isExpected) throw error;
    }
  }

  async function count(work: Work): Promise<void> {
    let ledger = kept
      ? await correct(await countNew(kept, work), work)
      : await begin({ tenant, meter }, null, work);
    for (let month = monthToRead(ledger); month; month = monthToRead(ledger)) {
      ledger = await countPast(ledger, month, work);
    }
  }

  function workAt(now: number, trouble: Trouble | null): Work {
    const today = dayAt(now, zone);
    let steps = trouble?.killAfter ?? Infinity;
    const step = () => {
      steps -= 1;
      if (steps < 0) throw new Killed();
    };
    const client = clientOf(archive, trouble, step);
    return {
      source,
      zone,
      today,
      ask: (wanted) => getMeteredPage(client, source, wanted, zone),
      edge: (edge) => getEdgeRow(client, source, edge, zone),
      async keep(ledger) {
        step();
        const entered = { ...trimmed(ledger, today), revision: ledger.revision + 1 };
        kept = structuredClone(entered);
        step();
        return entered;
      },
    };
  }

  return {
    session,
    ledger: () => {
      if (!kept) throw new Error('nothing is kept');
      return kept;
    },
  };
}

function clientOf(archive: Archive, trouble: Trouble | null, step: () => void): TenantClient {
  const { fault = null, meanwhile = null } = trouble ?? {};
  let answers = 0;
  let before: { question: string; answer: Answer } | null = null;
  return {
    get: async (_, schema, wanted) => {
      step();
      const params = new URLSearchParams(wanted?.searchParams as Record<string, string>);
      // The same but for where it goes on from.
      const question = params.get('$filter')?.replace(/ gt \d+/, '') ?? '';
      if (answers === meanwhile?.answer) meanwhile.happens();
      const isFaulty = fault !== null && answers === fault.answer;
      let answer = archive.answer(params, isFaulty && fault.kind === 'disorder');
      const repeated = before?.question === question ? before.answer : answer;
      if (isFaulty && fault.kind === 'repeat') answer = repeated;
      answers += 1;
      before = { question, answer };
      step();
      return schema.parse(answer);
    },
    post: () => Promise.reject(new Error('nothing is posted')),
    follow: () => Promise.reject(new Error('nothing is followed')),
  };
}
