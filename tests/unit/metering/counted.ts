import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  meters,
  type Meter,
  type MeterId,
  type MeterSource,
} from '../../../lib/domain/usage/meter';
import { dayAfter, daysBetween } from '../../../lib/domain/period';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import type { MeterCount } from '../../../lib/domain/usage/usage';
import type { UsageSettings } from '../../../lib/domain/usage/usageSettings';
import { createSignIns } from '../../../lib/monitor/signIns';
import { usageCounter } from '../../../lib/monitor/usage';
import { clearDatabase } from '../../../lib/store/database';
import {
  sessions,
  settingsOf,
  snapshotOf,
  usageOf,
  usageSettingsOf,
} from '../../../lib/store/items';
import type { OwnerLicence } from '../../../lib/domain/licences/licence';
import { licence } from '../domain/licences/licences';
import { json } from '../monitor/fakeTenant';
import { noon, place, tenant } from '../monitor/monitored';
import { archive, type Archive, type ArchiveOptions } from './archive';

export { noon, tenant };

export const hour = 3_600_000;
export const day = 24 * hour;
export const zone = 'Europe/Amsterdam';

export function meterOf(id: MeterId): Meter {
  return meters.find((meter) => meter.id === id) as Meter;
}

/** The first source of a meter. */
export function sourceOf(id: MeterId): MeterSource {
  return meterOf(id).sources[0] as MeterSource;
}

/** What a tenant answers instead of what its archive has; undefined for what it has. */
export type Fault = (answer: object, params: URLSearchParams) => Response | undefined;

const principal = {
  associateId: 5,
  name: 'ANN',
  fullName: 'Ann Admin',
  roleName: 'Administrator',
  contextId: 'Cust12345',
  isAdministrator: true,
  mayReadUsers: true,
};

/** Signs an administrator in, with a token. */
export async function signIn(xsrfToken = 'token', change: Partial<typeof principal> = {}) {
  const { contextId, environment, root, apiRoot } = place;
  const session = { tenant, contextId, environment, root, apiRoot, xsrfToken, culture: 'nl-NL' };
  await sessions.save({
    [tenant]: { ...session, principal: { ...principal, ...change } },
  });
}

/** A browser that keeps nothing but a session and what licences there are. */
export async function begun(
  licences: OwnerLicence[] | null = [licence()],
  set: Partial<UsageSettings> = {},
): Promise<void> {
  fakeBrowser.reset();
  await clearDatabase();
  await signIn();
  await snapshotOf(tenant).update(() => {
    const snapshot = emptySnapshot(tenant);
    const known = { value: licences, asOf: noon, failure: null, triedAt: noon };
    return { ...snapshot, parts: { ...snapshot.parts, licences: known } };
  });
  await settingsOf(tenant).update((before) => ({ ...before, plan: 'none' }));
  await usageSettingsOf(tenant).update((before) => ({ ...before, zone, ...set }));
}

/** A tenant with an archive for each source, and workers that count it, as many as one likes. */
export function countedTenant(options: ArchiveOptions = {}) {
  const archives = new Map<string, Archive>();
  for (const { sources } of meters) {
    for (const source of sources) archives.set(idOf(source), archive(source, options));
  }
  const clock = { now: noon };
  const asked: { archive: string; filter: string; orderBy: string }[] = [];
  const faults: Record<string, Fault> = {};

  const fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const { pathname, searchParams } = new URL(new Request(input).url);
    const name = pathname.split('/').at(-1) ?? '';
    const table = name === 'dynamic' ? `.${searchParams.get('$select')?.split('.')[0]}` : '';
    const found = archives.get(name + table);
    const filter = searchParams.get('$filter') ?? '';
    asked.push({ archive: name + table, filter, orderBy: searchParams.get('$orderBy') ?? '' });
    if (!found) return json({}, 404);
    const answer = found.answer(searchParams);
    return faults[name + table]?.(answer, searchParams) ?? json(answer);
  };

  const outside = {
    now: () => clock.now,
    nextCheck: () => Promise.resolve(null),
    fetch: fetch as typeof globalThis.fetch,
    random: () => -0.5,
  };

  return {
    clock,
    asked,
    faults,
    outside,
    archiveOf: (id: MeterId) => archives.get(idOf(sourceOf(id))) as Archive,
    archive: (name: string) => archives.get(name) as Archive,
    worker: (from = outside) => usageCounter(from, createSignIns(from)),
  };
}

/** Meters of which rows are counted in a subscription without a suite. */
export const countedIds = ['mailings', 'chats', 'forms', 'logins'] as const;

/** A tenant with a row of each meter a day, for as long as is counted. */
export function busyTenant(rows = 440, pageSize = 1_000) {
  const made = countedTenant({ pageSize });
  for (const id of countedIds) {
    for (let row = 1; row <= rows; row++) {
      const at = noon - (rows - row) * day;
      const date = sourceOf(id).dated === 'day' ? new Date(at).toISOString().slice(0, 10) : at;
      made.archiveOf(id).add({ key: row, date, amount: row });
    }
  }
  return made;
}

export async function subscribedToSuite(): Promise<void> {
  await settingsOf(tenant).update((before) => ({ ...before, plan: 'growth' }));
}

function idOf({ archive: name, key }: MeterSource): string {
  return name === 'dynamic' ? `dynamic.${key.split('.')[0]}` : name;
}

export const counting = { tenant, force: false };

/** Counts what is due and all of the past, however many hours that takes. */
export async function countAll({ clock, worker }: ReturnType<typeof countedTenant>) {
  const counter = worker();
  const outcome = await counter.count(counting);
  for (;;) {
    await counter.fill(tenant);
    const next = await counter.nextFill(tenant);
    if (next === null) return outcome;
    clock.now = Math.max(clock.now + 60_000, next);
  }
}

export async function countOf(id: MeterId): Promise<MeterCount> {
  const count = (await usageOf(tenant).load()).meters[id];
  if (!count) throw new Error(`nothing is told of ${id}`);
  return count;
}

/** What is told of a day: undefined where nothing is. */
export function told({ days }: MeterCount, on: string): number | null | undefined {
  return days.from === '' ? undefined : days.amounts[daysBetween(days.from, on)];
}

/** The days of a count that differ from what an archive has, from the first that is told to the last of either. */
export function differences(count: MeterCount, of: Archive, billing = zone): string[] {
  const { from, amounts, rows } = count.days;
  const truth = of.truth(billing);
  const wrong = amounts.flatMap((amount, index) => {
    const day = dayAfter(from, index);
    const { amount: had, rows: many } = truth.get(day) ?? { amount: 0, rows: 0 };
    return amount === had && rows[index] === many
      ? []
      : [`${day}: ${amount} of ${rows[index]}, not ${had} of ${many}`];
  });
  const end = dayAfter(from, amounts.length);
  const missing = [...truth.keys()].filter((day) => day >= end && day < '2026-12-01');
  return [...wrong, ...missing.map((day) => `${day} is missing`)];
}
