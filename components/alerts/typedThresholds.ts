import { thresholdBounds } from '../../lib/domain/alerts/alertSettings';
import { wholeNumber } from '../ui/wholeNumber';

/**
 * Reads the thresholds that somebody typed, "85, 95, 110", in percent.
 *
 * @returns the lowest first, each once; none for an empty text; null for what is no such list
 */
export function typedThresholds(text: string): number[] | null {
  const parts = text.split(/[\s,;%]+/).filter(Boolean);
  const read = parts.map((part) => wholeNumber(part, thresholdBounds));
  if (read.includes(null)) return null;
  const percents = [...new Set(read.flatMap((percent) => percent ?? []))].sort((a, b) => a - b);
  return percents.length > thresholdBounds.count ? null : percents;
}

/** Thresholds as they are typed into a field. */
export const thresholdsToType = (percents: readonly number[]): string => percents.join(', ');
