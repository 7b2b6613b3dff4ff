import type { CDPSession } from 'puppeteer-core';
import { firstRows, firstRowsRow, scrollingRow } from './drawing';
import { interleaved } from './interleave';
import { panelTab, type PanelTab } from './panelTab';
import type { Row } from './table';

const lists = ['SuperOffice', 'Seats'] as const;
type List = (typeof lists)[number];

const what: Record<List, { long: string; short: string }> = {
  SuperOffice: { long: '300 licences', short: '30' },
  Seats: { long: '5,000 users', short: '500' },
};

/** Opening long lists and scrolling them, in a panel of its own tab; with a tenth of the rows beside it. */
export async function longLists(extension: string): Promise<Row[]> {
  const large = await panelOf('large', extension);
  const tenth = await panelOf('large-tenth', extension);
  const rows: Row[] = [];
  for (const list of lists) {
    const pairs = await interleaved(
      () => firstRowsOf(tenth, list),
      () => firstRowsOf(large, list),
      { rounds: 9, warmUps: 2 },
    );
    const { long, short } = what[list];
    rows.push(firstRowsRow(`${long}, compared with ${short}`, pairs));
  }
  for (const list of lists) {
    await firstRowsOf(large, list);
    rows.push(await scrollingRow(large.view, what[list].long));
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

/** The panel of a scenario in a tab, everything read that it shows. */
async function panelOf(scenario: 'large' | 'large-tenth', extension: string): Promise<PanelTab> {
  const panel = await panelTab(scenario, extension);
  const { view } = panel;
  await view.click('tab', 'Licences');
  await view.click('radio', 'Seats');
  await view.shows(/not used|unused/i);
  await view.shows(scenario === 'large' ? /5[.,]000/ : '500');
  return panel;
}

function firstRowsOf({ view }: PanelTab, list: List): Promise<number> {
  return firstRows(view, 'Licences', {
    then: `named('label', ${JSON.stringify(list)})?.querySelector('input').click();`,
    ready: `document.querySelectorAll('main [data-index]').length > 5`,
  });
}

/** What is still in use after collecting, in megabytes. */
async function heapOf({ view }: PanelTab): Promise<number> {
  const session: CDPSession = await view.page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
