import type { Bar } from '../../lib/domain/events/runLanes';

/** Narrower than this share of the timeline, a bar cannot be told from the one before it. */
const narrowest = 1 / 200;

/** The bars of a lane that can be seen: thousands of short jobs would otherwise be drawn over each other. */
export function drawnBars(lane: readonly Bar[]): Bar[] {
  let drawnTo = Number.NEGATIVE_INFINITY;
  return lane.filter(({ end }) => {
    if (end - drawnTo < narrowest) return false;
    drawnTo = end;
    return true;
  });
}
