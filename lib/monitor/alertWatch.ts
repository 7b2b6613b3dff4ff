import { noAlerts, type AlertName, type AlertState } from '../domain/alert';
import { checkPace } from '../domain/checkPace';
import { listedAlerts, type ListedAlerts } from '../domain/listedAlerts';
import { nextAlerts } from '../domain/nextAlerts';
import { observed } from '../domain/observed';
import { dayAt } from '../domain/period';
import { withoutLost, withShown } from '../domain/showing';
import type { Snapshot } from '../domain/snapshot';
import { snoozed, unsnoozed, type SnoozeChoice } from '../domain/snoozing';
import { isStoredAs } from '../store/alertSchemas';
import { alertSettings, alertsOf, knownTenants } from '../store/items';
import { inTurn } from './inTurn';
import type { Board } from './notifications';
import { telling } from './telling';
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
};

/**
 * Watches what needs attention in the tenants of this browser, and tells of it. One look at a time, whoever asks for it: what
 * is told is stored before it is shown, so that it is not told twice; that it is about to be shown is stored too, so that a
 * worker killed in between loses nothing.
 */
export function alertWatch({ now, zone, board }: Surroundings) {
  const turns = inTurn();

  /**
   * Looks at a tenant, and tells what is to be told. Rejects when storage fails: then nothing is shown.
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
      if (before.open.length > 0) await alertsOf(tenant).save({ ...noAlerts, told: before.told });
      return null;
    }
    const culture = known[tenant]?.culture ?? 'en';
    const seen = observed(watched, { ...at, lead: settings.lead });
    const current = withoutLost(before, before.showing.length > 0 ? await board.shown() : []);
    const next = nextAlerts(current, seen, settings, at);
    const notification = telling(next, snapshot, {
      at: { ...at, culture },
      settings,
      by: principal.associateId,
      told: await toldBeside(tenant, next),
    });
    const state = notification?.state ?? next;
    if (!isStoredAs(state, before)) await alertsOf(tenant).save(state);
    if (notification) {
      await board.show(notification.id, notification.text);
      await alertsOf(tenant).update((after) => withShown(after, notification.id));
    }
    const listed = listedAlerts(state, principal.associateId, at.now);
    return { snapshot, culture, listed, pace: checkPace(seen) };
  }

  /** What was told in all tenants of this browser, which share the notifications of a day. */
  async function toldBeside(tenant: string, { told }: AlertState): Promise<AlertState['told']> {
    const others = Object.keys(await knownTenants.load()).filter((other) => other !== tenant);
    const states = await Promise.all(others.map((other) => alertsOf(other).load()));
    return [...told, ...states.flatMap((state) => state.told)];
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
