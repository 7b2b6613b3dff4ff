import type uPlot from 'uplot';
import type { Drawing } from './drawing';

/** The room that a chart leaves around its lines, in CSS pixels: what stands beside it in words keeps to it. */
export const margins = { top: 6, right: 8, bottom: 4, left: 40 };

/** The lines of a drawing, as uPlot takes them: the days by number, then what is drawn, the last one on top. */
export function figuresOf({ days, used, mid, low, high }: Drawing): uPlot.AlignedData {
  return [days.map((_, index) => index), high, low, mid, used];
}

type Look = {
  drawing: Drawing;
  /** An amount where space is short. */
  shortly: (amount: number) => string;
  /** The index of the day that the pointer was at when the chart was drawn before; null for none. */
  pointed: number | null;
  /** Told the index of the day that the pointer is at; null away from all. */
  onpoint: (index: number | null) => void;
};

/**
 * How a drawing looks: what was used as a line, what is expected as a broken one within its range.
 *
 * @param colour makes one of the page's colours one for a canvas
 */
export function burnUpLook(
  { drawing, shortly, pointed, onpoint }: Look,
  colour: (ofPage: string) => string,
): Omit<uPlot.Options, 'width' | 'height'> {
  const accent = colour('var(--accent)');
  const edge = { stroke: 'transparent', width: 0, points: { show: false } };
  const line = { stroke: accent, points: { show: false } };
  return {
    padding: [margins.top, margins.right, margins.bottom, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, range: [0, Math.max(1, drawing.days.length - 1)] },
      y: { range: [0, drawing.top] },
    },
    axes: [
      { show: false },
      {
        stroke: colour('var(--ink-3)'),
        font: '10px system-ui, sans-serif',
        size: margins.left,
        gap: 4,
        space: 34,
        grid: { stroke: colour('var(--line)'), width: 1 },
        ticks: { show: false },
        values: (_, amounts) => amounts.map(shortly),
      },
    ],
    series: [
      {},
      edge,
      edge,
      { ...line, width: 1.5, dash: [3, 3] },
      { ...line, width: 2, spanGaps: drawing.spansGaps },
    ],
    bands: [{ series: [1, 2], fill: colour('color-mix(in srgb, var(--accent) 22%, transparent)') }],
    hooks: {
      setCursor: [({ cursor }) => onpoint(cursor.idx ?? null)],
      ready: [(chart) => pointed !== null && pointAt(chart, pointed)],
    },
  };
}

/** A pointer that rests does not tell a chart that is drawn anew below it where it is. */
function pointAt(chart: uPlot, index: number): void {
  chart.setCursor({ left: chart.valToPos(index, 'x'), top: 0 });
}
