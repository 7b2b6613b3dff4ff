import { instantOf } from '../../lib/domain/moment';
import type { Person, Run } from '../../lib/domain/events/run';
import type { ListedRun } from '../../lib/domain/events/runList';
import { formatCount } from '../../lib/i18n/format';
import { m } from '../../lib/i18n/paraglide/messages';
import type { Reader } from '../../lib/i18n/reader';
import {
  actorText,
  cancelText,
  durationText,
  extraInfoText,
  scopeText,
  sourceText,
} from '../../lib/i18n/run';
import { isolated } from '../../lib/i18n/tenantText';
import { shortName } from './actors';
import { statedText, wholeMoment } from './statedMoments';

type Fact = { name: string; text: string };

/**
 * All that is known of a run and that its row does not say, in words. What the tenant says nothing of is left
 * out, unless it ought to.
 *
 * @param people whom the tenant was asked about, to name the owner of what concerns one user
 */
export function runFacts(
  listed: ListedRun,
  people: readonly Person[],
  reader: Reader,
): readonly Fact[] {
  const { run, actor } = listed;
  const { culture } = reader;
  // A column of the vendor's list of events is not left out.
  const noneGiven = run.source === 'event' ? m.events_none_given() : null;
  const facts: { name: string; text: string | null }[] = [
    { name: m.events_fact_ask(), text: listed.lateness && askText(listed, reader) },
    { name: m.events_fact_cancel(), text: cancelText(run.cancellation, culture) },
    { name: m.events_fact_message(), text: run.message || noneGiven },
    { name: m.events_fact_progress(), text: run.progress?.text ?? null },
    { name: m.events_fact_file(), text: run.fileName },
    { name: m.events_fact_actor(), text: actorText(actor, culture) },
    { name: m.events_fact_group(), text: actor.kind === 'person' ? actor.group : null },
    { name: m.events_fact_key(), text: run.key },
    { name: m.events_fact_status(), text: run.status || noneGiven },
    { name: m.events_fact_type(), text: run.type },
    { name: m.events_fact_scope(), text: scopeOf(run, people, reader) },
    { name: m.events_fact_since(), text: statedText(run.since, reader) },
    { name: m.events_fact_expected(), text: expectedText(run, reader) },
    {
      name: m.events_fact_finished(),
      text: run.finished.kind === 'at' ? statedText(run.finished, reader) : null,
    },
    { name: m.events_fact_first_seen(), text: seenText(listed.firstSeen, reader) },
    { name: m.events_fact_last_seen(), text: seenText(listed.lastSeen, reader) },
    { name: m.events_fact_usual(), text: usualText(listed, reader) },
    { name: m.events_fact_extra(), text: extraInfoText(run, culture) },
    {
      name: m.events_fact_updates(),
      text: run.updates === null ? null : formatCount(culture, run.updates),
    },
    { name: m.events_fact_source(), text: sourceText(run.source) },
  ];
  return facts.filter((fact): fact is Fact => Boolean(fact.text));
}

function askText({ actor }: ListedRun, { culture }: Reader): string {
  const isThere = actor.kind === 'person' && actor.isDeleted !== true;
  return isThere ? m.events_ask({ name: shortName(actor, culture) }) : m.events_ask_nobody();
}

function scopeOf(run: Run, people: readonly Person[], { culture }: Reader): string | null {
  if (run.source !== 'event') return null;
  const scope = scopeText(run.scope);
  if (run.owner === null || run.owner === 0) return scope;
  if (run.scope === 'user') {
    const person = people.find(({ associateId }) => associateId === run.owner);
    const name = person && (person.fullName || person.login);
    return m.events_scope_owner({
      scope,
      owner: name ? isolated(name) : m.events_owner_user({ id: run.owner }),
    });
  }
  if (run.scope !== 'group') return scope;
  return m.events_scope_owner({
    scope,
    owner: m.events_owner_group({ id: formatCount(culture, run.owner) }),
  });
}

function expectedText(run: Run, reader: Reader): string | null {
  if (run.source !== 'event') return null;
  const text = statedText(run.expected, reader);
  const [since, expected] = [instantOf(run.since), instantOf(run.expected)];
  return since !== null && expected !== null && expected < since
    ? m.events_expected_before({ text })
    : text;
}

function seenText(at: number | null, reader: Reader): string | null {
  return at === null ? null : wholeMoment(at, reader);
}

function usualText({ usual }: ListedRun, { culture }: Reader): string | null {
  if (!usual) return null;
  return m.events_usual({
    duration: durationText(usual.median, culture),
    count: usual.runs,
    runs: formatCount(culture, usual.runs),
  });
}
