import type { Server } from 'node:https';
import { createServer } from 'node:https';
import { createAdaptorServer } from '@hono/node-server';
import { tenantApp } from './app';
import { makeCertificate } from './certificate';
import type { Fault } from './faults';
import type { ApiRequest } from './requestLog';
import type { Behaviour } from './scenarios/behaviour';
import type { ScenarioName } from './scenarios/scenarios';
import type { TenantData } from './scenarios/tenantData';
import { TenantState, tenantName } from './state';

/** A running stand-in. */
export type Tenant = {
  /** The CRM page. */
  url: string;
  port: number;
  tenant: string;
  scenario: ScenarioName;
  /** What it holds as of now. */
  data: TenantData;
  requests(): ApiRequest[];
  clearRequests(): void;
  /** Throws on a fault that makes no sense. */
  setFaults(faults: Fault[]): void;
  setScenario(name: ScenarioName, behaviour?: Partial<Behaviour>): void;
  /** Makes something else of the tenant's data: an event that ended, a job that got further. */
  change(change: (data: TenantData) => TenantData): void;
  /** What the culture cookie of the next page says, "nl-NL". */
  setCulture(culture: string): void;
  /** Ends all sessions, as a time-out would. */
  signOut(): void;
  close(): Promise<void>;
};

export type TenantOptions = {
  port?: number;
  scenario?: ScenarioName;
  now?: () => Date;
  seed?: number;
  /** Overrides what the scenario sets, e.g. the status of a refusal. */
  behaviour?: Partial<Behaviour>;
};

/** Starts the stand-in over HTTPS; port 0 is any free one. */
export async function startTenant(options: TenantOptions = {}): Promise<Tenant> {
  const { port = 0, scenario = 'module-based', now = () => new Date(), seed = 1 } = options;
  const state = new TenantState(scenario, now, seed, options.behaviour);
  const server = createAdaptorServer({
    fetch: tenantApp(state).fetch,
    createServer,
    serverOptions: await makeCertificate(),
  }) as Server;
  const actualPort = await listen(server, port);
  return {
    url: `https://localhost:${actualPort}/${tenantName}/default.aspx`,
    port: actualPort,
    tenant: tenantName,
    get scenario() {
      return state.scenario;
    },
    get data() {
      return state.data;
    },
    requests: () => state.log.list(),
    clearRequests: () => state.log.clear(),
    setFaults: (faults) => state.faults.set(faults),
    setScenario: (name, behaviour) => state.setScenario(name, behaviour),
    change: (change) => state.change(change),
    setCulture: (culture) => {
      state.culture = culture;
    },
    signOut: () => state.sessions.dropAll(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve()); // closed already is closed too
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Nobody but this machine may see it.
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
