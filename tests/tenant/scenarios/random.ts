/** Draws in [0, 1) that depend on seed, stream, row and draw only: any row can be made at any time. */
export type Random = (index: number, draw?: number) => number;

/** A stream of draws of its own, e.g. one a table. */
export function random(seed: number, stream: string): Random {
  let start = seed;
  for (const letter of stream) start = scramble(start ^ letter.charCodeAt(0));
  return (index, draw = 0) => scramble(start ^ scramble(index * 31 + draw)) / 2 ** 32;
}

/** One of `list`, chosen by a draw. */
export function pick<T>(list: readonly [T, ...T[]], draw: number): T {
  return list[Math.floor(draw * list.length)] ?? list[0];
}

function scramble(value: number): number {
  let mixed = (value + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
