import { thresholdBounds } from '../../lib/domain/alerts/alertSettings';
import type { Attention } from '../../lib/domain/alerts/attention';

/** So much may be accepted, in percent of what is included. */
const percentages = [110, 120, 150, 200, 300, 500, thresholdBounds.most];
const few = 3;

/** The overage of a meter that can be accepted: the next few percentages that are not reached; none for anything else. */
export function acceptable(attention: Attention): number[] {
  if (!('meter' in attention)) return [];
  const { used, included } = attention.meter;
  return percentages.filter((percent) => used * 100 < included * percent).slice(0, few);
}
