import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { TenantDesk } from '../../../components/panel/tenantDesk';
import type { ModuleLicence, OwnerLicence } from '../../../lib/domain/licences/licence';
import type { Snapshot } from '../../../lib/domain/snapshot';
import type { Reader } from '../../../lib/i18n/reader';
import { licence, module } from '../../unit/domain/licences/licences';
import { english, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { showPanel } from '../support/show';

/** Opens the panel at the licences of a tenant. */
export async function open(
  snapshot: Snapshot,
  reader: Reader = english,
  desk: Partial<TenantDesk> = {},
) {
  const shown = showPanel({ snapshot, desk: deskOf(desk) }, reader);
  await userEvent.click(screen.getByRole('tab', { name: /^Licen/ }));
  return shown;
}

export const openOwners = (owners: OwnerLicence[], reader?: Reader) =>
  open(snapshotOf(owners), reader);

/** Opens the licences of SuperOffice, which are these. */
export const openModules = (...modules: ModuleLicence[]) => openOwners([licence({ modules })]);

/** What is drawn of a licence, by the name that it goes by. */
export function row(name: string): HTMLElement {
  const item = screen.getByRole('button', { name }).closest('li');
  if (!item) throw new Error(`no row ${name}`);
  return item;
}

/** The names of the licences that are drawn, in their order. */
export const rows = () =>
  screen
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('bdi')?.textContent)
    .filter((name) => name !== undefined);

export const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** Opens the details of a licence; `others` are beside it. */
export async function details(
  change: Partial<ModuleLicence> = {},
  desk: Partial<TenantDesk> = {},
  { others = [], reader = english }: { others?: ModuleLicence[]; reader?: Reader } = {},
) {
  const changed = module(change);
  const snapshot = snapshotOf([licence({ modules: [changed, ...others] })]);
  await open(snapshot, reader, desk);
  await userEvent.click(screen.getByRole('button', { name: changed.description || changed.name }));
  return row(changed.description || changed.name);
}

/** The facts of opened details, by their names. */
export const facts = (of: HTMLElement) =>
  Object.fromEntries(
    [...of.querySelectorAll('dt')].map((name) => [
      words(name),
      words(name.nextElementSibling as Element),
    ]),
  );
