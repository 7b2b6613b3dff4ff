import { meterOf } from '../domain/usage/meter';
import type { MeterAttention } from '../domain/alerts/meterAttention';
import { ratioOf } from '../domain/usage/meterLevel';
import { amountText, rangeText } from './amount';
import { formatShortDay } from './format';
import { localeFor } from './locale';
import { meterName, percentText } from './meter';
import { m } from './paraglide/messages';
import type { Reader } from './reader';

/** A metered service that needs attention in words: what it is, then how much. */
export function meterAttentionText(
  attention: MeterAttention,
  { culture, today }: Pick<Reader, 'culture' | 'today'>,
): { title: string; detail: string } {
  const locale = { locale: localeFor(culture) };
  const { id, used, included: allowance } = attention.meter;
  const { unit } = meterOf(id);
  const name = meterName(id, culture);
  const amount = (of: number) => amountText(of, unit, culture);
  const included = amount(allowance);
  if (attention.kind === 'forecast') {
    const { overOn } = attention.forecast;
    const range = rangeText(attention.forecast, unit, culture, used);
    return {
      title:
        overOn === null
          ? m.attention_meter_likely({ name }, locale)
          : m.attention_meter_likely_on(
              { name, day: formatShortDay(culture, overOn, today) },
              locale,
            ),
      detail: m.attention_meter_likely_text({ range, included }, locale),
    };
  }
  const detail = m.attention_meter_text({ used: amount(used), included }, locale);
  if (attention.level === 'over') {
    const over = amount(used - allowance);
    return { title: m.attention_meter_over({ name, over }, locale), detail };
  }
  if (attention.level === 'limit')
    return { title: m.attention_meter_limit({ name }, locale), detail };
  const percent =
    percentText({ used, ratio: ratioOf(used, allowance), allowance: null }, culture) ?? '';
  return { title: m.attention_meter_near({ name, percent }, locale), detail };
}
