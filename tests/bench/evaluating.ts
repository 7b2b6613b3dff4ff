// Days are Temporal's: Node has none.
import 'temporal-polyfill/global';
import { noAlerts, type AlertState, type Told } from '../../lib/domain/alerts/alert';
import { defaultAlertSettings } from '../../lib/domain/alerts/alertSettings';
import { announced, dueAlerts, type Telling } from '../../lib/domain/alerts/dueAlerts';
import { nextAlerts } from '../../lib/domain/alerts/nextAlerts';
import { observed } from '../../lib/domain/alerts/observed';
import { dayAt } from '../../lib/domain/period';
import { noRuns } from '../../lib/domain/events/run';
import { emptySnapshot, type Part, type Snapshot } from '../../lib/domain/snapshot';
import type { WatchedTenant } from '../../lib/domain/alerts/watched';
import { alertStateSchema } from '../../lib/store/alertSchemas';
import { snapshotSchema } from '../../lib/store/toldSchemas';
import type { TenantClient } from '../../lib/webapi/client';
import { getDashboardLimit, getFlowLimit, getProjectLimit } from '../../lib/webapi/fencing';
import { getLicenceForAllOwners } from '../../lib/webapi/license';
import { getSystemEvents } from '../../lib/webapi/systemEvents';
import { nearTenant } from '../tenant/inProcess';
import type { ScenarioName } from '../tenant/scenarios/scenarios';
import { interleaved } from './interleave';
import { spreadOf, told } from './spread';
import type { Row } from './table';

const target = 1.5;
const zone = 'Europe/Amsterdam';
const now = Date.now();
const settings = { ...defaultAlertSettings, quiet: null };

/** So many tenants an administrator of many may have opened in a browser. */
const tenants = 50;
/** A tenant as it is known, and what is remembered of its alerts. */
type Known = { watched: WatchedTenant; state: AlertState };

/** What a look at the alerts of a tenant costs, and how that grows with the number of tenants. */
export async function evaluating(): Promise<Row[]> {
  const [large, usual] = [await known('large'), await known('module-based')];
  const stored = JSON.stringify([large.watched.snapshot, large.state]);
  return [
    await row(
      '(k) one look at the alerts of the scenario `large`, compared with reading what is stored of it',
      {
        base: () => read(stored),
        ours: () => evaluate(large, large.state.told),
      },
    ),
    await row(`(k) a look at each of ${tenants} tenants, compared with as many at one`, {
      base: () => each(() => evaluate(usual, usual.state.told)),
      ours: () => {
        const all = Array.from({ length: tenants }, () => usual.state.told).flat();
        each(() => evaluate(usual, all));
      },
    }),
  ];
}

async function row(what: string, sides: { base: () => void; ours: () => void }): Promise<Row> {
  const pairs = await interleaved(timed(sides.base), timed(sides.ours), { rounds: 15, warmUps: 3 });
  const ratio = spreadOf(pairs.map(({ base, ours }) => ours / base));
  return {
    what,
    base: told(spreadOf(pairs.map(({ base }) => base)), ' ms', 2),
    ours: told(spreadOf(pairs.map(({ ours }) => ours)), ' ms', 2),
    compared: told(ratio, ' times', 2),
    target: `${target} times or less`,
    met: ratio.median <= target,
  };
}

const each = (look: () => void): void => Array.from({ length: tenants }).forEach(look);

function timed(work: () => void): () => Promise<number> {
  return () => {
    const start = performance.now();
    work();
    return Promise.resolve(performance.now() - start);
  };
}

function evaluate({ watched, state }: Known, toldOf: readonly Told[]): AlertState {
  const at = { now, today: dayAt(now, zone) };
  const seen = observed(watched, { ...at, lead: settings.lead });
  const next = nextAlerts(state, seen, settings, at);
  const telling: Telling = { settings, by: 1, now, zone, told: toldOf, digests: [] };
  const due = dueAlerts(next, telling);
  return due.length > 0 ? announced(next, due, 'bench', telling) : next;
}

function read(stored: string): void {
  const [snapshot, state] = JSON.parse(stored) as [unknown, unknown];
  snapshotSchema.parse(snapshot);
  alertStateSchema.parse(state);
}

/** A tenant of a scenario, once it was looked at and told of. */
async function known(scenario: ScenarioName): Promise<Known> {
  const { client } = await nearTenant({ scenario });
  const { runs, complete } = await getSystemEvents(client, zone);
  const events = { runs: runs.map((run) => ({ ...run, progress: null })), complete };
  const watched = {
    snapshot: await snapshotOf(client),
    runs: { ...noRuns, events: toldNow(events) },
    meters: [],
    plan: null,
  };
  return { watched, state: evaluate({ watched, state: noAlerts }, []) };
}

async function snapshotOf(client: TenantClient): Promise<Snapshot> {
  const { parts, ...rest } = emptySnapshot('production:cust12345');
  return {
    ...rest,
    parts: {
      ...parts,
      licences: toldNow(await getLicenceForAllOwners(client)),
      dashboardLimit: toldNow(await getDashboardLimit(client)),
      projectLimit: toldNow(await getProjectLimit(client)),
      flowLimit: toldNow(await getFlowLimit(client)),
    },
  };
}

const toldNow = <T>(value: T): Part<T> => ({ value, asOf: now, failure: null, triedAt: now });
