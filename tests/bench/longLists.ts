import type { CDPSession } from 'puppeteer-core';
import { launch } from '../../scripts/launch';
import { CrmPage } from '../e2e/harness/crmPage';
import { PanelView } from '../e2e/harness/panelView';
import { startTenant } from '../tenant/server';
import { interleaved } from './interleave';
import { spreadOf, told } from './spread';
import type { Row } from './table';

const lists = ['SuperOffice', 'Seats'] as const;
type List = (typeof lists)[number];

const what: Record<List, string> = {
  SuperOffice: '300 licences of one owner, compared with 30',
  Seats: '5,000 users, compared with 500',
};

/** Opening long lists and scrolling them, in a panel of its own tab; with a tenth of the rows beside it. */
export async function longLists(extension: string): Promise<Row[]> {
  const large = await panelOf('large', extension);
  const tenth = await panelOf('large-tenth', extension);
  const rows: Row[] = [];
  for (const list of lists) {
    const pairs = await interleaved(
      () => firstRows(tenth.view, list),
      () => firstRows(large.view, list),
      { rounds: 9, warmUps: 2 },
    );
    rows.push(row(`(f) click to first rows: ${what[list]}`, pairs, ' ms', (ratio) => ratio <= 2));
  }
  for (const list of lists) {
    await firstRows(large.view, list);
    const pairs = await interleaved(
      () => framesPerSecond(large.view, 'nothing drawn'),
      () => framesPerSecond(large.view, 'scrolled'),
      { rounds: 5, warmUps: 1 },
    );
    rows.push(
      row(
        `(g) frames a second while scrolling ${list === 'Seats' ? '5,000 users' : '300 licences'}, compared with standing still`,
        pairs,
        '',
        (ratio) => ratio >= 0.95,
      ),
    );
  }
  const [small, big] = [await heapOf(tenth), await heapOf(large)];
  rows.push({
    what: '(h) heap of the panel with 5,000 users read and 500 licences, compared with 500 and 50',
    base: `${small.toFixed(1)} MB`,
    ours: `${big.toFixed(1)} MB`,
    compared: `${(big / small).toFixed(2)} times`,
    target: '3 times or less',
    met: big / small <= 3,
  });
  await Promise.all([large.close(), tenth.close()]);
  return rows;
}

type OpenPanel = { view: PanelView; close: () => Promise<void> };

/** The panel of a scenario in a tab, everything read that it shows. */
async function panelOf(scenario: 'large' | 'large-tenth', extension: string): Promise<OpenPanel> {
  const tenant = await startTenant({ scenario });
  const { browser, origin, extensionOrigin } = await launch('chromium', {
    port: tenant.port,
    headless: true,
    extension,
  });
  const crm = new CrmPage(await browser.newPage());
  await crm.open(`${origin}/${tenant.tenant}/default.aspx`);
  await crm.launcher();
  const page = await browser.newPage();
  await page.setViewport({ width: 420, height: 860 });
  await page.goto(`${extensionOrigin}/panel.html?view=tab`);
  const view = new PanelView(page, page.mainFrame());
  await view.shows('1010000014');
  await view.click('tab', 'Licences');
  await view.click('radio', 'Seats');
  await view.shows(/not used|unused/i);
  await view.shows(scenario === 'large' ? /5[.,]000/ : '500');
  return {
    view,
    close: async () => {
      await browser.close();
      await tenant.close();
    },
  };
}

/** From the click that opens a list to the frame in which its rows are drawn, in milliseconds. */
async function firstRows(view: PanelView, list: List): Promise<number> {
  const took = await view.frame.evaluate(`(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const named = (selector, name) =>
      [...document.querySelectorAll(selector)].find((one) => one.innerText.trim() === name);
    named('[role="tab"]', 'Overview').click();
    scrollTo(0, 0);
    await frame(); await frame();
    const start = performance.now();
    named('[role="tab"]', 'Licences').click();
    await frame();
    named('label', ${JSON.stringify(list)})?.querySelector('input').click();
    for (let tries = 0; tries < 600; tries++) {
      if (document.querySelectorAll('main [data-index]').length > 5) break;
      await frame();
    }
    await frame();
    return performance.now() - start;
  })()`);
  return Number(took);
}

/** Over two seconds; scrolling goes down by 60 pixels a frame, and starts anew at the end. */
async function framesPerSecond(
  view: PanelView,
  how: 'scrolled' | 'nothing drawn',
): Promise<number> {
  const measured = await view.frame.evaluate(`(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    scrollTo(0, 0);
    await frame();
    const start = performance.now();
    let frames = 0;
    while (performance.now() - start < 2000) {
      ${how === 'scrolled' ? 'scrollBy(0, 60); if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2) scrollTo(0, 0);' : ''}
      await frame();
      frames++;
    }
    return frames / ((performance.now() - start) / 1000);
  })()`);
  return Number(measured);
}

/** What is still in use after collecting, in megabytes. */
async function heapOf({ view }: OpenPanel): Promise<number> {
  const session: CDPSession = await view.page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

function row(
  name: string,
  pairs: readonly { base: number; ours: number }[],
  unit: string,
  good: (ratio: number) => boolean,
): Row {
  const ratio = spreadOf(pairs.map(({ base, ours }) => ours / base));
  return {
    what: name,
    base: told(spreadOf(pairs.map(({ base }) => base)), unit),
    ours: told(spreadOf(pairs.map(({ ours }) => ours)), unit),
    compared: told(ratio, ' times', 2),
    target: unit === ' ms' ? '2 times or less' : '0.95 times or more',
    met: good(ratio.median),
  };
}
