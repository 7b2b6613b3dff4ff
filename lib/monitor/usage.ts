import type { Answer } from '../domain/answer';
import { inLaterSession } from '../domain/due';
import { meters, type Meter, type MeterId, type MeterSource } from '../domain/usage/meter';
import { dayAt } from '../domain/period';
import type { Part } from '../domain/snapshot';
import { noUsage, nothingCounted, type Contributor, type MeterCount } from '../domain/usage/usage';
import type { CheckRequest, UsageOutcome } from '../messaging/protocol';
import { billingOf, type Billing } from '../metering/billing';
import { CallsSpent, nextCall } from '../metering/calls';
import { countMeter } from '../metering/countMeter';
import { standing } from '../metering/gauge';
import { countPast } from '../metering/past';
import { countOf } from '../metering/series';
import { sourceId } from '../metering/sources';
import { countInterval, toFill } from '../metering/toFill';
import { takeCall, tellMeters, tellOf, tellSeats } from '../metering/toldUsage';
import { workOn, type Asking } from '../metering/work';
import { usageOf } from '../store/items';
import { forgetLedgers, ledgerOf } from '../store/ledger';
import { getContributors } from '../webapi/contributors';
import { failureOf } from '../webapi/errors';
import { wantedBy } from './attempt';
import type { Outside } from './clients';
import { inTurn } from './inTurn';
import type { SignIn, SignIns } from './signIns';
import { singleFlight } from './singleFlight';

/**
 * Counts the metered services of tenants, for administrators; each meter fails by itself. The ledger is written first, page by
 * page: a worker that is killed in between goes on from there. What is new of a tenant and its past take turns.
 */
