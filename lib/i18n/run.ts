import type { Actor } from '../domain/events/actor';
import { knownEvent, type KnownEvent } from '../domain/events/eventCatalogue';
import { expectedFinish } from '../domain/events/lateness';
import type { Run, RunSource, Scope } from '../domain/events/run';
import type { ListedRun } from '../domain/events/runList';
import { timeLeft } from '../domain/events/timeLeft';
import { actorName } from './actorName';
import { cancellations, eventMeanings } from './eventCatalogue';
import { formatCount } from './format';
import { localeFor } from './locale';
import { m } from './paraglide/messages';
import {
  dayAndTime,
  endText,
  momentText,
  rangeText,
  sinceText,
  startedText,
  type MomentReader,
  type SayMoment,
} from './runMoments';
import { countersOf, scopes, sources, standings } from './runNames';
import { isolated } from './tenantText';

const localeOf = (culture: string) => ({ locale: localeFor(culture) });

/** What a run is called: as the tenant calls it, else by its key, else by what it is and its id. */
export function runTitle(
  { id, source, title, key }: Pick<Run, 'id' | 'source' | 'title' | 'key'>,
  culture: string,
): string {
  const locale = localeOf(culture);
  if (title.trim()) return isolated(title);
  if (source === 'index') return m.run_index({}, locale);
  if (source === 'counter')
    return (
      countersOf[key]?.({}, locale) ??
      m.run_counters({ table: isolated(key.replace(/^Saint:/, '')) }, locale)
    );
  return key.trim() ? isolated(key) : m.run_nameless({ id: isolated(id) }, locale);
}

/** Who started it: "Ann Admin (ANN)", "the system", "unknown user (17)" or "not told". */
export function actorText(actor: Actor, culture: string): string {
  const name = actorName(actor, culture);
  if (actor.kind !== 'person') return name;
  const locale = localeOf(culture);
  const { fullName, isDeleted } = actor;
  const login = fullName && actor.login;
  const full = login ? m.user_named({ name, login: isolated(login) }, locale) : name;
  return isDeleted ? m.actor_deleted({ name: full }, locale) : full;
}

/** One or two letters in the place of a portrait: "AA". */
export function actorInitials(actor: Actor): string {
  if (actor.kind === 'system') return 'SO';
  if (actor.kind === 'unknown') return '?';
  const names = actor.fullName.split(/\s+/).filter(Boolean);
  const letters =
    names.length > 1 ? [firstOf(names[0]), firstOf(names.at(-1))] : [...(names[0] ?? actor.login)];
  return letters.slice(0, 2).join('').toUpperCase() || '?';
}

function firstOf(name = ''): string {
  const [first = ''] = name;
  return first;
}

/** How it stands: "2 h past its expected finish", "no progress for 25 min", "64 %", "ended". */
export function standingText({ run, standing, lateness }: ListedRun, culture: string): string {
  const locale = localeOf(culture);
  const percent = standing === 'running' ? (run.progress?.percent ?? null) : null;
  if (percent !== null)
    return m.run_percent({ percent: formatCount(culture, Math.trunc(percent)) }, locale);
  const late = lateness?.kind === 'overdue' ? lateness.by : (lateness?.for ?? 0);
  return standings[standing]({ duration: durationText(late, culture) }, locale);
}

/** Whom it concerns. */
export function scopeText(scope: Scope): string {
  return scopes[scope]();
}

/** What kind of thing it is. */
export function sourceText(source: RunSource): string {
  return sources[source]();
}

const minute = 60_000;

/** A length of time in at most two units, "2 h 10 min"; seconds only below a minute. */
export function durationText(ms: number, culture: string): string {
  const locale = localeOf(culture);
  const minutes = Math.floor(Math.max(0, ms) / minute);
  if (minutes === 0)
    return m.duration_seconds({ seconds: Math.floor(Math.max(0, ms) / 1000) }, locale);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const units = [
    days && m.duration_days({ days: formatCount(culture, days), count: days }, locale),
    hours && m.duration_hours({ hours }, locale),
    minutes % 60 && m.duration_minutes({ minutes: minutes % 60 }, locale),
  ];
  return units
    .slice(days ? 0 : 1, days ? 2 : 3)
    .filter(Boolean)
    .join(' ');
}

