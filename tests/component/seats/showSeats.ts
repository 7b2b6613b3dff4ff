import { screen, within } from '@testing-library/svelte';
import { vi } from 'vitest';
import type { SeatsWanted } from '../../../components/panel/place';
import Seats from '../../../components/seats/Seats.svelte';
import type { TenantDesk } from '../../../components/panel/tenantDesk';
import type { Failure } from '../../../lib/domain/failure';
import type { PartValues, Snapshot } from '../../../lib/domain/snapshot';
import type { StatedDate } from '../../../lib/domain/statedDate';
import type { CrmUser, Directory } from '../../../lib/domain/seats/user';
import type { Reader } from '../../../lib/i18n/reader';
import { licence, module, none, on } from '../../unit/domain/licences/licences';
import { user } from '../../unit/domain/seats/users';
import { english, good, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { show } from '../support/show';
import ViewOf from '../support/ViewOf.svelte';

const service = { plan: 'ten-service', planDescription: 'Service Essentials', group: 'Service' };

/** Six users: one at work, one long away, one who never came, and three who cannot log in. */
export const people: { user: CrmUser; lastLogin: StatedDate }[] = [
  {
    user: user({ associateId: 5, name: 'ANN', fullName: 'Ann Admin', role: 'User level 0' }),
    lastLogin: on('2026-11-21'),
  },
  { user: user({ associateId: 6 }), lastLogin: on('2026-03-12') },
  { user: user({ associateId: 7, name: 'MV', fullName: 'Mia Vos', ...service }), lastLogin: none },
  {
    user: user({ associateId: 8, name: 'KB', fullName: 'Kari Berg', ...service, canLogIn: false }),
    lastLogin: on('2026-11-02'),
  },
  {
    user: user({
      associateId: 9,
      name: 'OS',
      fullName: 'Olga Strand',
      plan: '',
      planDescription: '',
    }),
    lastLogin: none,
  },
  {
    user: user({
      associateId: 10,
      name: 'GM',
      fullName: 'Greta Meyer',
      plan: '',
      planDescription: '',
      canLogIn: false,
    }),
    lastLogin: on('2024-02-01'),
  },
];

export function directoryOf(given: typeof people = people): Directory {
  return {
    users: good(given.map(({ user }) => user)),
    lastLogins: good(
      given.map(({ user, lastLogin }) => ({ associateId: user.associateId, lastLogin })),
    ),
  };
}

export function tenant(principal: Partial<PartValues['principal']> = {}): Snapshot {
  const snapshot = snapshotOf([
    licence({
      modules: [
        module({ grants: ['user', 'web'], sortOrder: 1 }),
        module({
          name: 'ten-service',
          description: 'Service Essentials',
          grants: ['user', 'web'],
          sortOrder: 2,
        }),
        module({ name: 'web', description: 'Web client', kind: 'user', hidden: true }),
      ],
    }),
  ]);
  const { parts } = snapshot;
  const known = parts.principal.value;
  return known
    ? { ...snapshot, parts: { ...parts, principal: good({ ...known, ...principal }) } }
    : snapshot;
}

type Given = {
  snapshot?: Snapshot;
  desk?: Partial<TenantDesk>;
  seats?: SeatsWanted;
  outage?: Failure | null;
  reader?: Reader;
};

/** Draws the seats of a tenant whose users are known. */
export function showSeats({ snapshot, desk, seats, outage = null, reader = english }: Given = {}) {
  const props = {
    view: Seats,
    snapshot: snapshot ?? tenant(),
    place: { view: 'licences' as const, ...(seats && { seats }) },
    go: vi.fn(),
    desk: deskOf({ directory: directoryOf(), ...desk }),
    outage,
    retry: vi.fn(),
  };
  return { ...show(ViewOf, props, reader), props };
}

export const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const card = (name: string) => screen.getByRole('region', { name });
export const list = () => screen.getByRole('list', { name: /^(Users|Gebruikers)$/ });

/** The rows that are not opened, as they are read. */
export const rows = () =>
  within(list())
    .getAllByRole('button', { expanded: false })
    .map((row) => words(row));
export const names = () => rows().map((row) => row.split(' (')[0]);
