import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { createTenantClient, type Call } from '../../../lib/webapi/client';
import { failed } from './failed';
import { say, startTenant } from './tenantServer';

const anything = z.unknown();
const agentMethod = 'v1/Agents/License/GetLicenseForAllOwnersFromDB';

test('every request carries the session: token, languages, and JSON as what is wanted', async () => {
  const { session, seen } = await startTenant(say({}));
  await createTenantClient(session).get('v1/User/currentPrincipal', anything);
  expect(seen[0]).toMatchObject({
    line: 'GET /Cust12345/api/v1/User/currentPrincipal',
    headers: {
      'x-xsrf-token': 'token-1',
      accept: 'application/json',
      'accept-language': 'nl-NL',
      'so-language': 'nl-NL',
    },
  });
});

test('without a token there is no token header', async () => {
  const { session, seen } = await startTenant(say({}));
  await createTenantClient({ ...session, xsrfToken: null }).get('v1/x', anything);
  expect(seen[0]?.headers).not.toHaveProperty('x-xsrf-token');
});

test('cookies go along, nothing is cached, redirects are not followed', async () => {
  const requests: Request[] = [];
  const fetch = async (input: RequestInfo | URL) => {
    requests.push(input as Request);
    return Response.json({});
  };
  const { session } = await startTenant(say({}));
  await createTenantClient(session, { fetch }).get('v1/x', anything);
  expect(requests).toMatchObject([
    { credentials: 'include', cache: 'no-store', redirect: 'manual' },
  ]);
});

test('a caller may want another type than JSON, and gives its search parameters apart', async () => {
  const { session, seen } = await startTenant(say({}));
  const options = { accept: 'application/json;odata=slim', searchParams: { $top: 10 } };
  await createTenantClient(session).get('v1/SystemEvent', anything, options);
  expect(seen[0]?.line).toBe('GET /Cust12345/api/v1/SystemEvent?%24top=10');
  expect(seen[0]?.headers.accept).toBe('application/json;odata=slim');
});

test('moments come with their zone where that is asked for, and nowhere else', async () => {
  const { session, seen } = await startTenant(say({}));
  const client = createTenantClient(session);
  await client.get('v1/x', anything, { zoned: true });
  await client.post('v1/x', anything, { zoned: true });
  await client.follow(`${session.apiRoot}v1/x`, anything, { zoned: true });
  await client.get('v1/x', anything);
  expect(seen.map(({ headers }) => headers['so-timezone'])).toEqual([
    'UTC, includeTZOffset',
    'UTC, includeTZOffset',
    'UTC, includeTZOffset',
    undefined,
  ]);
});

test('an agent method without arguments is sent with an empty body, one with arguments as JSON', async () => {
  const { session, seen } = await startTenant(say({}));
  const client = createTenantClient(session);
  await client.post(agentMethod, anything);
  await client.post(agentMethod, anything, { body: { AssociateId: 5 } });
  expect(seen.map(({ body }) => body)).toEqual(['', '{"AssociateId":5}']);
  expect(seen[1]?.headers['content-type']).toBe('application/json');
});

test('a redirect means signed-out, and the token does not travel to its target', async () => {
  const elsewhere = await startTenant(say({}));
  const { session } = await startTenant(say('', 302, { Location: elsewhere.session.apiRoot }));
  expect(await failed(createTenantClient(session).get('v1/x', anything))).toEqual({
    kind: 'signed-out',
  });
  expect(elsewhere.seen).toEqual([]);
});

test('a redirect as browsers show it means signed-out too', async () => {
  const redirect = { type: 'opaqueredirect', status: 0, ok: false, body: null };
  const hidden = Object.defineProperties(
    Response.error(),
    Object.fromEntries(Object.entries(redirect).map(([key, value]) => [key, { value }])),
  );
  const { session } = await startTenant(say({}));
  const client = createTenantClient(session, { fetch: async () => hidden });
  expect(await failed(client.get('v1/x', anything))).toEqual({ kind: 'signed-out' });
});

