import { activity } from './activity';
import { usualBehaviour, type Behaviour } from './behaviour';
import { type Clock, clockAt } from './clock';
import { customObjects } from './customObjects';
import { coreFences, fullFences, growthFences, noFences } from './fences';
import { hostile } from './hostile';
import { largeOwners } from './large';
import { legacyOwners, legacySatellites } from './legacyWindows';
import { endingIn } from './licences';
import { moduleBasedOwners, overAssignedPlans } from './moduleBased';
import { oddEvents } from './oddEvents';
import { oddUsage } from './oddUsage';
import { users } from './people';
import { renewalOwners } from './renewal';
import { manyEvents, manyJobs, usualEvents, usualJobs } from './running';
import { suiteOwners } from './suite';
import type { Owner, TenantData } from './tenantData';

type Variation = Partial<TenantData> & { owners: Owner[] };
type Maker = (clock: Clock, seed: number) => Variation;

const administrator = [
  'admin-all',
  'admin-users',
  'admin-lists',
  'admin-udef',
  'admin-import',
  'admin-audience',
  'admin-saint-regeneration',
  'admin-workflow',
  'syncadmin-all',
];
const behave = (changes: Partial<Behaviour>) => ({ ...usualBehaviour, ...changes });

const suite = (name: 'Core' | 'Growth', clock: Clock) => ({
  owners: suiteOwners(name, clock),
  behaviour: behave({ primaryKey: 'string' }),
});
/** Core allows no custom objects. */
const core = (clock: Clock) => ({ ...suite('Core', clock), customObjects: [] });

/** Each scenario is the usual tenant with something changed. */
const makers = {
  'module-based': (clock) => ({ owners: moduleBasedOwners(clock) }),
  'suite-core': (clock) => ({ ...core(clock), fences: coreFences }),
  'suite-full': (clock) => ({ ...core(clock), fences: fullFences }),
  'suite-limits': (clock, seed) => ({
    ...suite('Growth', clock),
    ...activity(clock, seed, { isBursty: true }),
    fences: growthFences,
    customObjects: customObjects(13),
  }),
  renewal: (clock) => ({ owners: renewalOwners(clock) }),
  expiring: (clock) => ({ owners: ending(12, clock) }),
  grace: (clock) => ({ owners: ending(-5, clock) }),
  blocked: (clock) => ({ owners: ending(-20, clock) }),
  'over-assigned': (clock) => ({ owners: moduleBasedOwners(clock, overAssignedPlans) }),
  'legacy-windows': (clock) => ({
    owners: legacyOwners(clock),
    satellites: legacySatellites,
    product: { version: '10.2.4.1021', label: 'Release_10.2.4', databaseVersion: 905 },
    behaviour: behave({
      xsrf: 'hidden-input',
      primaryKey: 'string',
      missingMethods: [...fencing, ...metadata],
    }),
  }),
  'old-version': (clock) => ({
    owners: moduleBasedOwners(clock),
    product: { version: '9.1.7583.012', label: 'Release_9.1_R3', databaseVersion: 864 },
    behaviour: behave({ missingMethods: [...fencing, ...metadata] }),
  }),
  'odd-events': (clock, seed) => oddEvents(moduleBasedOwners(clock), clock, seed),
  'odd-usage': (clock) => oddUsage(moduleBasedOwners(clock), clock),
  large: (clock, seed) => ({
    owners: largeOwners(clock),
    events: manyEvents(10_000, clock, seed),
    jobs: manyJobs(10_000, clock, seed),
    ...activity(clock, seed, { scale: 10, meterings: 1_000_000 }),
  }),
  /** To compare with: a tenth of what counts in licences and users. */
  'large-tenth': (clock) => ({ owners: largeOwners(clock, 10) }),
  'signed-out': (clock) => ({
    owners: moduleBasedOwners(clock),
    behaviour: behave({ signInFirst: true }),
  }),
  'not-admin': (clock) => ({
    owners: moduleBasedOwners(clock),
    functionRights: ['bulk-update', 'export-selection'],
  }),
  hostile: (clock, seed) => hostile(usual({ owners: moduleBasedOwners(clock) }, clock, seed)),
} satisfies Record<string, Maker>;

const fencing = [
  'License/GetFencingInfo',
  'Project/GetProjectFencingInfo',
  'Dash/GetDashboardFencingInfo',
  'Workflow/GetWorkflowFencingInfo',
];
const metadata = ['CustomObject/GetCustomObjectsMetadata'];

export type ScenarioName = keyof typeof makers;
export const scenarioNames = Object.keys(makers) as ScenarioName[];

export function isScenarioName(name: unknown): name is ScenarioName {
  return scenarioNames.some((each) => each === name);
}

/** The data of a scenario. Same name, moment and seed: same data, on any machine. */
export function makeScenario(name: ScenarioName, now: Date, seed: number): TenantData {
  const clock = clockAt(now);
  const make: Maker = makers[name];
  return usual(make(clock, seed), clock, seed);
}

function usual(changes: Variation, clock: Clock, seed: number): TenantData {
  const modules = changes.owners.flatMap((owner) => owner.modules);
  return {
    behaviour: usualBehaviour,
    company: 'Designteamet AS',
    companyId: 1,
    serialNumber: '1010000014',
    product: { version: '12.4.1514.0', label: 'Release_12.4', databaseVersion: 1204 },
    databaseName: 'DESIGNTEAMET',
    me: 5,
    functionRights: administrator,
    isSatellite: false,
    satellites: [],
    fences: noFences,
    customObjects: customObjects(3),
    messages: [{ id: 1, text: 'Maintenance on **Saturday** from 20:00', expires: clock.day(7) }],
    freeText: { enabled: true, words: 48_211, hits: 911_204, generated: clock.hours(-31) },
    counters: [
      { table: 5, enabled: true, start: clock.hours(-50), end: clock.hours(-49), rows: 18_200 },
      { table: 11, enabled: true, start: clock.hours(-0.5), end: undefined, rows: 1_200 },
    ],
    statusMonitors: [
      {
        id: 3,
        table: 5,
        name: 'No activity for 90 days',
        generated: clock.hours(-9),
        start: undefined,
        stale: false,
        matches: 211,
      },
    ],
    users: users(modules, clock, seed),
    events: usualEvents(clock),
    jobs: usualJobs(clock),
    ...activity(clock, seed),
    ...changes,
  };
}

/** The usual owners with SuperOffice's own licence ending in so many days. */
function ending(days: number, clock: Clock): Owner[] {
  const blocked = days < -12;
  return moduleBasedOwners(clock).map((each) =>
    each.name === 'SuperOffice'
      ? {
          ...each,
          ...endingIn(days, clock),
          health: blocked
            ? { status: 'ProblemWithLicense', message: 'The licence has expired.', url: '' }
            : each.health,
        }
      : each,
  );
}
