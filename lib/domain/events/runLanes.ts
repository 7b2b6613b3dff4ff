import { expectedFinish } from './lateness';
import type { ListedRun } from './runList';

/** A run drawn on a timeline; from 0, where its window begins, to 1, where it ends. */
export type Bar = {
  key: string;
  start: number;
  end: number;
  listed: ListedRun;
  /** Where it was expected to finish; null without an estimate, and outside the window. */
  expected: number | null;
};

export type Lanes = {
  /** Bars below each other; those of one lane do not overlap, the earliest comes first. */
  lanes: Bar[][];
  /** How many bars found no lane. */
  rest: number;
  /** How many ran at once at most, and when that first was, in epoch milliseconds; null without any. */
  peak: { count: number; at: number } | null;
};

/** Epoch milliseconds; `to` comes after `from`. */
type Window = { from: number; to: number };

type Span = Window & { listed: ListedRun };

/**
 * Lays runs on a timeline, each in the first lane that is free. Runs are left out that were not in the window,
 * and those of which it is not known when they began or ended.
 *
 * @param most how many lanes there are
 */
export function lanesOf(listed: readonly ListedRun[], window: Window, most: number): Lanes {
  const spans = listed.flatMap((one) => spanOf(one, window)).sort((a, b) => a.from - b.from);
  const at = (moment: number) => (moment - window.from) / (window.to - window.from);
  const isInside = (moment: number) => moment >= window.from && moment <= window.to;
  const lanes: Bar[][] = [];
  let rest = 0;
  for (const { from, to, listed: one } of spans) {
    const finish = expectedFinish(one.run);
    const bar = {
      key: one.key,
      start: at(from),
      end: at(to),
      listed: one,
      expected: finish !== null && isInside(finish) ? at(finish) : null,
    };
    const free = lanes.find((lane) => (lane.at(-1)?.end ?? 0) <= bar.start);
    if (free) free.push(bar);
    else if (lanes.length < most) lanes.push([bar]);
    else rest += 1;
  }
  return { lanes, rest, peak: peakOf(spans) };
}

/** The part of a run that lies in the window; nothing where there is none. */
function spanOf(listed: ListedRun, window: Window): Span[] {
  const end = knownEnd(listed);
  if (listed.from === null || end === null) return [];
  const [from, to] = [listed.from, Math.max(listed.from, end)];
  if (from > window.to || to < window.from) return [];
  return [{ listed, from: Math.max(from, window.from), to: Math.min(to, window.to) }];
}

/** Until when it is known to have run; null where that is not known. */
function knownEnd({ until }: ListedRun): number | null {
  switch (until.kind) {
    case 'running':
      return Number.POSITIVE_INFINITY;
    case 'at':
      return until.at;
    case 'between':
      return until.from;
    case 'unknown':
      return null;
  }
}

/** @param spans the earliest start first */
function peakOf(spans: readonly Span[]): Lanes['peak'] {
  const ends = spans.map(({ from, to }) => Math.max(to, from + 1)).sort((a, b) => a - b);
  let peak: Lanes['peak'] = null;
  let over = 0;
  for (const [index, { from }] of spans.entries()) {
    while ((ends[over] ?? Number.POSITIVE_INFINITY) <= from) over += 1;
    const count = index + 1 - over;
    if (!peak || count > peak.count) peak = { count, at: from };
  }
  return peak;
}
