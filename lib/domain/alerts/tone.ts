import type { Attention } from './attention';
import type { Expiry } from '../licences/expiry';
import { toneOf, type Level, type Tone } from '../level';
import { levelOfNews, type LicenceServerStatus } from '../licences/licenceNews';

/** Seats that are all given out are what was bought; only more than bought is past a limit. */
export function toneOfSeats(level: Level): Tone {
  return level === 'limit' ? 'warn' : toneOf(level);
}

/** An expiry date that nobody tells is as worrying as one that is near. */
export function toneOfExpiry(expiry: Expiry): Tone {
  if (expiry.state === 'dated') return toneOf(expiry.level);
  return expiry.state === 'unknown' ? 'warn' : 'ok';
}

/** How something that needs attention looks, wherever it is shown. */
export function toneOfAttention({ kind, level }: Attention): Tone {
  return kind === 'seats' ? toneOfSeats(level) : toneOf(level);
}

/** How what the licence server says looks; null where it said nothing. */
export function toneOfNews(status: LicenceServerStatus | null): Tone | null {
  return status === null ? null : toneOf(levelOfNews(status));
}
