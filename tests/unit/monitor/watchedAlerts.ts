import type { AlertState } from '../../../lib/domain/alerts/alert';
import type { OwnerLicence } from '../../../lib/domain/licences/licence';
import { alertWatch } from '../../../lib/monitor/alertWatch';
import type { Board } from '../../../lib/monitor/notifications';
import { alertsOf, knownTenants, snapshotOf } from '../../../lib/store/items';
import { snapshotWith } from '../domain/snapshots';

export const tenant = 'production:cust12345';

/** What somebody saw on their screen, whatever happened to the worker. */
export function screen() {
  const visible = new Map<string, string>();
  /** Every notification that appeared, by its id: one in place of itself did not appear again. */
  const appeared: string[] = [];
  const board: Board = {
    show: (id, { title }) => {
      if (!visible.has(id)) appeared.push(id);
      visible.set(id, title);
      return Promise.resolve();
    },
    shown: () => Promise.resolve([...visible.keys()]),
    takeBack: (id) => Promise.resolve(void visible.delete(id)),
    isAllowed: () => Promise.resolve(true),
  };
  return { board, visible, appeared };
}

/** Stores that a tenant has these licences, as its administrator just saw them. */
export async function holds(licences: OwnerLicence[], at: number): Promise<void> {
  const principal = {
    associateId: 7,
    name: 'ANN',
    fullName: 'Ann Admin',
    roleName: '',
    contextId: 'Cust12345',
    isAdministrator: true,
    mayReadUsers: true,
  };
  const { parts, ...rest } = snapshotWith(licences, { principal });
  const asked = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      part.value === null ? part : { ...part, asOf: at, triedAt: at },
    ]),
  );
  await snapshotOf(tenant).save({ ...rest, tenant, parts: { ...parts, ...asked } });
  await knownTenants.save({
    [tenant]: {
      contextId: 'Cust12345',
      environment: 'production',
      root: 'https://online3.superoffice.com/Cust12345/',
      culture: 'en-GB',
      lastSeen: at,
    },
  });
}

export const remembered = (): Promise<AlertState> => alertsOf(tenant).load();

/** A worker that has just started, at a moment of its own. */
export const watchAt = (clock: { now: number }, board: Board) =>
  alertWatch({ now: () => clock.now, zone: () => 'Europe/Amsterdam', board });
