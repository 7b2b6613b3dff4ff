import { meters } from '../domain/usage/meter';
import { meterSubject } from '../domain/alerts/meterAttention';
import { limitIds } from '../domain/licences/planLimit';
import { limitPart } from '../domain/licences/planLimits';
import type { StaleAttention } from '../domain/alerts/staleAttention';
import type { AttentionText } from './attentionText';
import { formatMoment } from './format';
import { localeFor } from './locale';
import { meterName } from './meter';
import { m } from './paraglide/messages';
import { limitName } from './planLimit';
import type { MomentReader } from './runMoments';

/** Of what there is nothing new, in words: since when, and what to do. */
export function staleAttentionText(
  { part, asOf }: StaleAttention,
  { culture, zone, now }: MomentReader,
): AttentionText {
  const locale = { locale: localeFor(culture) };
  const time = formatMoment(culture, zone, asOf, now);
  if (part === null)
    return {
      title: m.attention_stale({ time }, locale),
      detail: m.attention_stale_text({}, locale),
    };
  return {
    title: m.attention_stale_part({ part: sourceName(part, culture), time }, locale),
    detail: m.attention_stale_part_text({}, locale),
  };
}

/** What a source of alerts is called; see `sourcesOf`. */
function sourceName(part: string, culture: string): string {
  const locale = { locale: localeFor(culture) };
  const meter = meters.find(({ id }) => meterSubject(id) === part);
  if (meter) return meterName(meter.id, culture);
  const limit = limitIds.find((id) => limitPart[id] === part);
  if (limit) return limitName(limit, locale.locale);
  if (part === 'licenceNews') return m.server({}, locale);
  return part === 'licences' ? m.view_licences({}, locale) : m.view_events({}, locale);
}
