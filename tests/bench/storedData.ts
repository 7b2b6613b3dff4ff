import { setTimeout as wait } from 'node:timers/promises';
import { until } from '../e2e/harness/until';
import { startTenant } from '../tenant/server';
import type { Copies } from './copies';
import { interleaved } from './interleave';
import { spreadOf, told } from './spread';
import { clickedAt, dataShownAt, openStage, pressLauncher, type Stage } from './stage';
import type { Row } from './table';

const target = 1.5;

/** From the click on the launcher to the first data on screen, with a stored snapshot. */
export async function storedData({ panel, empty }: Copies): Promise<Row> {
  const tenant = await startTenant();
  const stages = { empty: await openStage(tenant, empty), panel: await openStage(tenant, panel) };
  for (const { crm, url } of Object.values(stages)) {
    await crm.open(url);
    await crm.launcher();
    await until('the first check is answered', async () =>
      tenant.requests().every(({ status }) => status !== 0),
    );
  }
  await wait(1000);

  const opening = (stage: Stage) => () => openAndClose(stage);
  const pairs = await interleaved(opening(stages.empty), opening(stages.panel), {
    rounds: 25,
    warmUps: 3,
  });
  for (const { browser } of Object.values(stages)) await browser.close();
  await tenant.close();

  const ratio = spreadOf(pairs.map(({ base, ours }) => ours / base));
  return {
    what: '(b) click to first data on screen, stored snapshot; compared with an empty extension page in the same frame',
    base: told(spreadOf(pairs.map(({ base }) => base))),
    ours: told(spreadOf(pairs.map(({ ours }) => ours))),
    compared: told(ratio, ' times', 2),
    target: `${target} times or less`,
    met: ratio.median <= target,
  };
}

/** How long the docked page took, in milliseconds. */
async function openAndClose(stage: Stage): Promise<number> {
  await pressLauncher(stage);
  // Nobody looks while it happens: looking costs time too.
  await wait(500);
  const took = (await dataShownAt(stage)) - (await clickedAt(stage));
  await stage.crm.clickLauncher();
  await until('the panel is closed', async () => !(await stage.crm.dockBox()));
  await wait(300);
  return took;
}
