import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { each, rowsOf } from '../tenant/scenarios/rows';
import { startTenant, type Tenant } from '../tenant/server';
import { now } from './court';
import { ask, visit, type Visitor } from './visitor';

let tenant: Tenant;
let visitor: Visitor;
beforeEach(async () => {
  tenant = await startTenant({ now: () => now });
  visitor = await visit(tenant);
});
afterEach(() => tenant.close());

const put = (what: string, body: unknown) =>
  ask(tenant, `/__tenant/${what}`, { method: 'PUT', body });

describe('a fault', () => {
  test('answers instead, so many times', async () => {
    tenant.setFaults([{ path: '/api$', status: 429, headers: { 'Retry-After': '7' }, times: 2 }]);
    const answers = [await visitor.api(''), await visitor.api(''), await visitor.api('')];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers['retry-after']).toBe('7');
  });

  test('sends a body as text or JSON and leaves other paths alone', async () => {
    tenant.setFaults([
      { path: 'currentPrincipal', body: '<html>', headers: { 'Content-Type': 'text/html' } },
      { path: 'currentUser', body: { Message: 'no' } },
    ]);
    expect((await visitor.api('/v1/User/currentPrincipal')).text).toBe('<html>');
    expect(await visitor.json('/v1/User/currentUser')).toEqual({ Message: 'no' });
    expect((await visitor.api('')).status).toBe(200);
  });

  test('delays and then goes on', async () => {
    tenant.setFaults([{ path: 'default.aspx', delayMs: 60 }]);
    const start = performance.now();
    expect((await ask(tenant, '/Cust12345/default.aspx')).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(55);
  });

  test('cuts the body, in half or at a place, and logs what was sent', async () => {
    const whole = (await visitor.api('')).bytes;
    tenant.setFaults([
      { path: '/api$', truncate: true, times: 1 },
      { path: '/api$', truncate: 10 },
    ]);
    expect((await visitor.api('')).bytes).toHaveLength(Math.floor(whole.length / 2));
    const { text } = await visitor.api('');
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(tenant.requests().at(-1)).toMatchObject({ status: 200, bytes: 10 });
  });

  test('hangs until the server closes', async () => {
    tenant.setFaults([{ path: '/api$', hang: true }]);
    const asked = visitor.api('');
    await expect(
      Promise.race([asked, new Promise((resolve) => setTimeout(resolve, 80, 'still waiting'))]),
    ).resolves.toBe('still waiting');
    expect(tenant.requests()).toMatchObject([{ path: '/Cust12345/api', status: 0 }]);
    const ended = expect(asked).rejects.toThrow();
    await tenant.close();
    await ended;
    tenant = await startTenant();
  });

  test('is set and cleared over HTTP, and refused with a sentence when it makes no sense', async () => {
    expect((await put('faults', [{ path: '/api$', status: 500 }])).status).toBe(204);
    expect((await visitor.api('')).status).toBe(500);
    expect((await put('faults', [])).status).toBe(204);
    expect((await visitor.api('')).status).toBe(200);
    const wrong = await put('faults', [{ path: '(' }]);
    expect([wrong.status, wrong.text]).toEqual([
      400,
      '{"error":"Fault 0.path: is not a regular expression."}',
    ]);
    expect(() => tenant.setFaults([{ path: '(' }])).toThrow(/regular expression/);
    expect((await put('faults', [{ path: 'a', color: 'red' }])).status).toBe(400);
  });
});

describe('the control doors', () => {
  test('list and clear the API requests, and nothing else', async () => {
    await visitor.api('/v1/User/currentUser?$select=Name');
    await ask(tenant, '/assets/client.css');
    const { text } = await ask(tenant, '/__tenant/requests');
    expect(JSON.parse(text)).toEqual([
      {
        method: 'GET',
        path: '/Cust12345/api/v1/User/currentUser?$select=Name',
        status: 200,
        bytes: 14,
        at: now.toISOString(),
      },
    ]);
    await ask(tenant, '/__tenant/requests', { method: 'DELETE' });
    expect(tenant.requests()).toEqual([]);
  });

  test('switch the scenario under a session', async () => {
    expect((await put('scenario', { scenario: 'blocked' })).status).toBe(204);
    expect(tenant.scenario).toBe('blocked');
    expect((await visitor.api('')).status).toBe(200);
    const wrong = await put('scenario', { scenario: 'rich' });
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('module-based')]);
  });

  test('change what the tenant has, for whatever is asked from then on', async () => {
    const ids = async (path: string) => {
      const asked = `/v1/archive/${path}&$filter=getAllRows set`;
      const { value } = (await visitor.json(asked)) as { value: { PrimaryKey: number }[] };
      return value.map(({ PrimaryKey }) => PrimaryKey);
    };
    const [events, jobs] = ['SystemEvents?$select=eventkey', 'BatchTasks?$select=State'] as const;
    expect(await ids(events)).toEqual([10, 11, 12]);
    tenant.change((data) => ({
      ...data,
      events: rowsOf([...each(data.events)].filter(({ id }) => id !== 11)),
      jobs: rowsOf([...each(data.jobs)].slice(1)),
    }));
    expect(await ids(events)).toEqual([10, 12]);
    expect(await ids(jobs)).toEqual([40, 42, 43, 44]);
    tenant.setScenario('module-based');
    expect(await ids(events)).toEqual([10, 11, 12]);
  });

  test('set the culture of the next page', async () => {
    await put('culture', { culture: 'nl-NL' });
    const { headers } = await ask(tenant, '/Cust12345/default.aspx');
    expect(String(headers['set-cookie'])).toContain('SoCrmCurrentUserUICulture=nl-NL');
  });
});
