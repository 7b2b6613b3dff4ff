import type { RunSource, Scope } from '../domain/events/run';
import type { Standing } from '../domain/events/runList';
import { m } from './paraglide/messages';

/** How a run stands; of late ones, since when. */
export const standings = {
  running: m.run_running,
  overdue: m.run_overdue,
  stalled: m.run_stalled,
  waiting: m.run_waiting,
  ended: m.run_ended,
  succeeded: m.run_succeeded,
  failed: m.run_failed,
  off: m.run_off,
  unknown: m.run_unknown,
} satisfies Record<Standing, unknown>;

/** Whom a run concerns. */
export const scopes: Record<Scope, () => string> = {
  system: m.scope_system,
  database: m.scope_database,
  group: m.scope_group,
  user: m.scope_user,
  unknown: m.scope_unknown,
};

/**
 * Whose counters they are, by the key of their generation.
 *
 * @see SuperOffice docs, database/tables/contact.md (5) and project.md (11)
 */
export const countersOf: Record<string, typeof m.run_counters_companies> = {
  'Saint:5': m.run_counters_companies,
  'Saint:11': m.run_counters_projects,
};

/** What kind of thing a run is. */
export const sources: Record<RunSource, () => string> = {
  event: m.source_event,
  job: m.source_job,
  index: m.source_index,
  counter: m.source_counter,
};
