import { Hono } from 'hono';
import * as z from 'zod';
import { scenarioNames } from './scenarios/scenarios';
import type { TenantState } from './state';

const scenarioSchema = z.strictObject({ scenario: z.enum(scenarioNames) });
const cultureSchema = z.strictObject({ culture: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/) });

/** The doors behind which tests stand: what was asked, what shall go wrong, which tenant this is. */
export function controlApp(state: TenantState): Hono {
  const app = new Hono();
  app.onError((error, c) => c.json({ error: error.message }, 400));
  app.get('/requests', (c) => c.json(state.log.list()));
  app.delete('/requests', (c) => {
    state.log.clear();
    return c.body(null, 204);
  });
  app.put('/faults', async (c) => {
    state.faults.set(await c.req.json());
    return c.body(null, 204);
  });
  app.put('/scenario', async (c) => {
    const asked = scenarioSchema.safeParse(await c.req.json());
    if (!asked.success) {
      return c.json({ error: `The scenario is one of ${scenarioNames.join(', ')}.` }, 400);
    }
    state.setScenario(asked.data.scenario);
    return c.body(null, 204);
  });
  app.put('/culture', async (c) => {
    const asked = cultureSchema.safeParse(await c.req.json());
    if (!asked.success) return c.json({ error: 'The culture looks like en-US.' }, 400);
    state.culture = asked.data.culture;
    return c.body(null, 204);
  });
  app.post('/sign-out', (c) => {
    state.sessions.dropAll();
    return c.body(null, 204);
  });
  return app;
}
