import { rows, type Rows } from './rows';
import type { Module, TenantData } from './tenantData';

/** Texts no reader may trip over. Each script that runs sets `globalThis.hostileTextRan`. */
export const hostileTexts: readonly string[] = [
  '<script>globalThis.hostileTextRan = true</script>',
  '"><img src=x onerror="globalThis.hostileTextRan = true">',
  "'><svg/onload='globalThis.hostileTextRan=true'>",
  'javascript:globalThis.hostileTextRan=true//',
  '<iframe srcdoc="<script>parent.hostileTextRan=true</script>"></iframe>',
  '{{constructor.constructor("globalThis.hostileTextRan=true")()}}',
  '</style></title></textarea><b>bold</b>&amp;&lt;&#x3c;',
  'invoice\u202Egnp.exe\u202C',
  '\u2067\u05E9\u05DC\u05D5\u05DD\u2069 (3 of 5)',
  'x'.repeat(10_000),
  '\u{1F469}\u200D\u{1F4BB}'.repeat(2_000),
  'Z\u0351\u036B\u0343\u036A\u0302\u0347\u0329\u0331\u0320algo'.repeat(40),
  "=cmd|' /C calc'!A0",
  'line one\nline two\r\n\ttabbed \u0000 null',
  '__proto__',
];

/** Words the wire itself needs; everything else a tenant can write is replaced. */
const words = new Set([
  'behaviour',
  'functionRights',
  'product',
  'kind',
  'role',
  'type',
  'state',
  'status',
  'scope',
  'cancellation',
  'table',
]);

/** The tenant with every text hostile and counts that do not add up. */
export function hostile(data: TenantData): TenantData {
  const poisoned = poison(data, 0) as TenantData;
  const names = (from: TenantData) =>
    from.owners.flatMap(({ modules }) => modules.map((m) => m.name));
  const [before, after] = [names(data), names(poisoned)];
  const renamed = (name: string) => after[before.indexOf(name)] ?? '';
  return {
    ...poisoned,
    owners: poisoned.owners.map((owner) => ({ ...owner, modules: owner.modules.map(wrongCounts) })),
    // A user still holds what was held before, by its new name.
    users: rows(data.users.length, (index) => {
      const { plan, licences } = data.users.at(index);
      return {
        ...poisoned.users.at(index),
        plan: renamed(plan),
        licences: licences.map(renamed),
      };
    }),
    fences: {
      ...poisoned.fences,
      projects: { ...poisoned.fences.projects, active: -3, maximum: 2, near: true },
    },
  };
}

function wrongCounts(module: Module, index: number): Module {
  const wrong: Partial<Module>[] = [
    { inUse: -3, free: 24 },
    { total: 2_147_483_647, inUse: 2_147_483_648, free: -1 },
    { total: 0, inUse: 7, free: 7 },
    { total: 9.5, inUse: 4.25, free: 1e21 },
  ];
  return { ...module, ...wrong[index % wrong.length] };
}

function poison(value: unknown, salt: number, name = ''): unknown {
  if (words.has(name)) return value;
  if (typeof value === 'string') return hostileTexts[salt % hostileTexts.length];
  if (Array.isArray(value)) return value.map((each, index) => poison(each, salt + index));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (isRows(value)) return rows(value.length, (index) => poison(value.at(index), salt + index));
  return Object.fromEntries(
    Object.entries(value).map(([key, each], index) => [key, poison(each, salt + index, key)]),
  );
}

function isRows(value: object): value is Rows<unknown> {
  return 'length' in value && 'at' in value;
}
