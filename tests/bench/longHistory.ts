import type { SeenRun } from '../../lib/domain/events/run';
import { until } from '../e2e/harness/until';
import { firstRows, firstRowsRow, scrollingRow } from './drawing';
import { interleaved } from './interleave';
import { panelTab, type PanelTab } from './panelTab';
import { seenRuns } from './seenRuns';
import type { Row } from './table';

/** Fewer pixels than any row is high. */
const lowRow = 24;

/** Opening a long history of events and scrolling it; with a tenth of it beside it. */
export async function longHistory(extension: string): Promise<Row[]> {
  const long = await panelOf(10_000, extension);
  const short = await panelOf(1_000, extension);
  const pairs = await interleaved(
    () => firstEvents(short, 1_000),
    () => firstEvents(long, 10_000),
    { rounds: 9, warmUps: 2 },
  );
  await firstEvents(long, 10_000);
  const rows = [
    firstRowsRow('10,000 events, compared with 1,000', pairs),
    await scrollingRow(long.view, '10,000 events'),
  ];
  await Promise.all([long.close(), short.close()]);
  return rows;
}

/** The panel of a browser that has seen so many events end. */
async function panelOf(length: number, extension: string): Promise<PanelTab> {
  const panel = await panelTab('module-based', extension);
  const { view } = panel;
  // The first reading makes the history.
  await view.click('tab', 'Events');
  await view.find('listitem', /UDefRebuild/);
  await keep(panel, seenRuns(length));
  await view.page.reload();
  await view.click('tab', 'Events');
  await until('the history is shown', () => view.frame.evaluate(isAsLongAs(length)));
  return panel;
}

function firstEvents({ view }: PanelTab, length: number): Promise<number> {
  return firstRows(view, 'Events', {
    ready: `document.querySelectorAll('main [data-index]').length > 5 && ${isAsLongAs(length)}`,
  });
}

function isAsLongAs(length: number): string {
  return `document.documentElement.scrollHeight > ${length * lowRow}`;
}

/** Puts entries into the history, from another page of the extension. */
async function keep({ browser, origin }: PanelTab, entries: SeenRun[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/options.html`);
  await page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidelight');
        opening.onerror = () => reject(opening.error ?? new Error('no history'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('runs', 'readwrite');
          for (const entry of given) transaction.objectStore('runs').put(entry);
          transaction.onerror = () => reject(transaction.error ?? new Error('not kept'));
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    entries,
  );
  await page.close();
}
