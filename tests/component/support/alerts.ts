import { noAlerts, rankOf, type AlertState, type Snooze } from '../../../lib/domain/alerts/alert';
import { observed } from '../../../lib/domain/alerts/observed';
import { nextAlerts } from '../../../lib/domain/alerts/nextAlerts';
import { defaultAlertSettings } from '../../../lib/domain/alerts/alertSettings';
import { noRuns } from '../../../lib/domain/events/run';
import type { Snapshot } from '../../../lib/domain/snapshot';
import { english, now, snapshotOf } from './data';

const day = 24 * 60 * 60_000;

/** What is remembered of a tenant in which all of this was so three days ago, and was judged before that. */
export function remembered(snapshot: Snapshot = snapshotOf()): AlertState {
  const seen = observed({ snapshot, runs: noRuns, meters: [], plan: null }, english);
  const watched = [...seen.sources.map(({ name }) => name), 'sources'];
  return nextAlerts({ ...noAlerts, watched }, seen, defaultAlertSettings, {
    now: now - 3 * day,
    today: '2026-11-18',
  });
}

/** The same with the worst alert snoozed by somebody. */
export function snoozedFor(
  by: number,
  until: Snooze['until'] = { kind: 'moment', at: now + day / 2 },
): AlertState {
  const state = remembered();
  const [worst] = state.open;
  if (!worst) throw new Error('nothing is open');
  const { subject, kind, period } = worst.attention;
  const snooze = { subject, kind, period, by, rank: rankOf(worst.attention), until };
  return { ...state, snoozes: [{ ...snooze, at: now - day / 2 }] };
}
