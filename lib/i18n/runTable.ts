import type { Actor } from '../domain/events/actor';
import { instantOf } from '../domain/moment';
import type { ListedRun } from '../domain/events/runList';
import type { Table } from '../export/table';
import { actorName } from './actorName';
import { m } from './paraglide/messages';
import { runTitle, scopeText, sourceText, standingText, zoneAssumed } from './run';
import type { MomentReader } from './runMoments';

/**
 * Runs as a table to be taken elsewhere, in the order in which they are shown: the columns of the vendor's list,
 * then all else. Moments are in ISO 8601 with the offset of the reader's zone; what nobody knows is empty. Of
 * what this browser saw only before and after its end, both are told.
 */
export function runTable(listed: readonly ListedRun[], reader: MomentReader): Table {
  const { culture, zone } = reader;
  const moment = (at: number | null) => (at === null ? null : isoMoment(at, zone));
  return {
    columns: [
      { key: 'event', title: m.runs_event() },
      { key: 'status', title: m.runs_status() },
      { key: 'message', title: m.runs_message() },
      { key: 'activated', title: m.runs_activated() },
      { key: 'activatedBy', title: m.runs_activated_by() },
      { key: 'finished', title: m.runs_finished() },
      { key: 'type', title: m.runs_type() },
      { key: 'state', title: m.runs_standing() },
      { key: 'ended', title: m.runs_ended() },
      { key: 'endedAfter', title: m.runs_ended_after() },
      { key: 'firstSeen', title: m.runs_first_seen() },
      { key: 'lastSeen', title: m.runs_last_seen() },
      { key: 'zoneAssumed', title: m.runs_zone_assumed() },
      { key: 'login', title: m.runs_user_id() },
      { key: 'associateId', title: m.runs_associate_id() },
      { key: 'group', title: m.runs_group() },
      { key: 'deleted', title: m.runs_deleted() },
      { key: 'source', title: m.runs_source() },
      { key: 'key', title: m.runs_key() },
      { key: 'typeText', title: m.runs_type_text() },
      { key: 'owner', title: m.runs_owner() },
      { key: 'extraInfo', title: m.runs_extra_info() },
      { key: 'updates', title: m.runs_updates() },
      { key: 'progress', title: m.runs_progress() },
      { key: 'file', title: m.runs_file() },
      { key: 'id', title: m.runs_id() },
    ],
    rows: listed.map((one) => ({
      event: runTitle(one.run, culture),
      status: one.run.status,
      message: one.run.message,
      activated: moment(one.from),
      activatedBy: actorName(one.actor, culture),
      finished: moment(instantOf(one.run.expected)),
      type: scopeText(one.run.scope),
      state: standingText(one, culture),
      ended: moment(endOf(one)),
      endedAfter: one.until.kind === 'between' ? moment(one.until.from) : null,
      firstSeen: moment(one.firstSeen),
      lastSeen: moment(one.lastSeen),
      zoneAssumed: zoneAssumed(one.run),
      ...person(one.actor),
      source: sourceText(one.run.source),
      key: one.run.key,
      typeText: one.run.type,
      owner: one.run.owner,
      extraInfo: one.run.extraInfo,
      updates: one.run.updates,
      progress: one.run.progress?.percent ?? null,
      file: one.run.fileName,
      id: one.run.id,
    })),
  };
}

/** When it was over at the latest. */
function endOf({ until }: ListedRun): number | null {
  if (until.kind === 'at') return until.at;
  return until.kind === 'between' ? until.to : null;
}

function person(actor: Actor) {
  if (actor.kind !== 'person') {
    const associateId = actor.kind === 'system' ? 0 : actor.associateId;
    return { login: null, associateId, group: null, deleted: null };
  }
  const { login, associateId, group, isDeleted } = actor;
  return { login, associateId, group, deleted: isDeleted };
}

/** "2026-11-21T14:02:00+01:00". */
function isoMoment(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(at)).toString({
    timeZone: zone,
    smallestUnit: 'second',
  });
}
