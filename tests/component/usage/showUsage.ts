import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { TenantDesk } from '../../../components/panel/tenantDesk';
import Usage from '../../../components/usage/Usage.svelte';
import type { Failure } from '../../../lib/domain/failure';
import type { MeterId } from '../../../lib/domain/usage/meter';
import type { WatchedUsage } from '../../../lib/domain/usage/meterUse';
import type { Snapshot } from '../../../lib/domain/snapshot';
import type { MeterCount } from '../../../lib/domain/usage/usage';
import type { Reader } from '../../../lib/i18n/reader';
import { licence, module } from '../../unit/domain/licences/licences';
import { count, usage, watched } from '../../unit/domain/usage/usages';
import { english, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { show } from '../support/show';
import ViewOf from '../support/ViewOf.svelte';

/** What a desk tells of metered services. */
export function told(change: Partial<WatchedUsage> = {}): Partial<TenantDesk> {
  const { usage, settings, policy } = watched(change);
  return { usage, usageSettings: settings, usagePolicy: policy };
}

/** The usual tenant, of which one meter is counted otherwise. */
export function counted(meter: MeterId, change: Partial<MeterCount>): Partial<TenantDesk> {
  const usual = usage();
  const before = usual.meters[meter] ?? count();
  return told({
    usage: { ...usual, meters: { ...usual.meters, [meter]: { ...before, ...change } } },
  });
}

/** A tenant with user plans and modules, 61 seats of them in use. */
const moduleBased = () =>
  snapshotOf([licence({ modules: [module({ inUse: 61, available: 2, total: 63 })] })]);

type Given = {
  desk?: Partial<TenantDesk>;
  snapshot?: Snapshot;
  subject?: string;
  outage?: Failure | null;
  reader?: Reader;
};

/** Draws the metered services of a tenant where all is well known. */
export function showUsage({
  desk,
  snapshot,
  subject,
  outage = null,
  reader = english,
}: Given = {}) {
  const props = {
    view: Usage,
    snapshot: snapshot ?? moduleBased(),
    place: { view: 'usage' as const, ...(subject !== undefined && { subject }) },
    go: vi.fn(),
    desk: deskOf({ ...told(), ...desk }),
    outage,
    retry: vi.fn(),
  };
  return { ...show(ViewOf, props, reader), props };
}

/** The same, with the line of that name opened. */
export async function showOpened(name: RegExp, given: Given = {}) {
  const shown = showUsage(given);
  await open(name);
  return shown;
}

/** Opens a line, unless it is open. */
export async function open(name: RegExp): Promise<void> {
  if (line(name).getAttribute('aria-expanded') !== 'true') await userEvent.click(line(name));
}

/** As the desk is after a change that somebody made, or that came in. */
export const later = (desk: Partial<TenantDesk>) => ({ desk: deskOf({ ...told(), ...desk }) });

/** What was changed of the settings, the latest change first. */
export const changed = ({ props }: ReturnType<typeof showUsage>) =>
  vi
    .mocked(props.desk.changeUsage)
    .mock.calls.map(([change]) => change)
    .reverse();

export const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const list = () =>
  screen.getByRole('list', { name: /^(Metered services|Diensten met datalimiet)$/ });
export const lines = () =>
  [...list().children].flatMap((row) => row.querySelector<HTMLElement>('button') ?? []);
export const names = () => lines().map(words);
export const line = (name: RegExp) => {
  const found = lines().find((button) => name.test(words(button)));
  if (!found) throw new Error(`no line ${name.source} in ${names().join()}`);
  return found;
};
/** A line with all that is opened below it. */
export const row = (name: RegExp) => line(name).closest('li') ?? list();
/** What a line says without what is opened. */
export const summary = (name: RegExp) => words(line(name).closest('.line'));
export const details = (name: RegExp) => within(row(name)).getByRole('group', { name });
export const opened = () =>
  lines()
    .filter((button) => button.getAttribute('aria-expanded') === 'true')
    .map(words);
