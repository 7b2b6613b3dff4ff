import type { MeterUse } from '../../lib/domain/usage/meterUse';
import {
  asOfText,
  enteredText,
  meterName,
  percentText,
  unknownText,
  usedText,
} from '../../lib/i18n/meter';
import { forecastText, outlookText } from '../../lib/i18n/meterForecast';
import { m } from '../../lib/i18n/paraglide/messages';
import type { Reader } from '../../lib/i18n/reader';

/** A meter in one sentence, to be taken elsewhere. */
export function meterSentence(use: MeterUse, reader: Reader): string {
  const { culture } = reader;
  const forecast = forecastText(use, reader);
  const facts =
    use.used === null
      ? [unknownText(use, reader)]
      : [
          usedText(use, culture),
          percentText(use, culture),
          forecast?.headline,
          forecast?.detail,
          outlookText(use, reader),
          use.from === 'entered' ? enteredText(use, reader) : asOfText(use.asOf, reader),
        ];
  const name = meterName(use.meter.id, culture);
  return m.usage_sentence({ name, facts: facts.filter(Boolean).join(', ') });
}
