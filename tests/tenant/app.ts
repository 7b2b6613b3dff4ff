import { Hono, type MiddlewareHandler } from 'hono';
import { apiApp } from './api/apiApp';
import { tenantState } from './api/state';
import { controlApp } from './control';
import { assetsApp, clientApp, signInApp } from './pages';
import { type TenantState, tenantName } from './state';

/** The whole stand-in: control doors, the state service, the web client and the API. */
export function tenantApp(state: TenantState): Hono {
  const app = new Hono();
  app.route('/__tenant', controlApp(state));
  app.use(state.log.middleware(state.now));
  app.use(state.faults.middleware());
  app.get('/api/state/:tenant', thisTenantOnly, (c) =>
    c.json(tenantState(state.data, tenantName, new URL(c.req.url).origin, state.now())),
  );
  app.route('/assets', assetsApp());
  app.route('/login', signInApp(state));
  app.use('/:tenant/*', async (c, next) => {
    if (!state.data.behaviour.wrongSubdomain) return next();
    return c.text('Wrong subdomain used to access tenant', 421);
  });
  app.use('/:tenant/*', thisTenantOnly);
  app.route('/:tenant/api', apiApp(state));
  app.route('/:tenant', clientApp(state));
  return app;
}

/** The context id in a path may be in any casing. */
const thisTenantOnly: MiddlewareHandler = (c, next) =>
  c.req.param('tenant')?.toLowerCase() === tenantName.toLowerCase()
    ? next()
    : Promise.resolve(c.notFound());
