import { activationOf, type Activation } from '../domain/licences/activation';
import type { Tone } from '../domain/level';
import type { ModuleLicence } from '../domain/licences/licence';
import { oddCountsOf } from '../domain/licences/oddCounts';
import { countsSeats, occupancyOf } from '../domain/licences/seats';
import { formatCount } from './format';
import { m } from './paraglide/messages';
import { seatsText } from './seats';

/** Something remarkable about a licence, in a word or two; `unknown` is what nobody tells. */
export type LicenceNote = { text: string; tone: Tone | 'unknown' };

/**
 * All that is remarkable about a licence, the most serious first; nothing for one that is as it should be.
 *
 * @param expired the licence of its owner has expired
 */
export function licenceNotes(
  module: ModuleLicence,
  expired: boolean,
  culture: string,
): LicenceNote[] {
  const activation = activationOf(module);
  const notes: (LicenceNote | null)[] = [
    expired ? { text: m.note_expired(), tone: 'limit' } : null,
    seatsNote(module, culture),
    oddCountsOf(module).length > 0 ? { text: m.note_odd(), tone: 'warn' } : null,
    activation && { text: activationText(activation, culture), tone: 'notice' },
  ];
  return notes.filter((note) => note !== null);
}

function seatsNote(module: ModuleLicence, culture: string): LicenceNote | null {
  const occupancy = occupancyOf(module);
  if (occupancy.state === 'counted') {
    const { note, tone } = seatsText(occupancy, culture);
    return note === null ? null : { text: note, tone };
  }
  if (occupancy.state === 'unknown')
    return module.inUse === null || module.total === null
      ? { text: m.not_told(), tone: 'unknown' }
      : null;
  const { inUse, unrestricted } = module;
  // Without a limit, how many use it is all there is to know.
  return unrestricted && inUse && countsSeats(module)
    ? { text: m.note_in_use({ inUse: formatCount(culture, inUse) }), tone: 'ok' }
    : null;
}

function activationText({ newTotal, added }: Activation, culture: string): string {
  if (added === null) return m.note_new_total({ newTotal: formatCount(culture, newTotal) });
  const count = formatCount(culture, added);
  return added > 0 ? m.note_added({ added: count }) : m.note_taken({ taken: count });
}
