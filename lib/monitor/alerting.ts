import type { Alert } from '../domain/alerts/alert';
import { troubleAfter, type LookOutcome } from '../domain/alerts/alertTrouble';
import { companyOf } from '../domain/identity';
import { listedAlerts } from '../domain/alerts/listedAlerts';
import type { NotificationTrial } from '../domain/alerts/notificationTrial';
import { dayAt } from '../domain/period';
import { sampleText } from '../i18n/notification';
import { clearAll } from '../store/clearAll';
import { alertSettings, alertsOf, alertTrouble, knownTenants, snapshotOf } from '../store/items';
import { alertWatch, type Looked, type Surroundings } from './alertWatch';
import { showBadge } from './badge';
import { launcherTexts } from './launcher';
import { notificationId } from './notifications';
import { tellLaunchers } from './pages';

export type Alerting = ReturnType<typeof alerting>;

/** Looks at tenants and tells what is open wherever it shows: notifications, launchers, the button in the toolbar. */
export function alerting(surroundings: Surroundings) {
  const { now, zone, board } = surroundings;
  const watch = alertWatch(surroundings);
  const at = (culture: string) => ({
    now: now(),
    zone: zone(),
    today: dayAt(now(), zone()),
    culture,
  });

  /**
   * Looks at a tenant and tells what is so. Never rejects: that alerts cannot be remembered, or notifications not be shown, is
   * told in the panel.
   *
   * @returns how many of the usual intervals there may be until the next check
   */
  async function tell(tenant: string): Promise<1 | 2> {
    let looked: Looked | null;
    try {
      looked = await watch.look(tenant);
    } catch {
      await note('unstored');
      return 1;
    }
    await note(looked?.outcome ?? 'silent');
    if (!looked) return 2;
    const { listed, snapshot, culture, pace } = looked;
    const texts = launcherTexts(listed.open, snapshot.parts.licences, at(culture));
    await Promise.all([tellLaunchers(tenant, texts), tellBadge()]);
    return pace;
  }

  /** Takes note of what came of a look, for the panel to tell. */
  async function note(outcome: LookOutcome): Promise<void> {
    const before = await alertTrouble.load();
    if (troubleAfter(before, outcome, now()) === before) return;
    await alertTrouble.update((known) => troubleAfter(known, outcome, now()));
  }

  /** The badge counts the alerts of all tenants, in the language of the one seen last. */
  async function tellBadge(): Promise<void> {
    const known = Object.entries(await knownTenants.load());
    const open = await Promise.all(known.map(([tenant]) => openIn(tenant)));
    const [, last] = known.sort(([, a], [, b]) => b.lastSeen - a.lastSeen)[0] ?? [];
    await showBadge(open.flat(), at(last?.culture ?? 'en'));
  }

  async function openIn(tenant: string): Promise<Alert[]> {
    const [state, { parts }] = await Promise.all([
      alertsOf(tenant).load(),
      snapshotOf(tenant).load(),
    ]);
    return listedAlerts(state, parts.principal.value?.associateId ?? null, now()).open;
  }

  return {
    tell,

    /** Looks at all tenants, signed in to or not, since days pass in all of them. */
    async tellAll(): Promise<1 | 2> {
      const paces = await Promise.all(Object.keys(await knownTenants.load()).map(tell));
      return paces.includes(1) ? 1 : 2;
    },

    async snooze(...[tenant, name, choice]: Parameters<typeof watch.snooze>): Promise<void> {
      await watch.snooze(tenant, name, choice);
      await tell(tenant);
    },

    async unsnooze(...[tenant, name]: Parameters<typeof watch.unsnooze>): Promise<void> {
      await watch.unsnooze(tenant, name);
      await tell(tenant);
    },

    showBadge: tellBadge,

    seen: (tenant: string, id: string) => watch.seen(tenant, id),

    /** Minutes between two checks, as somebody set it. */
    interval: async () => (await alertSettings.load()).interval,

    /** Shows a sample, for somebody to see that notifications arrive. */
    async tryOut(tenant: string | null): Promise<NotificationTrial> {
      if (tenant === null) return 'failed';
      if (!(await board.isAllowed())) return 'denied';
      const { [tenant]: known } = await knownTenants.load();
      const name = companyOf(await snapshotOf(tenant).load()) ?? '';
      const id = notificationId({ kind: 'sample', tenant });
      try {
        await board.show(id, sampleText(at(known?.culture ?? 'en'), name));
      } catch {
        return 'failed';
      }
      // A sample says nothing of storage.
      if ((await alertTrouble.load())?.kind === 'notifications') await note('shown');
      return 'shown';
    },

    /** Takes away all that is shown of what was forgotten, and what a look has stored meanwhile. */
    async forget(): Promise<void> {
      await watch.settled();
      await clearAll();
      await Promise.all((await board.shown()).map((id) => board.takeBack(id)));
      await tellBadge();
    },
  };
}