export function usageCounter(outside: Outside, signIns: SignIns) {
  const turns = inTurn();
  const fills = singleFlight<unknown>();

  /**
   * Counts what is new of all meters for which that is due, or of all when forced, then the past as far as it may. Answers when
   * what is new is counted. Rejects only when storage fails.
   *
   * @returns also whether anything was asked
   */
  function count({ tenant, force }: CheckRequest): Promise<UsageOutcome & { asked: boolean }> {
    const came = outside.now();
    const counting = turns.run(tenant, async (waited) => {
      const { value: signIn, failure } = await signIns.administrator(tenant);
      const usage = await usageOf(tenant).load();
      if (!signIn) return { usage, failure, asked: false };
      const billing = await billingOf(tenant, outside.now());
      if (!billing) return { usage, failure: null, asked: false };
      const told = await tellMeters(tenant, billing.meters, billing.zone);
      const wanted = wantedBy({ force }, waited ? came : null, outside.now());
      const isDue = ({ id }: Meter) =>
        wanted(inLaterSession(asPart(told.meters[id]), true), countInterval);
      const due = billing.meters.filter((meter) => meter.sources.length > 0 && isDue(meter));
      if (due.length === 0) return { usage: told, failure: null, asked: false };
      await tellSeats(tenant, billing.seats, billing.today);
      await Promise.all(due.map((meter) => countOne(signIn, meter, billing)));
      return { usage: await usageOf(tenant).load(), failure: null, asked: true };
    });
    counting.then(
      () => fill(tenant),
      ended, // whoever asked is told
    );
    return counting;
  }

  /** Counts what is new of one meter, and tells what became of it. */
  async function countOne(signIn: SignIn, meter: Meter, billing: Billing): Promise<void> {
    const { tenant } = signIn;
    const told = (await usageOf(tenant).load()).meters[meter.id] ?? nothingCounted;
    const spend = () => takeCall(tenant, Infinity, outside.now());
    const work = (source: MeterSource) => workOn(source, billing, asking(signIn, spend));
    try {
      const counted =
        meter.tally === 'gauge'
          ? await standing(told, meter, billing, work)
          : countOf(await countMeter(tenant, meter, told.failure, work), billing.today);
      const at = outside.now();
      await tellOf(tenant, meter.id, { ...counted, asOf: at, failure: null, triedAt: at });
    } catch (error) {
      await noteFailed(signIn, meter, error);
    }
  }

  /** Tells why a meter could not be counted, beside what is known of it. */
  async function noteFailed(signIn: SignIn, meter: Meter, error: unknown): Promise<void> {
    // What an administrator asked for is not for whoever has signed in meanwhile.
    if (!(await signIns.isCurrent(signIn))) return;
    const failure = failureOf(error);
    await tellOf(signIn.tenant, meter.id, { failure, triedAt: outside.now() });
    await signIns.noteFailure(signIn, failure);
  }

  /**
   * Counts the past, page by page, as far as it may. Never rejects.
   *
   * @returns when that has ended: all is counted, paused, failed, or as many calls were made as an hour allows
   */
  function fill(tenant: string): Promise<void> {
    const filling = fills.run(tenant, async () => {
      let mayGoOn = true;
      while (mayGoOn) mayGoOn = await turns.run(tenant, () => fillFurther(tenant));
    });
    // Where nothing can be kept, there is nothing to go on from.
    return filling.then(ended, ended);
  }

  /** Counts one page of the past; answers whether there may be another. */
  async function fillFurther(tenant: string): Promise<boolean> {
    const { value: signIn } = await signIns.administrator(tenant);
    const now = outside.now();
    const billing = signIn && (await billingOf(tenant, now));
    if (!billing || billing.settings.isPaused) return false;
    const usage = await usageOf(tenant).load();
    const next = (await toFill(tenant, billing, usage, now)).find(({ from }) => from <= now);
    if (!next) return false;
    const { meter, source, ledger, month } = next;
    const spend = async () => {
      const taken = await takeCall(tenant, billing.settings.callsPerHour, outside.now());
      if (!taken) throw new CallsSpent();
    };
    try {
      const filled = await countPast(ledger, month, workOn(source, billing, asking(signIn, spend)));
      if (filled.done === ledger.done) return true; // of a month nothing is told before it is complete
      const asOf = usage.meters[meter.id]?.asOf;
      const day = asOf ? dayAt(asOf, billing.zone) : billing.today;
      await tellOf(tenant, meter.id, countOf(filled, day));
    } catch (error) {
      if (error instanceof CallsSpent) return false;
      await noteFailed(signIn, meter, error);
    }
    return true;
  }

  const asking = (signIn: SignIn, spend: Asking['spend']): Asking => ({
    client: signIns.clientFor(signIn),
    spend,
    isCurrent: () => signIns.isCurrent(signIn),
  });

  /** When the past of a tenant can be counted further, epoch milliseconds; null when it cannot, or is counted. */
  async function nextFill(tenant: string): Promise<number | null> {
    const session = await signIns.sessionOf(tenant);
    if (!session?.principal?.isAdministrator) return null;
    const now = outside.now();
    const billing = await billingOf(tenant, now);
    if (!billing || billing.settings.isPaused) return null;
    const usage = await usageOf(tenant).load();
    const waiting = await toFill(tenant, billing, usage, now).catch(() => []);
    if (waiting.length === 0) return null;
    const rested = Math.min(...waiting.map(({ from }) => from));
    return Math.max(rested, nextCall(usage.calls, billing.settings.callsPerHour, now));
  }

  /** What a day of a meter was made of, largest first; nothing where its rows have no names. */
  async function contributors(request: {
    tenant: string;
    meter: MeterId;
    day: string;
  }): Promise<Answer<Contributor[]>> {
    const { tenant, meter, day } = request;
    const { value: signIn, failure } = await signIns.administrator(tenant);
    if (!signIn) return { value: null, failure };
    const ledger = await ledgerOf(tenant, meter).catch(() => null);
    const sources = meters.find(({ id }) => id === meter)?.sources ?? [];
    const source = sources.find((each) => sourceId(each) === ledger?.source);
    if (!source) return { value: [], failure: null };
    try {
      const value = await getContributors(signIns.clientFor(signIn), source, day);
      return { value, failure: null };
    } catch (error) {
      const reason = failureOf(error);
      await signIns.noteFailure(signIn, reason);
      return { value: null, failure: reason };
    }
  }

  return {
    count,
    fill,
    nextFill,
    contributors,
    settled: () => Promise.all([turns.settled(), fills.settled()]),
  };
}

/** Forgets what was counted of a tenant, and how; not what was set for it. */
export async function forgetUsage(tenant: string): Promise<void> {
  await Promise.all([
    usageOf(tenant).save(noUsage),
    forgetLedgers(tenant).catch(ended), // where nothing can be kept, nothing was
  ]);
}

/** The count of a meter as what is asked for at intervals. */
function asPart({ asOf, failure, triedAt }: MeterCount = nothingCounted): Part<never> {
  return { value: null, asOf, failure, triedAt };
}

function ended(): void {
  // Nobody waits for what came of it.
}
