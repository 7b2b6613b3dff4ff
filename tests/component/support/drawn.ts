import type uPlot from 'uplot';
import { vi } from 'vitest';

/** A chart that was drawn: there is no canvas under test. */
export class DrawnChart {
  static all: DrawnChart[] = [];
  readonly options: uPlot.Options;
  readonly data: uPlot.AlignedData;
  width: number;
  readonly setSize = vi.fn(({ width }: { width: number }) => (this.width = width));
  readonly destroy = vi.fn();

  constructor(options: uPlot.Options, data: uPlot.AlignedData) {
    this.options = options;
    this.data = data;
    this.width = options.width;
    DrawnChart.all.push(this);
  }

  /** The one that is to be seen; undefined before it is drawn. */
  static get latest(): DrawnChart | undefined {
    return DrawnChart.all.at(-1);
  }

  /** Leads the pointer to a day, or away from all. */
  point(idx: number | null): void {
    for (const hook of this.options.hooks?.setCursor ?? [])
      hook?.({ cursor: { idx } } as unknown as uPlot);
  }
}
