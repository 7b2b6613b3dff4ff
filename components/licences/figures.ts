import type { ModuleLicence } from '../../lib/domain/licence';
import { formatCount } from '../../lib/i18n/format';

/** The three counts of a module licence as they are written, in the order of the vendor's screen. */
export type Figures = { inUse: string; available: string; total: string };

/** Stands for a count that the tenant did not say. */
const untold = '–';

/** The counts exactly as the tenant said them, negative ones included. */
export function figuresOf({ inUse, available, total }: ModuleLicence, culture: string): Figures {
  const written = (count: number | null) => (count === null ? untold : formatCount(culture, count));
  return { inUse: written(inUse), available: written(available), total: written(total) };
}

/** Longer counts than "99,999,999" are no counts of licences: they may stand out of line. */
const widestCount = 10;

/** How many characters each of the counts takes in a list, so that they can stand in line. */
export function widthsOf(
  modules: readonly ModuleLicence[],
  culture: string,
): Record<keyof Figures, number> {
  const all = modules
    .filter((module) => !module.unrestricted)
    .map((module) => figuresOf(module, culture));
  const widest = (name: keyof Figures) =>
    Math.max(1, ...all.map((figures) => Math.min(widestCount, figures[name].length)));
  return { inUse: widest('inUse'), available: widest('available'), total: widest('total') };
}
