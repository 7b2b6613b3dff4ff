import type { Attention } from './attention';
import { toneOf, type Level, type Tone } from './level';

/** Seats that are all given out are what was bought; only more than bought is past a limit. */
export function toneOfSeats(level: Level): Tone {
  return level === 'limit' ? 'warn' : toneOf(level);
}

/** How something that needs attention looks, wherever it is shown. */
export function toneOfAttention({ kind, level }: Attention): Tone {
  return kind === 'seats' ? toneOfSeats(level) : toneOf(level);
}
