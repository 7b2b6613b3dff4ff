import { toneOfSeats } from '../domain/alerts/tone';
import type { Tone } from '../domain/level';
import type { Occupancy } from '../domain/licences/seats';
import { formatCount } from './format';
import { m } from './paraglide/messages';

type Counted = Extract<Occupancy, { state: 'counted' }>;

/** How full a licence is, in words: what a meter says aloud, and what is remarkable about it. */
export type SeatsText = { spoken: string; note: string | null; tone: Tone };

/** Puts counted seats into words. */
export function seatsText(
  { level, inUse, total, available, over }: Counted,
  culture: string,
): SeatsText {
  const count = (number: number) => formatCount(culture, number);
  const note = {
    ok: () => null,
    warn: () => m.seats_few_left({ left: count(available) }),
    limit: () => m.seats_none_left(),
    over: () => m.seats_over({ over: count(over) }),
  }[level]();
  const counts = { inUse: count(inUse), total: count(total) };
  return {
    spoken: note ? m.meter_spoken_with({ ...counts, note }) : m.meter_spoken(counts),
    note,
    tone: toneOfSeats(level),
  };
}
