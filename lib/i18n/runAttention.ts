import { instantOf } from '../domain/moment';
import type { RunAttention } from '../domain/alerts/runAttention';
import type { AttentionText } from './attentionText';
import { formatMoment } from './format';
import { localeFor } from './locale';
import { m } from './paraglide/messages';
import { actorText, durationText, runTitle } from './run';
import type { MomentReader } from './runMoments';

/** What runs and needs attention in words: what it is, then since when and who started it. */
export function runAttentionText(attention: RunAttention, reader: MomentReader): AttentionText {
  return attention.kind === 'overdue'
    ? overdueText(attention, reader)
    : eventText(attention, reader);
}

function overdueText(
  { run, lateness, actor }: Extract<RunAttention, { kind: 'overdue' }>,
  reader: MomentReader,
): AttentionText {
  const { culture } = reader;
  const locale = { locale: localeFor(culture) };
  const title = runTitle(run, culture);
  return {
    title:
      lateness.kind === 'overdue'
        ? m.attention_overdue({ title, late: durationText(lateness.by, culture) }, locale)
        : m.attention_stalled({ title, late: durationText(lateness.for, culture) }, locale),
    detail: startedText({ run, actor }, reader),
  };
}

function eventText(
  { run, actor, keepsUsersOut }: Extract<RunAttention, { kind: 'event' }>,
  reader: MomentReader,
): AttentionText {
  const locale = { locale: localeFor(reader.culture) };
  const title = keepsUsersOut ? m.attention_keeps_out : m.attention_runs;
  return {
    title: title({ title: runTitle(run, reader.culture) }, locale),
    detail: startedText({ run, actor }, reader),
  };
}

function startedText(
  { run, actor }: Pick<RunAttention, 'run' | 'actor'>,
  { culture, zone, now }: MomentReader,
): string {
  const locale = { locale: localeFor(culture) };
  const since = instantOf(run.since);
  const whom = actorText(actor, culture);
  return since === null
    ? m.attention_started_by({ actor: whom }, locale)
    : m.attention_started({ time: formatMoment(culture, zone, since, now), actor: whom }, locale);
}
