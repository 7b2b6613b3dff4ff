/** Nobody reads more of a name than this; a tenant may hold ten thousand characters of it. */
const longest = 300;

/** Letters and controls that write from right to left and would reorder what stands around them. */
const reordering = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/;

/** Cuts what is too long for anybody to read, so that it costs nothing to draw. */
export function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/**
 * A text from the tenant made fit to stand inside one of our sentences: cut when endless, and isolated
 * when it would turn the direction of the words around it.
 */
export function isolated(text: string): string {
  const short = shortened(text);
  return reordering.test(short) ? `\u2068${short}\u2069` : short;
}
