import { setTimeout as wait } from 'node:timers/promises';
import { startTenant } from '../tenant/server';
import { interleaved, type Pair } from './interleave';
import { spreadOf, told } from './spread';
import { openStage, type Stage } from './stage';
import type { Row } from './table';

/** What one load of the CRM page cost; times in milliseconds of the main thread. */
type Load = { task: number; taskCpu: number; script: number; frames: number; requests: number };

const target = 5;

/** What Sidelight adds to loading a CRM page in which nobody opens it. */
export async function pageLoad(extension: string): Promise<{ times: Row[]; counts: Row[] }> {
  const tenant = await startTenant();
  const [without, withOurs] = [await openStage(tenant, null), await openStage(tenant, extension)];
  const load = (stage: Stage) => async (): Promise<Load> => {
    tenant.clearRequests();
    const cost = await measuredLoad(stage);
    return { ...cost, requests: tenant.requests().length };
  };
  // The first load with Sidelight begins a session and its one check; that is not the load meant here.
  const pairs = await interleaved(load(without), load(withOurs), { rounds: 20, warmUps: 3 });
  if (!(await withOurs.crm.launcherNow())) throw new Error('No launcher: nothing was measured.');
  await without.browser.close();
  await withOurs.browser.close();
  await tenant.close();

  return {
    times: [
      added('(a) main-thread task time of a CRM page load, panel never opened', pairs, 'task'),
      added('(a) the same, without waiting for a processor', pairs, 'taskCpu'),
      { ...added('(a) script in it', pairs, 'script'), target: '', met: null },
    ],
    counts: [
      none('(a) frames in a CRM page, panel never opened', pairs, 'frames'),
      none('(a) API requests of a page load, after the session’s first check', pairs, 'requests'),
    ],
  };
}

async function measuredLoad({ page, crm, url }: Stage): Promise<Omit<Load, 'requests'>> {
  await page.goto('about:blank');
  const clocks = {
    all: await page.createCDPSession(),
    cpu: await page.createCDPSession(),
  };
  await clocks.all.send('Performance.enable', { timeDomain: 'timeTicks' });
  await clocks.cpu.send('Performance.enable', { timeDomain: 'threadTicks' });
  await crm.open(url);
  await wait(1000);
  const [all, cpu] = [
    await clocks.all.send('Performance.getMetrics'),
    await clocks.cpu.send('Performance.getMetrics'),
  ];
  const milliseconds = ({ metrics }: typeof all, name: string) =>
    (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000;
  await Promise.all([clocks.all.detach(), clocks.cpu.detach()]);
  return {
    task: milliseconds(all, 'TaskDuration'),
    taskCpu: milliseconds(cpu, 'TaskDuration'),
    script: milliseconds(all, 'ScriptDuration'),
    frames: page.frames().length - 1,
  };
}

function added(what: string, pairs: Pair<Load>[], figure: keyof Load): Row {
  const difference = spreadOf(pairs.map(({ base, ours }) => ours[figure] - base[figure]));
  return {
    what,
    base: told(spreadOf(pairs.map(({ base }) => base[figure]))),
    ours: told(spreadOf(pairs.map(({ ours }) => ours[figure]))),
    compared: `+ ${told(difference)}`,
    target: `+ ${target} ms or less`,
    met: difference.median <= target,
  };
}

/** For what may not happen even once. */
function none(what: string, pairs: Pair<Load>[], figure: keyof Load): Row {
  const most = (all: number[]) => Math.max(...all);
  const [base, ours] = [
    most(pairs.map((pair) => pair.base[figure])),
    most(pairs.map((pair) => pair.ours[figure])),
  ];
  return {
    what,
    base: String(base),
    ours: String(ours),
    compared: `+ ${ours - base}`,
    target: '+ 0',
    met: ours === base,
  };
}
