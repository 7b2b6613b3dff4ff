/**
 * The newest of a list, whose newest come last, so that what is remembered stays small. By count, not by age: clocks jump.
 *
 * @param most so many, and those beyond them that are still needed
 */
export function newest<T>(
  list: readonly T[],
  most: number,
  isNeeded: (one: T) => boolean,
): readonly T[] {
  const spare = list.length - most;
  return spare <= 0 ? list : list.filter((one, index) => index >= spare || isNeeded(one));
}
