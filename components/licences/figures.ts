import type { ModuleLicence } from '../../lib/domain/licences/licence';
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

/** Counts that take more room than this together are no counts of licences: they may stand out of line. */
const widestCounts = 24;

/** How many characters each of the counts takes in a list, so that they can stand in line. */
export function widthsOf(
  modules: readonly ModuleLicence[],
  culture: string,
): Record<keyof Figures, number> {
  const inLine = modules
    .filter((module) => !module.unrestricted)
    .map((module) => figuresOf(module, culture))
    .filter(({ inUse, available, total }) => `${inUse}${available}${total}`.length <= widestCounts);
  const widest = (name: keyof Figures) =>
    Math.max(1, ...inLine.map((figures) => figures[name].length));
  return { inUse: widest('inUse'), available: widest('available'), total: widest('total') };
}
