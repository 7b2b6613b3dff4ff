import type { Behaviour } from './scenarios/behaviour';
import { makeScenario, type ScenarioName } from './scenarios/scenarios';
import type { TenantData } from './scenarios/tenantData';
import { Faults } from './faults';
import { RequestLog } from './requestLog';
import { Sessions } from './sessions';

/** The tenant's name: first segment of every path, in whatever casing. */
export const tenantName = 'Cust12345';

/** Everything that changes while the stand-in runs. */
export class TenantState {
  readonly sessions = new Sessions();
  readonly faults = new Faults();
  readonly log = new RequestLog();
  readonly now: () => Date;
  readonly #seed: number;
  scenario!: ScenarioName;
  data!: TenantData;
  /** What the culture cookie of the next page says. */
  culture = 'en-US';

  constructor(
    scenario: ScenarioName,
    now: () => Date,
    seed: number,
    behaviour?: Partial<Behaviour>,
  ) {
    this.now = now;
    this.#seed = seed;
    this.setScenario(scenario, behaviour);
  }

  /** Makes something else of the tenant's data, for whatever is asked from now on. */
  change(change: (data: TenantData) => TenantData): void {
    this.data = change(this.data);
  }

  /** Changes the tenant under the feet of whoever is signed in, unless it asks to sign in first. */
  setScenario(name: ScenarioName, behaviour: Partial<Behaviour> = {}): void {
    const data = makeScenario(name, this.now(), this.#seed);
    this.scenario = name;
    this.data = { ...data, behaviour: { ...data.behaviour, ...behaviour } };
    if (this.data.behaviour.signInFirst) this.sessions.dropAll();
  }
}
