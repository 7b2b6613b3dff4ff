import { createTenantClient, type TenantClient } from '../../lib/webapi/client';
import { tenantApp } from './app';
import type { ScenarioName } from './scenarios/scenarios';
import type { TenantData } from './scenarios/tenantData';
import { TenantState, tenantName } from './state';

/** A stand-in tenant in this process, and a client that asks it: no network lies between them. */
export type NearTenant = {
  client: TenantClient;
  data: TenantData;
  /** Paths of the requests since it was asked last. */
  asked(): string[];
};

type Options = { scenario?: ScenarioName; now?: () => Date; change?: Partial<TenantData> };

const origin = 'https://localhost';

/** The usual tenant, but for what is asked for otherwise. */
export async function nearTenant({
  scenario = 'module-based',
  now = () => new Date(),
  change = {},
}: Options = {}): Promise<NearTenant> {
  const state = new TenantState(scenario, now, 1);
  state.change((data) => ({ ...data, ...change }));
  const app = tenantApp(state);
  const page = await app.request(`${origin}/${tenantName}/default.aspx`);
  const cookies = page.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const xsrfToken = cookies.find((each) => each.startsWith('XSRF-TOKEN='))?.split('=')[1] ?? null;
  const session = { apiRoot: `${origin}/${tenantName}/api/`, xsrfToken, language: 'en' };
  return {
    client: createTenantClient(session, {
      fetch: async (input) => {
        const request = new Request(input);
        request.headers.set('Cookie', cookies.join('; '));
        return app.fetch(request);
      },
    }),
    data: state.data,
    asked: () => {
      const paths = state.log.list().map(({ path }) => path);
      state.log.clear();
      return paths;
    },
  };
}
