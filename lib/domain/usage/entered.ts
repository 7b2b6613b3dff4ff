import type { Meter } from './meter';
import type { Period } from '../period';
import type { EnteredFigure } from './usageSettings';

/** The figures with another one, the oldest first: in place of one of the same day. */
export function withFigure(
  figures: readonly EnteredFigure[],
  figure: EnteredFigure,
): EnteredFigure[] {
  return [...withoutFigure(figures, figure.day), figure].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The figures without the one of a day. */
export function withoutFigure(figures: readonly EnteredFigure[], day: string): EnteredFigure[] {
  return figures.filter((figure) => figure.day !== day);
}

/**
 * The figure that holds now: the latest that is not of a day to come. What begins anew with each month has one only if it
 * is of this period.
 *
 * @param today ISO calendar day
 * @returns null for none
 */
export function figureThatHolds(
  figures: readonly EnteredFigure[],
  { tally }: Pick<Meter, 'tally'>,
  period: Period,
  today: string,
): EnteredFigure | null {
  const first = tally === 'gauge' ? '' : period.start;
  const held = figures.filter(({ day }) => first <= day && day <= today);
  return held.reduce<EnteredFigure | null>(
    (latest, figure) => (latest && latest.day > figure.day ? latest : figure),
    null,
  );
}