/** When it ran, or runs: "since 09:14 · expected 11:30", "yesterday 17:00–18:40". */
export function whenText(listed: ListedRun, reader: MomentReader): string {
  const { from, until, isOver } = listed;
  const { culture } = reader;
  if (isOver && from !== null && until.kind === 'at') return rangeText(from, until.at, reader);
  const say = (at: number) => momentText(at, reader);
  const end = isOver ? endText(listed, culture, say) : expectedText(listed, reader, say);
  const texts = [sinceText(listed, culture, say), end].filter((text) => text !== null);
  return texts.join(' · ') || m.run_untimed({}, localeOf(culture));
}

/** By when it should be over; null for what never tells. */
function expectedText(
  { run }: ListedRun,
  { culture, now }: Pick<MomentReader, 'culture' | 'now'>,
  say: SayMoment,
): string | null {
  const locale = localeOf(culture);
  const finish = expectedFinish(run);
  if (finish !== null) return m.run_expected({ time: say(finish) }, locale);
  const left = timeLeft(run, now);
  if (left !== null) return m.run_left({ duration: durationText(left, culture) }, locale);
  return run.source === 'event' ? m.run_no_estimate({}, locale) : null;
}

/**
 * A run in one sentence, to be taken elsewhere, where "yesterday" would mean another day: "UDefRebuild, started
 * 14:05 by Ann Admin, expected 15:00".
 */
export function runSentence(listed: ListedRun, reader: MomentReader): string {
  const { run, standing, isOver } = listed;
  const { culture } = reader;
  const say = (at: number) => dayAndTime(at, reader);
  const goesUnsaid = standing === 'ended' || (standing === 'running' && !run.progress);
  const facts = [
    runTitle(run, culture),
    startedText(listed, culture, say),
    isOver ? null : expectedText(listed, reader, say),
    goesUnsaid ? null : standingText(listed, culture),
    isOver ? endText(listed, culture, say) : null,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

/** How long it took, as closely as that is known; null while it runs, and when nobody knows. */
export function lastedText({ from, until, isOver }: ListedRun, culture: string): string | null {
  if (!isOver || from === null) return null;
  const text = (end: number) => durationText(end - from, culture);
  if (until.kind === 'at') return text(until.at);
  if (until.kind !== 'between') return null;
  const [least, most] = [text(until.from), text(until.to)];
  return least === most ? least : m.run_lasted({ least, most }, localeOf(culture));
}

/** What an event's extra number means; null where there is none. */
export function extraInfoText(run: Run, culture: string): string | null {
  if (run.extraInfo === null) return null;
  const value = String(run.extraInfo);
  const isArea = run.source === 'event' && knownEvent(run.key)?.id === 'prototype';
  return (isArea ? m.run_area : m.run_extra)({ value }, localeOf(culture));
}

/** What a known event means for users. */
export function eventMeaning({ id }: KnownEvent, culture: string): string {
  return eventMeanings[id]({}, localeOf(culture));
}

/**
 * Whether it may be cancelled.
 *
 * @param about a known event, or what the tenant says of a job
 * @returns null where nobody says
 */
export function cancelText(
  about: KnownEvent | Run['cancellation'],
  culture: string,
): string | null {
  const locale = localeOf(culture);
  if (about === null) return null;
  if (typeof about === 'string') return cancellations[about]({}, locale);
  if (about.byHand) return m.cancel_by_hand({}, locale);
  return about.cancel === 'unsaid' ? null : cancellations[about.cancel]({}, locale);
}

/** Whether a moment of it came without a zone, and was read in this browser's. */
export function zoneAssumed({ since, expected, finished }: Run): boolean {
  return [since, expected, finished].some((moment) => moment.kind === 'at' && !moment.zoned);
}
