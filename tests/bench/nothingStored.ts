import { setTimeout as wait } from 'node:timers/promises';
import { startTenant, type Tenant } from '../tenant/server';
import type { Copies } from './copies';
import { interleaved } from './interleave';
import { spreadOf, told } from './spread';
import { clickedAt, dataShownAt, openStage, pressLauncher } from './stage';
import type { Row } from './table';

/** How long the tenant takes for each answer, and what may come on top of two of them. */
const answerAfter = 100;
const target = 150;

/** A first opening, in milliseconds since the tenant got the first request. */
type Opening = { pressed: number; shown: number };

/**
 * From the first request of a session to the first data on screen, in a browser that never saw the
 * tenant. The launcher needs the first answer and is pressed the moment it is there, so both round trips
 * and all that the extension does around them are in it.
 */
export async function nothingStored({ panel, empty }: Copies): Promise<Row[]> {
  const tenant = await startTenant();
  tenant.setFaults([{ path: '/api/', delayMs: answerAfter }]);
  const pairs = await interleaved(
    () => firstOpening(tenant, empty),
    () => firstOpening(tenant, panel),
    { rounds: 6, warmUps: 0 },
  );
  await tenant.close();

  const beyond = (shown: number) => shown - 2 * answerAfter;
  const ours = spreadOf(pairs.map((pair) => beyond(pair.ours.shown)));
  return [
    {
      what: `(c) first request to first data on screen, nothing stored, new browser, each answer after ${answerAfter} ms; compared with the empty page opened likewise`,
      base: told(spreadOf(pairs.map(({ base }) => base.shown))),
      ours: told(spreadOf(pairs.map((pair) => pair.ours.shown))),
      compared: `2 round trips + ${told(ours)}`,
      target: `2 round trips + ${target} ms or less`,
      met: ours.median <= target,
    },
    {
      what: '(c) of that, until the launcher is pressed',
      base: told(spreadOf(pairs.map(({ base }) => base.pressed))),
      ours: told(spreadOf(pairs.map((pair) => pair.ours.pressed))),
      compared: '',
      target: '',
      met: null,
    },
  ];
}

/** Each in a browser of its own: only the first opening there is a first one. */
async function firstOpening(tenant: Tenant, extension: string): Promise<Opening> {
  const stage = await openStage(tenant, extension);
  await wait(1500); // a browser that has just started is busy with itself
  tenant.clearRequests();
  await stage.page.goto(stage.url, { waitUntil: 'domcontentloaded' });
  await stage.page.waitForSelector('sidelight-dock');
  await pressLauncher(stage);
  await wait(1000);
  const [pressed, shown] = [await clickedAt(stage), await dataShownAt(stage)];
  await stage.browser.close();
  const began = Date.parse(tenant.requests()[0]?.at ?? '');
  return { pressed: pressed - began, shown: shown - began };
}
