import type { Attention } from './attention';
import type { MeterStanding } from './meterAttention';
import type { Observed } from './observed';

/** Up to so much of what is included, in percent, and to this chance of going over nothing can come soon. */
const farBelow = 70;
const unlikely = 0.5;

/**
 * How many of the usual intervals there may be between two checks: 1, or 2 while all is far from any threshold.
 *
 * @see the issue "Alerts": "less often while all is far from any threshold"
 */
export function checkPace({ found, meters }: Observed): 1 | 2 {
  const isCalm = found.every(isFarOff) && meters.every(isFarBelow);
  return isCalm ? 2 : 1;
}

/** A day that is weeks away comes no sooner for being asked for. */
const isFarOff = ({ kind, level }: Attention): boolean =>
  (kind === 'expiry' || kind === 'maintenance') && level === 'notice';

/** The first threshold is 15 points away, and going over is unlikely. */
const isFarBelow = ({ used, included, forecast }: MeterStanding): boolean =>
  used * 100 <= included * farBelow && (forecast?.chanceOver ?? 0) < unlikely;
