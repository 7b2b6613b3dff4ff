import type { PastAlert } from '../../lib/domain/alerts/alert';
import type { MeterUse } from '../../lib/domain/usage/meterUse';
import { dayAfter, startOf } from '../../lib/domain/period';
import { monthCloseText, pastAlertText } from '../../lib/i18n/pastAlert';
import type { Reader } from '../../lib/i18n/reader';

/** Something that is over, as it is listed. */
export type Earlier = {
  title: string;
  detail: string;
  /** Epoch milliseconds when it was over. */
  at: number;
};

/** So many days of a month may still change when it is over. */
const provisionalDays = 2;

/** What fired and ended, and what months came to of meters of which it is known what is included; newest first. */
export function earlierOf(
  past: readonly PastAlert[],
  meters: readonly MeterUse[],
  reader: Omit<Reader, 'singleKeys'>,
): Earlier[] {
  const ended = past.map((one) => ({ ...pastAlertText(one, reader), at: one.endedAt }));
  const closed = meters.flatMap((use): Earlier[] => {
    if (!use.close?.month.allowance) return [];
    const { end, zone } = use.close.month.period;
    const start = dayAfter(end, provisionalDays);
    const at = startOf({ start, end: start, zone });
    return [{ ...monthCloseText(use.close, use, start, reader), at }];
  });
  return [...ended, ...closed].sort((a, b) => b.at - a.at);
}
