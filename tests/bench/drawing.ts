import type { PanelView } from '../e2e/harness/panelView';
import { interleaved, type Pair } from './interleave';
import { spreadOf, told } from './spread';
import type { Row } from './table';

/**
 * From the click on a tab to the frame in which its rows are drawn, in milliseconds; the Overview comes before.
 *
 * @param ready script that is true once they are
 * @param then script that goes from the tab to the list, if there is a way to go
 */
export async function firstRows(
  view: PanelView,
  tab: string,
  { ready, then = '' }: { ready: string; then?: string },
): Promise<number> {
  const took = await view.frame.evaluate(`(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const named = (selector, name) =>
      [...document.querySelectorAll(selector)].find((one) => one.innerText.trim() === name);
    named('[role="tab"]', 'Overview').click();
    scrollTo(0, 0);
    await frame(); await frame();
    const start = performance.now();
    named('[role="tab"]', ${JSON.stringify(tab)}).click();
    await frame();
    ${then}
    for (let tries = 0; tries < 600; tries++) {
      if (${ready}) break;
      await frame();
    }
    await frame();
    return performance.now() - start;
  })()`);
  return Number(took);
}

/** How long both took to their first rows: the longer list twice as long at most. */
export function firstRowsRow(name: string, pairs: readonly Pair<number>[]): Row {
  return row(`(f) click to first rows: ${name}`, pairs, ' ms', {
    target: '2 times or less',
    met: (ratio) => ratio <= 2,
  });
}

/** How smoothly what is shown scrolls, compared with a page that stands still. */
export async function scrollingRow(view: PanelView, name: string): Promise<Row> {
  const pairs = await interleaved(
    () => framesPerSecond(view, 'nothing drawn'),
    () => framesPerSecond(view, 'scrolled'),
    { rounds: 5, warmUps: 1 },
  );
  return row(
    `(g) frames a second while scrolling ${name}, compared with standing still`,
    pairs,
    '',
    { target: '0.95 times or more', met: (ratio) => ratio >= 0.95 },
  );
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

function row(
  what: string,
  pairs: readonly Pair<number>[],
  unit: string,
  { target, met }: { target: string; met: (ratio: number) => boolean },
): Row {
  const ratio = spreadOf(pairs.map(({ base, ours }) => ours / base));
  return {
    what,
    base: told(spreadOf(pairs.map(({ base }) => base)), unit),
    ours: told(spreadOf(pairs.map(({ ours }) => ours)), unit),
    compared: told(ratio, ' times', 2),
    target,
    met: met(ratio.median),
  };
}
