import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
// Days are Temporal's: Node has none.
import 'temporal-polyfill/global';
import { meters, type Meter } from '../../lib/domain/usage/meter';
import { dayAfter, dayAt } from '../../lib/domain/period';
import { begin } from '../../lib/metering/begin';
import { correct } from '../../lib/metering/corrections';
import { monthToRead } from '../../lib/metering/months';
import { countNew } from '../../lib/metering/newRows';
import { countPast } from '../../lib/metering/past';
import { workOn, type Work } from '../../lib/metering/work';
import type { MeterLedger } from '../../lib/store/ledger';
import { getMeteredPage } from '../../lib/webapi/meteredRows';
import { nearTenant, type NearTenant } from '../tenant/inProcess';
import { activity } from '../tenant/scenarios/activity';
import { clockAt } from '../tenant/scenarios/clock';
import { interleaved } from './interleave';
import { spreadOf, told } from './spread';
import type { Row } from './table';

const tenant = 'production:cust12345';
const zone = 'Europe/Amsterdam';
const today = dayAt(Date.now(), zone);
const [few, many] = [100_000, 1_000_000];
/** A request that is over keeps its time-outs for so long, in milliseconds. */
const requestsForgotten = 31_000;

/** What counting costs: as it is in the background, but for the network and the browser's disk. */
export async function counting(): Promise<{ times: Row[]; counts: Row[] }> {
  const { heap, asked } = await aMillion();
  return {
    times: [await speed(), heap],
    counts: [asked, ...(await idleRequests())],
  };
}

/** How fast rows of the past are counted, compared with reading them once and forgetting them. */
async function speed(): Promise<Row> {
  const from = await logged(few);
  const work = workOf(resolved, from);
  const pairs = await interleaved(
    () => timed(() => readAll(from, work)),
    () => timed(() => countAll(resolved, work)),
    { rounds: 5, warmUps: 1 },
  );
  const perSecond = (times: number[]) =>
    told(spreadOf(times.map((time) => few / (time / 1000))), ' rows/s', 0);
  const longer = spreadOf(pairs.map(({ base, ours }) => ours / base));
  return {
    what: '(i) counting 100,000 rows of the past, compared with reading them once',
    base: perSecond(pairs.map(({ base }) => base)),
    ours: perSecond(pairs.map(({ ours }) => ours)),
    compared: `${told(longer, ' times', 2)} as long`,
    target: '2 times or less',
    met: longer.median <= 2,
  };
}

/** What a million rows take: requests, and memory compared with what a tenth of them took. */
async function aMillion(): Promise<{ heap: Row; asked: Row }> {
  const from = await logged(many);
  let requests = 0;
  let heapOfFew = 0;
  await countAll(resolved, workOf(resolved, from), async () => {
    requests += from.asked().length;
    if (heapOfFew === 0 && requests * 1_000 > few) heapOfFew = await heapNow();
  });
  const heapOfMany = await heapNow();
  const perThousand = (1_000 * requests) / many;
  return {
    heap: {
      what: '(i) heap after counting 1,000,000 rows, compared with 100,000',
      base: `${heapOfFew.toFixed(1)} MB`,
      ours: `${heapOfMany.toFixed(1)} MB`,
      compared: `${(heapOfMany / heapOfFew).toFixed(2)} times`,
      target: '1.2 times or less',
      met: heapOfMany / heapOfFew <= 1.2,
    },
    asked: {
      what: '(i) requests for 1,000,000 rows over fourteen months',
      base: '',
      ours: `${perThousand.toFixed(2)} for 1,000 rows`,
      compared: '',
      target: '1.3 or fewer',
      met: perThousand <= 1.3,
    },
  };
}

const resolved = meterOf('requests');

function meterOf(wanted: Meter['id']): Meter {
  const meter = meters.find(({ id }) => id === wanted);
  if (!meter) throw new Error(`no meter ${wanted}`);
  return meter;
}

/** A tenant with so many resolved requests in its metering log. */
function logged(meterings: number): Promise<NearTenant> {
  const { meterings: log } = activity(clockAt(new Date()), 1, { meterings });
  return nearTenant({ change: { meterings: log } });
}

/** A meter from its first source, in memory: what the browser's disk costs is not the question here. */
function workOf({ sources: [source] }: Meter, { client }: NearTenant, day = today): Work {
  if (!source) throw new Error('nothing to count from');
  const asking = { client, spend: () => Promise.resolve(), isCurrent: () => Promise.resolve(true) };
  return {
    ...workOn(source, { zone, today: day }, asking),
    keep: (ledger) => Promise.resolve(structuredClone(ledger)),
  };
}

/** Counts a meter from nothing, this month and thirteen before it. */
async function countAll(
  meter: Meter,
  work: Work,
  paged: () => Promise<void> = () => Promise.resolve(),
): Promise<MeterLedger> {
  let ledger = await begin({ tenant, meter: meter.id }, null, work);
  for (let month = monthToRead(ledger); month; month = monthToRead(ledger)) {
    ledger = await countPast(ledger, month, work);
    await paged();
  }
  return ledger;
}

/** Reads all rows page by page, and forgets them. */
async function readAll({ client }: NearTenant, { source }: Work): Promise<void> {
  for (let after = 0, isLast = false; !isLast;) {
    const page = await getMeteredPage(client, source, { after }, zone);
    after = page.rows.at(-1)?.key ?? after;
    isLast = page.isLast;
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What is in use after collecting, once the requests are forgotten, in megabytes. */
async function heapNow(): Promise<number> {
  await wait(requestsForgotten);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What is told of its end goes with the next collection.
  for (let times = 0; times < 3; times++) {
    collect();
    await wait(200);
  }
  return process.memoryUsage().heapUsed / 1e6;
}

/** What counting costs when nothing is new: at once, and for the first time on the next day. */
async function idleRequests(): Promise<Row[]> {
  const usual = await nearTenant();
  const [atOnce, nextDay] = [new Map<string, number>(), new Map<string, number>()];
  for (const meter of meters.filter(({ tally }) => tally !== 'gauge')) {
    const ledger = await countAll(meter, workOf(meter, usual));
    for (const [asked, day] of [
      [atOnce, today],
      [nextDay, dayAfter(today)],
    ] as const) {
      usual.asked();
      const work = workOf(meter, usual, day);
      await correct(await countNew(ledger, work), work);
      asked.set(meter.id, usual.asked().length);
    }
  }
  return [
    idle('(i) requests of a count when nothing is new', atOnce),
    idle('(i) the same, the first on a day', nextDay),
  ];
}

function idle(what: string, asked: ReadonlyMap<string, number>): Row {
  return {
    what,
    base: '',
    ours: [...asked].map(([meter, count]) => `${meter} ${count}`).join(', '),
    compared: '',
    target: '2 or fewer for each meter',
    met: Math.max(...asked.values()) <= 2,
  };
}