test('a next link of the tenant itself is followed, in any case', async () => {
  const { session, seen } = await startTenant(say({ value: [] }));
  const link = session.apiRoot.replace('Cust12345', 'cust12345');
  await createTenantClient(session).follow(`${link}v1/archive?$skip=100`, anything);
  expect(seen[0]?.line).toBe('GET /cust12345/api/v1/archive?$skip=100');
});

test.each([
  ['another host', 'https://evil.example/Cust12345/api/v1/archive'],
  ['another tenant', 'ROOT../../Cust99999/api/v1/archive'],
  ['a path beside the root', 'ROOT../apis/v1/archive'],
  ['credentials in the address', 'AUTH/Cust12345/api/v1/archive'],
  ['no absolute address', 'v1/archive'],
])('a next link to %s is refused without a request', async (_, link) => {
  const { session, seen } = await startTenant(say({}));
  const address = link
    .replace('ROOT', session.apiRoot)
    .replace('AUTH', new URL(session.apiRoot).origin.replace('//', '//user:secret@'));
  expect(await failed(createTenantClient(session).follow(address, anything))).toMatchObject({
    kind: 'unexpected-answer',
    path: 'odata.nextLink',
  });
  expect(seen).toEqual([]);
});

test('every attempt is counted with its status and bytes, by a path without query', async () => {
  const { session } = await startTenant((response, request, nth) =>
    nth === 1 ? say('', 503)(response, request, nth) : say('[1,2]')(response, request, nth),
  );
  const calls: Call[] = [];
  const options = { now: () => 1_000, random: () => 0, onCall: (call: Call) => calls.push(call) };
  const client = createTenantClient(session, options);
  await client.get('v1/Person', anything, { searchParams: { $filter: "name eq 'Ann'" } });
  const path = '/Cust12345/api/v1/Person';
  expect(calls).toEqual([
    { path, status: 503, bytes: 0, at: 1_000 },
    { path, status: 200, bytes: 5, at: 1_000 },
  ]);
});

test('an attempt that nothing came of is counted with no status', async () => {
  const { session } = await startTenant((response) => response.destroy());
  const onCall = vi.fn();
  await failed(createTenantClient(session, { onCall }).get('v1/x', anything));
  expect(onCall).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ status: null, bytes: 0 }),
  );
});

test('at most four requests are out at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 5, maxLength: 20 }), async (delays) => {
      let asked = 0;
      let out = 0;
      let most = 0;
      const fetch = async () => {
        most = Math.max(most, ++out);
        const turns = delays[asked++] ?? 0;
        for (let turn = 0; turn <= turns; turn++) await new Promise(setImmediate);
        out--;
        return Response.json({});
      };
      const session = { apiRoot: 'https://tenant.test/c/api/', xsrfToken: null, language: 'en' };
      const client = createTenantClient(session, { fetch });
      await Promise.all(delays.map(() => client.get('v1/x', anything)));
      expect(most).toBe(4);
    }),
    { numRuns: 20 },
  );
});

test('a request that is cancelled while it waits its turn never goes out', async () => {
  const held: (() => void)[] = [];
  const { session, seen } = await startTenant((response) => {
    held.push(() => response.end('{}'));
  });
  const onCall = vi.fn();
  const client = createTenantClient(session, { onCall });
  const first = [1, 2, 3, 4].map((n) => client.get(`v1/${n}`, anything));
  const controller = new AbortController();
  const waiting = failed(client.get('v1/5', anything, { signal: controller.signal }));
  await vi.waitFor(() => expect(held).toHaveLength(4));
  controller.abort();
  held.forEach((release) => release());
  expect(await waiting).toEqual({ kind: 'cancelled' });
  await Promise.all(first);
  expect(seen).toHaveLength(4);
  expect(onCall).toHaveBeenCalledTimes(4);
});
