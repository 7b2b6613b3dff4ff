/** A table whose rows are produced when asked for, so that a million of them cost nothing. */
export type Rows<T> = { readonly length: number; at(index: number): T };

/** A table of `length` rows made by `make`. */
export function rows<T>(length: number, make: (index: number) => T): Rows<T> {
  return { length, at: make };
}

/** A table that is held in memory. */
export function rowsOf<T>(list: readonly T[]): Rows<T> {
  return rows(list.length, (index) => {
    const row = list[index];
    if (row === undefined) throw new RangeError(`No row ${index} of ${list.length}`);
    return row;
  });
}

/** Walks a table row by row. */
export function* each<T>(table: Rows<T>): Generator<T> {
  for (let index = 0; index < table.length; index += 1) yield table.at(index);
}
