import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { TenantState } from '../state';
import { answerBody } from '../wire/answer';
import { WireError } from '../wire/errors';
import { agents } from './agents';
import { archivePaths } from './archiveRest';
import { readBody } from './body';
import type { Call, Endpoint } from './endpoint';
import { directory } from './directory';
import { entityPaths } from './rest';
import { version } from './version';

/** The tenant's API, below `/{tenant}/api`. */
export function apiApp(state: TenantState): Hono {
  const app = new Hono();

  app.onError((error, c) => {
    if (!(error instanceof WireError)) throw error;
    return c.json(error.body as object, error.status as ContentfulStatusCode);
  });

  app.use(async (c, next) => {
    const session = state.sessions.of(c);
    if (session && c.req.header('X-XSRF-TOKEN') === session.xsrfToken) return next();
    throw new WireError(state.data.behaviour.refusedStatus, {
      Message: session ? 'The XSRF token is missing or wrong.' : 'Not signed in.',
    });
  });

  const serve = (endpoint: Endpoint, trims: boolean) => async (c: Context) => {
    const value = await endpoint(await callOf(c, state));
    if (value instanceof Response) return value;
    return c.json(
      answerBody(value, {
        header: (name) => c.req.header(name),
        select: trims ? c.req.query('$select') : undefined,
        baseZone: state.data.behaviour.baseZone,
      }) as object,
    );
  };

  app.get('/', serve(version, false));
  app.get('/v1', serve(directory, false));

  for (const [agent, methods] of Object.entries(agents)) {
    for (const [method, endpoint] of Object.entries(methods)) {
      const path = `/v1/Agents/${agent}/${method}`;
      const known = () => !state.data.behaviour.missingMethods.includes(`${agent}/${method}`);
      app.post(path, (c, next) => (known() ? serve(endpoint, true)(c) : next()));
      app.get(path, (c, next) => (known() ? c.json({ POST: `${agent}.${method}` }) : next()));
    }
  }
  app.all('/v1/Agents/*', (c) => {
    const { unknownMethodStatus } = state.data.behaviour;
    throw new WireError(unknownMethodStatus, { Message: `No service at ${c.req.path}.` });
  });

  // In an archive `$select` names columns; on an entity it trims fields.
  for (const [path, endpoint] of Object.entries(archivePaths)) {
    app.get(`/v1/${path}`, serve(endpoint, false));
    // Both spellings are documented.
    if (path.startsWith('archive')) app.get(`/v1/A${path.slice(1)}`, serve(endpoint, false));
  }
  for (const [path, endpoint] of Object.entries(entityPaths)) {
    app.get(`/v1/${path}`, serve(endpoint, true));
  }
  app.all('*', (c) => {
    throw new WireError(404, { Message: `No HTTP resource was found at ${c.req.path}.` });
  });
  return app;
}

async function callOf(c: Context, state: TenantState): Promise<Call> {
  const url = new URL(c.req.url);
  const [tenant = ''] = url.pathname.slice(1).split('/');
  return {
    data: state.data,
    now: state.now(),
    body: c.req.method === 'POST' ? readBody(await c.req.text()) : undefined,
    param: (name) => c.req.param(name) ?? '',
    query: (name) => c.req.query(name),
    header: (name) => c.req.header(name),
    apiRoot: `${url.origin}/${tenant}/api/`,
    url,
  };
}
