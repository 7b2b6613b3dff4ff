import { expect, test } from 'vitest';
import {
  metersOf,
  type Meter,
  type MeterSource,
  type Subscription,
} from '../../lib/domain/usage/meter';
import { dayAt } from '../../lib/domain/period';
import { begin } from '../../lib/metering/begin';
import { correct } from '../../lib/metering/corrections';
import { monthToRead } from '../../lib/metering/months';
import { countNew } from '../../lib/metering/newRows';
import { countPast } from '../../lib/metering/past';
import { workOn, type Work } from '../../lib/metering/work';
import type { MeterLedger } from '../../lib/store/ledger';
import { expectedUsage } from '../tenant/expectedUsage';
import { nearTenant, type NearTenant } from '../tenant/inProcess';
import type { ScenarioName } from '../tenant/scenarios/scenarios';
import { now } from './court';

/** What is counted without a kill or a fault, held to what the scenario holds. */

function workIn({ client }: NearTenant, source: MeterSource, zone: string): Work {
  const asking = { client, spend: () => Promise.resolve(), isCurrent: () => Promise.resolve(true) };
  return {
    ...workOn(source, { zone, today: dayAt(now.getTime(), zone) }, asking),
    keep: (ledger) => Promise.resolve(ledger),
  };
}

async function counted(meter: Meter, work: Work): Promise<MeterLedger> {
  let ledger = await begin({ tenant: 'production:cust12345', meter: meter.id }, null, work);
  for (let month = monthToRead(ledger); month; month = monthToRead(ledger))
    ledger = await countPast(ledger, month, work);
  return correct(await countNew(ledger, work), work);
}

/** Days on which something was used, oldest first, but for those before which nothing is known, and those far ahead. */
function used(days: Iterable<[string, number]>, knownSince: string | null): [string, number][] {
  return [...days]
    .filter(([day, amount]) => amount > 0 && day >= (knownSince ?? '') && day < '2027-12-01')
    .sort(([a], [b]) => a.localeCompare(b));
}

test.each<[ScenarioName, Subscription, string, string]>([
  ['module-based', 'module-based', 'Europe/Oslo', 'Europe/Amsterdam'],
  ['suite-limits', 'suite', 'UTC', 'America/New_York'],
  ['odd-usage', 'module-based', 'UTC', 'UTC'],
  ['odd-usage', 'module-based', 'Europe/Oslo', 'Europe/Amsterdam'],
  ['odd-usage', 'module-based', 'America/New_York', 'Pacific/Pago_Pago'],
  ['odd-usage', 'module-based', 'Europe/Oslo', 'Pacific/Kiritimati'],
])(
  '%s, %s, is counted day by day where the tenant is in %s and billed in %s',
  async (scenario, subscription, baseZone, zone) => {
    const near = await nearTenant({ scenario, now: () => now });
    const { behaviour } = near.data;
    behaviour.baseZone = baseZone;
    behaviour.hasDaysOfMoments = false;
    for (const meter of metersOf(subscription)) {
      if (meter.tally === 'gauge') continue;
      for (const source of meter.sources) {
        behaviour.meteringLog = source.archive === 'dynamic';
        const { days, knownSince } = await counted(meter, workIn(near, source, zone));
        const found = Object.entries(days).map(([day, { amount }]): [string, number] => [
          day,
          amount,
        ]);
        const truth = expectedUsage(near.data, meter.id, zone, now);
        expect(used(found, knownSince), `${meter.id} from ${source.archive}`).toEqual(
          used(truth, knownSince),
        );
      }
    }
  },
  60_000,
);
