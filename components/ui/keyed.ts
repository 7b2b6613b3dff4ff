/** The key of something by its name; `times` tells apart what the tenant gives the same name. */
export function keyOf(name: string, times = 1): string {
  return `${times} ${name}`;
}

/** Gives every item a key of its own for a keyed each, as what a tenant calls unique is not always so. */
export function keyed<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): { key: string; item: Item }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { key: keyOf(name, times), item };
  });
}
