import type { OwnerLicence } from '../../../lib/domain/licences/licence';
import {
  emptySnapshot,
  type Part,
  type PartValues,
  type Snapshot,
} from '../../../lib/domain/snapshot';
import type { Failure } from '../../../lib/domain/failure';
import type { Reader } from '../../../lib/i18n/reader';
import { dates, licence, module, none, on, unknown } from '../../unit/domain/licences/licences';
import { limit, news } from '../../unit/domain/snapshots';

export { limit, news };

/** 21 November 2026, 14:02 in Amsterdam. */
export const now = Date.parse('2026-11-21T13:02:00Z');

export const english: Reader = {
  culture: 'en-GB',
  zone: 'Europe/Amsterdam',
  now,
  today: '2026-11-21',
  singleKeys: true,
};
export const dutch: Reader = { ...english, culture: 'nl-NL' };

const counts = (inUse: number, total: number, available = total - inUse) => ({
  inUse,
  available,
  total,
});

/** A tenant like the one in the picture of the look. */
export function designteamet(): OwnerLicence[] {
  return [
    licence({
      dates: dates({ maintenance: on('2027-03-27') }),
      modules: [
        module({ ...counts(23, 21), sortOrder: 1 }),
        module({
          name: 'ten-service',
          description: 'Service Essentials',
          ...counts(12, 16),
          sortOrder: 2,
        }),
        module({
          name: 'ten-marketing',
          description: 'Marketing Premium',
          ...counts(5, 5),
          sortOrder: 3,
        }),
        module({
          name: 'ten-chat',
          description: 'Chat',
          ...counts(9, 10),
          sortOrder: 4,
        }),
        module({
          name: 'user',
          description: 'User login',
          kind: 'user',
          hidden: true,
          ...counts(51, 63),
        }),
        module({
          name: 'pocket',
          description: 'Mobile CRM',
          kind: 'user',
          ...counts(1_204, 1_500),
          sortOrder: 5,
        }),
        module({
          name: 'storage',
          description: 'Storage',
          kind: 'user',
          inUse: null,
          available: null,
          total: null,
          sortOrder: 6,
        }),
        module({
          name: 'intelligence',
          description: 'Sales Intelligence',
          kind: 'user',
          unrestricted: true,
          ...counts(0, 0),
          sortOrder: 7,
        }),
        module({
          name: 'server',
          description: 'SuperOffice Server',
          kind: 'site',
          unrestricted: true,
          ...counts(0, 0),
          sortOrder: 8,
        }),
        module({
          name: 'expander-services',
          description: 'Developer Tools',
          kind: 'site',
          ...counts(1, 1),
          sortOrder: 9,
        }),
        module({
          name: 'audience',
          description: 'Audience',
          kind: 'site',
          ...counts(0, 0),
          sortOrder: 10,
        }),
        module({
          name: 'satellite',
          description: 'Satellite',
          kind: 'satellite',
          ...counts(1, 2),
          sortOrder: 11,
        }),
      ],
    }),
    licence({
      owner: 'Adwiza',
      ownerDescription: 'Adwiza',
      dates: dates({ expiry: on('2026-12-15'), grace: unknown }),
      modules: [module({ name: 'aw', description: 'Adwiza Campaigns', kind: 'user' })],
    }),
    licence({
      owner: 'i-Centrum',
      ownerDescription: 'i-Centrum',
      dates: dates({ expiry: none }),
      modules: [
        module({ name: 'ic', description: 'i-Centrum Sync', kind: 'site', ...counts(1, 1) }),
      ],
    }),
  ];
}

export function good<Value>(value: Value, asOf = now): Part<Value> {
  return { value, asOf, failure: null, triedAt: asOf };
}

export function failed<Value>(failure: Failure, last: Value | null = null): Part<Value> {
  return { value: last, asOf: last === null ? null : now - 2 * 3_600_000, failure, triedAt: now };
}

/** A snapshot in which everything was answered just now. */
export function snapshotOf(licences: OwnerLicence[] = designteamet()): Snapshot {
  return {
    ...emptySnapshot('production:cust12345'),
    checkedAt: now,
    nextCheckAt: now + 58 * 60_000,
    parts: {
      version: good<PartValues['version']>({ netServerVersion: '12.0.342.1' }),
      principal: good<PartValues['principal']>({
        associateId: 5,
        name: 'ANN',
        fullName: 'Ann Admin',
        roleName: 'Administrator',
        contextId: 'Cust12345',
        isAdministrator: true,
        mayReadUsers: true,
      }),
      licences: good(licences),
      licenceStatus: good<PartValues['licenceStatus']>({
        company: 'Designteamet AS',
        serialNumber: '1010000014',
        adminWarning: on('2027-02-27'),
        expiry: on('2027-03-27'),
        grace: on('2027-04-08'),
        userLicences: ['user', 'web', 'ten-sales', 'pocket', 'intelligence'],
      }),
      systemInfo: good<PartValues['systemInfo']>({
        company: 'Designteamet AS',
        databaseType: 'MSSQL',
        databaseVersion: '12.0.342',
        databaseName: 'DESIGNTEAMET',
        isSatellite: false,
      }),
      satellites: good<PartValues['satellites']>([]),
      licenceNews: good(licences.map(({ owner }) => news({ owner }))),
      projectLimit: good(limit({ active: 31, maximum: 0 })),
      dashboardLimit: good(limit({ active: 14, maximum: 0 })),
      flowLimit: good(limit({ active: 4, maximum: 0 })),
      customObjects: good(3),
    },
  };
}

/** The same snapshot, every part of it failed the same way. */
export function allFailed(
  failure: Failure,
  snapshot: Snapshot = emptySnapshot('production:cust12345'),
): Snapshot {
  const parts = Object.fromEntries(
    Object.entries(snapshot.parts).map(([name, part]) => [name, { ...part, failure }]),
  ) as Snapshot['parts'];
  return { ...snapshot, parts };
}
