import { bySeverity, toneOf, type Tone } from '../../lib/domain/level';
import { metersNeedingAttention } from '../../lib/domain/alerts/meterAttention';
import type { MeterUse } from '../../lib/domain/usage/meterUse';

/** Nothing tells it, or nothing could: a figure from the vendor's dashboard can be entered, or was. */
export function isEntered({ from, unknown }: MeterUse): boolean {
  return from === 'entered' || (unknown !== null && unknown.kind !== 'counting');
}

/** How a meter looks: by what is used, or by what will probably be. */
export function toneOfUse(use: MeterUse): Tone {
  const [attention] = metersNeedingAttention([use]).sort(bySeverity);
  return toneOf(attention?.level ?? 'ok');
}
