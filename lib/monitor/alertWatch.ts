import { noAlerts, type AlertName, type AlertState } from '../domain/alerts/alert';
import type { LookOutcome } from '../domain/alerts/alertTrouble';
import type { Telling } from '../domain/alerts/dueAlerts';
import { checkPace } from '../domain/alerts/checkPace';
import { listedAlerts, type ListedAlerts } from '../domain/alerts/listedAlerts';
import { nextAlerts } from '../domain/alerts/nextAlerts';
import { observed } from '../domain/alerts/observed';
import { dayAt } from '../domain/period';
import { withoutLost, withShown } from '../domain/alerts/showing';
import type { Snapshot } from '../domain/snapshot';
import { snoozed, unsnoozed, type SnoozeChoice } from '../domain/alerts/snoozing';
import { isStoredAs } from '../store/alertSchemas';
import { alertSettings, alertsOf, knownTenants } from '../store/items';
import { inTurn } from './inTurn';
import type { Board } from './notifications';
import { telling, type Notification } from './telling';
import { loadWatched } from './watchedTenant';

/** What a watch needs from outside. */
export type Surroundings = {
  now: () => number;
  /** IANA, of this machine. */
  zone: () => string;
  board: Board;
};

/** What a look at a tenant brought. */
export type Looked = {
  snapshot: Snapshot;
  /** BCP 47 tag of its CRM user. */
  culture: string;
  listed: ListedAlerts;
  /** How many of the usual intervals there may be until the next check. */
  pace: 1 | 2;
  outcome: Exclude<LookOutcome, 'unstored'>;
};

/**
 * Watches what needs attention in the tenants of this browser, and tells of it. One look at a time, whoever asks for it: what
 * is told is stored before it is shown, so that it is not told twice; that it is about to be shown is stored too, so that a
 * worker killed in between loses nothing.
 */
export function alertWatch({ now, zone, board }: Surroundings) {
  const turns = inTurn();

  /**
   * Looks at a tenant, and tells what is to be told. Rejects only when storage fails: then nothing is shown.
   *
   * @returns null for what no administrator in this browser knows
   */
  const look = (tenant: string): Promise<Looked | null> =>
    turns.run('alerts', () => lookInTurn(tenant));

  async function lookInTurn(tenant: string): Promise<Looked | null> {
    const at = moment();
    const [known, settings, watched, before] = await Promise.all([
      knownTenants.load(),
      alertSettings.load(),
      loadWatched(tenant, at.now, at.zone),
      alertsOf(tenant).load(),
    ]);
    const { snapshot } = watched;
    const principal = snapshot.parts.principal.value;
    if (!principal) return null;
    if (!principal.isAdministrator) {
      // What an administrator saw earlier in this browser is not for the next person; what was told stays told.
      const { told, digestOf } = before;
      const left = { ...noAlerts, told, digestOf };
      if (!isStoredAs(left, before)) await alertsOf(tenant).save(left);
      return null;
    }
    const culture = known[tenant]?.culture ?? 'en';
    const seen = observed(watched, { ...at, lead: settings.lead });
    const visible = before.showing.length > 0 ? await board.shown().catch(() => null) : [];
    const current = visible ? withoutLost(before, visible) : before;
    const next = nextAlerts(current, seen, settings, at);
    const notification =
      visible &&
      telling(next, snapshot, {
        at: { ...at, culture },
        settings,
        by: principal.associateId,
        ...(await toldInAll(tenant, next)),
      });
    const state = notification?.state ?? next;
    if (!isStoredAs(state, before)) await alertsOf(tenant).save(state);
    const listed = listedAlerts(state, principal.associateId, at.now);
    const looked = { snapshot, culture, listed, pace: checkPace(seen) };
    if (!visible) return { ...looked, outcome: 'refused' };
    return { ...looked, outcome: notification ? await show(tenant, notification) : 'silent' };
  }

  /** Shows what is stored as told already; what is refused was not told, so that the next look tries again. */
  async function show(tenant: string, { id, text }: Notification): Promise<'shown' | 'refused'> {
    const isShown = await board.show(id, text).then(
      () => true,
      () => false,
    );
    await alertsOf(tenant).update((after) =>
      isShown ? withShown(after, id) : withoutLost(after, []),
    );
    return isShown ? 'shown' : 'refused';
  }

  /** What was told in all tenants of this browser, which share the notifications of a day. */
  async function toldInAll(
    tenant: string,
    state: AlertState,
  ): Promise<Pick<Telling, 'told' | 'digests'>> {
    const others = Object.keys(await knownTenants.load()).filter((other) => other !== tenant);
    const states = [state, ...(await Promise.all(others.map((other) => alertsOf(other).load())))];
    return {
      told: states.flatMap(({ told }) => told),
      digests: states.flatMap(({ digestOf }) => digestOf ?? []),
    };
  }

  /** Changes what is remembered of a tenant, once it is known how it stands. */
  function change(tenant: string, to: (state: AlertState, by: number) => AlertState) {
    return turns.run('alerts', async () => {
      await lookInTurn(tenant);
      const { parts } = (await loadWatched(tenant, now(), zone())).snapshot;
      const by = parts.principal.value?.associateId;
      if (by !== undefined) await alertsOf(tenant).update((state) => to(state, by));
    });
  }

  const moment = () => ({ now: now(), zone: zone(), today: dayAt(now(), zone()) });

  return {
    look,
    snooze: (tenant: string, name: AlertName, choice: SnoozeChoice) =>
      change(tenant, (state, by) => snoozed(state, name, choice, { by, now: now() })),
    unsnooze: (tenant: string, name: AlertName) =>
      change(tenant, (state, by) => unsnoozed(state, name, by)),
    /** Takes note that a notification was seen, whatever became of the worker that showed it. */
    seen: (tenant: string, id: string) =>
      turns.run('alerts', async () => {
        const { showing } = await alertsOf(tenant).load();
        if (showing.some((one) => one.id === id))
          await alertsOf(tenant).update((state) => withShown(state, id));
      }),
    settled: turns.settled,
  };
}
