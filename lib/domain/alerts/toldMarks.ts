import { isSame, rankOf, type Told } from './alert';
import type { Attention } from './attention';

/**
 * Whether a notification told of something, as high as it is or higher, in its period.
 *
 * @see the alert rules: "One evaluation, at most one notification"
 */
export function isTold(told: readonly Told[], attention: Attention): boolean {
  return told.some((mark) => isOf(mark, attention) && mark.rank >= rankOf(attention));
}

/** When a notification last told of something since a moment, epoch milliseconds; null when none did. */
export function toldSince(
  told: readonly Told[],
  attention: Attention,
  since: number,
): number | null {
  const mark = told.findLast((one) => isOf(one, attention) && one.at >= since);
  return mark?.at ?? null;
}

/** How many notifications there were on a calendar day; one may tell of several alerts. */
export function notificationsOn(told: readonly Told[], day: string): number {
  const onDay = told.filter((mark) => mark.day === day);
  return new Set(onDay.map(({ notification }) => notification)).size;
}

const isOf = (mark: Told, attention: Attention): boolean =>
  isSame(mark, attention) && mark.period === attention.period;
