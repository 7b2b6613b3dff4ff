import type { PastAlert } from '../domain/alerts/alert';
import type { MeterUse, MonthClose } from '../domain/usage/meterUse';
import { dayAt } from '../domain/period';
import { amountText, rangeText } from './amount';
import { attentionText } from './attention';
import { formatMonth } from './calendarNames';
import { formatDay, formatShortDay } from './format';
import { meterName } from './meter';
import { ownerName } from './owner';
import { m } from './paraglide/messages';
import type { Reader } from './reader';
import { dayAndTime } from './runMoments';

/** Something that is over: what it was, then what ended it and when. */
type PastText = { title: string; detail: string };

/** What ended it, no more than is known of that. */
function endText({ attention: { kind }, end }: PastAlert): string {
  if (end === 'period') return m.past_period();
  if (end === 'reached') return m.past_reached();
  if (end !== 'gone') return kind === 'forecast' ? m.past_unlikely() : m.past_cleared();
  if (kind === 'event' || kind === 'overdue') return m.past_gone_run();
  return kind === 'actual' || kind === 'forecast' ? m.past_gone_meter() : m.past_gone();
}

/** An alert that is no more: what fired, what ended it, and whether a notification told of it. */
export function pastAlertText(past: PastAlert, reader: Omit<Reader, 'singleKeys'>): PastText {
  const { attention, end, toldAt } = past;
  const { title } = attentionText(attention, reader);
  const span = spanText(past, reader);
  if (typeof end === 'object' && 'owner' in attention) {
    const owner = ownerName(attention.owner, reader.culture);
    const day = formatDay(reader.culture, end.renewedUntil);
    return {
      title: m.past_renewed({ owner, day }),
      detail: m.past_facts({ end: m.past_closed({ title }), span }),
    };
  }
  const facts = m.past_facts({ end: endText(past), span });
  if (toldAt === null) return { title, detail: facts };
  return { title, detail: m.past_told({ facts, time: dayAndTime(toldAt, reader) }) };
}

/** From which day to which it lasted; a day alone when that is the same. */
function spanText(
  { since, endedAt }: PastAlert,
  { culture, zone, today }: Pick<Reader, 'culture' | 'zone' | 'today'>,
): string {
  const say = (at: number) => formatShortDay(culture, dayAt(at, zone), today);
  const [from, until] = [say(since), say(endedAt)];
  return from === until ? until : m.past_span({ from, until });
}

/**
 * What a billed month of a meter came to: "October closed: E-mails sent via mailings 54,300 of 50,000".
 *
 * @param day ISO calendar day on which it was settled
 */
export function monthCloseText(
  { month, used, range }: MonthClose,
  { meter }: Pick<MeterUse, 'meter'>,
  day: string,
  { culture, today }: Pick<Reader, 'culture' | 'today'>,
): PastText {
  const amount = (of: number) => amountText(of, meter.unit, culture);
  const settled = formatShortDay(culture, day, today);
  return {
    title: m.close_title({
      month: formatMonth(culture, month.period.start, 'long'),
      name: meterName(meter.id, culture),
      used: month.allowance
        ? m.amount_of({ amount: amount(used), of: amount(month.allowance.amount) })
        : amount(used),
    }),
    detail: range
      ? m.close_forecast({ range: rangeText(range, meter.unit, culture), day: settled })
      : m.close_no_forecast({ day: settled }),
  };
}
