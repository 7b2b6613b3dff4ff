import { spokenCulture } from './locale';

const collators = new Map<string, Intl.Collator>();

/** How a reader's language orders names; "User 9" comes before "User 17". */
export function textOrder(culture: string): (a: string, b: string) => number {
  const collator =
    collators.get(culture) ?? new Intl.Collator(spokenCulture(culture), { numeric: true });
  collators.set(culture, collator);
  return collator.compare;
}
