import type { ModuleLicence } from './licence';

/** The orders that licences can stand in; `vendor` is that of the vendor's own screen. */
export const moduleOrders = ['vendor', 'name', 'most-used', 'fewest-left'] as const;
export type ModuleOrder = (typeof moduleOrders)[number];

/**
 * Licences in an order; what is equal keeps its place. Counts that are not told, or that mean nothing because
 * there is no limit, come last.
 *
 * @param compareNames in the reader's language
 */
export function inModuleOrder(
  modules: readonly ModuleLicence[],
  order: ModuleOrder,
  compareNames: (a: string, b: string) => number,
): ModuleLicence[] {
  const byVendor = modules.toSorted((a, b) => a.sortOrder - b.sortOrder);
  switch (order) {
    case 'vendor':
      return byVendor;
    case 'name':
      return byVendor.sort((a, b) => compareNames(shownName(a), shownName(b)));
    case 'most-used':
      return byVendor.sort(ascending(({ inUse }) => (inUse === null ? null : -inUse)));
    case 'fewest-left':
      return byVendor.sort(ascending((module) => (module.unrestricted ? null : module.available)));
  }
}

/** What a licence goes by: its description, or its key when it has none. */
export function shownName({ description, name }: ModuleLicence): string {
  return description || name;
}

function ascending(of: (module: ModuleLicence) => number | null) {
  return (a: ModuleLicence, b: ModuleLicence) => {
    const [left, right] = [of(a) ?? Infinity, of(b) ?? Infinity];
    return left === right ? 0 : left - right;
  };
}
