import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { createTenantClient } from '../../../lib/webapi/client';
import { failed } from './failed';
import { say, startTenant } from './tenantServer';

const anything = z.unknown();
const session = { apiRoot: 'https://tenant.test/c/api/', xsrfToken: null, language: 'en' };
const agentMethod = 'v1/Agents/License/GetLicenseForAllOwnersFromDB';
const start = Date.UTC(2026, 10, 21);

/** A client whose tenant gives these answers in turn, with the moments at which it was asked. */
function clientOf(...answers: (Response | 'hangs')[]) {
  const askedAt: number[] = [];
  const fetch = (input: RequestInfo | URL) => {
    askedAt.push(Date.now() - start);
    const answer = answers.shift() ?? Response.json({});
    if (answer !== 'hangs') return Promise.resolve(answer);
    const { signal } = input as Request;
    return new Promise<Response>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  };
  return { client: createTenantClient(session, { fetch, random: () => 0.5 }), askedAt };
}

const refusal = (status: number, retryAfter?: string) =>
  new Response(null, { status, headers: retryAfter ? { 'Retry-After': retryAfter } : {} });

describe('with time standing still', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: start, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([408, 429, 500, 502, 503, 504])('%i is tried again twice', async (status) => {
    const { client, askedAt } = clientOf(refusal(status), refusal(status), Response.json('ok'));
    const answer = client.get('v1/x', z.string());
    await vi.runAllTimersAsync();
    expect(await answer).toBe('ok');
    expect(askedAt).toEqual([0, 300, 900]);
  });

  test('not a third time', async () => {
    const { client, askedAt } = clientOf(refusal(500), refusal(500), refusal(500));
    const answer = failed(client.get('v1/x', anything));
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ kind: 'server', status: 500 });
    expect(askedAt).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 409, 421, 501])('%i is final', async (status) => {
    const { client, askedAt } = clientOf(refusal(status));
    await failed(client.get('v1/x', anything));
    expect(askedAt).toHaveLength(1);
  });

  test('an agent method that only reads is tried again', async () => {
    const { client, askedAt } = clientOf(refusal(503), Response.json('ok'));
    const answer = client.post(agentMethod, z.string());
    await vi.runAllTimersAsync();
    expect(await answer).toBe('ok');
    expect(askedAt).toHaveLength(2);
  });

  test.each(['v1/Agents/License/ActivateLicenseInfo', 'v1/SystemEvent'])(
    'a POST to %s is not, it might do its work twice',
    async (path) => {
      const { client, askedAt } = clientOf(refusal(503));
      expect(await failed(client.post(path, anything))).toEqual({ kind: 'server', status: 503 });
      expect(askedAt).toHaveLength(1);
    },
  );

  test('the wait before another attempt varies at random', async () => {
    const waits = [0, 0.999].map(async (random) => {
      const asked: number[] = [];
      const fetch = async () => {
        asked.push(Date.now() - start);
        return asked.length === 1 ? refusal(500) : Response.json({});
      };
      const client = createTenantClient(session, { fetch, random: () => random });
      await client.get('v1/x', anything);
      return asked[1];
    });
    await vi.runAllTimersAsync();
    const [shortest, longest] = await Promise.all(waits);
    expect(shortest).toBe(150);
    expect(longest).toBeCloseTo(450, -1);
  });

  test.each(['20', new Date(start + 20_000).toUTCString()])(
    'a Retry-After that fits is waited for: %s',
    async (header) => {
      const { client, askedAt } = clientOf(refusal(429, header), Response.json('ok'));
      const answer = client.get('v1/x', z.string());
      await vi.runAllTimersAsync();
      expect(await answer).toBe('ok');
      expect(askedAt).toEqual([0, 20_000]);
    },
  );

  test('a Retry-After that does not fit into what is left ends the request at once', async () => {
    const { client, askedAt } = clientOf(refusal(429, '20'), refusal(429, '20'));
    const answer = failed(client.get('v1/x', anything));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await answer).toEqual({ kind: 'rate-limited', until: start + 40_000 });
    expect(askedAt).toEqual([0, 20_000]);
  });

  test('a Retry-After of an hour counts as 60 s', async () => {
    const { client } = clientOf(refusal(429, '3600'));
    expect(await failed(client.get('v1/x', anything))).toEqual({
      kind: 'rate-limited',
      until: start + 60_000,
    });
  });

  test.each([408, 500, 503])('a Retry-After of %i is honoured too', async (status) => {
    const { client, askedAt } = clientOf(refusal(status, '5'), refusal(status, '45'));
    const answer = failed(client.get('v1/x', anything));
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ kind: 'rate-limited', until: start + 50_000 });
    expect(askedAt).toEqual([0, 5_000]);
  });

  test('a Retry-After in the past is now', async () => {
    const past = new Date(start - 60_000).toUTCString();
    const { client } = clientOf(refusal(429, past), refusal(429, past), refusal(429, past));
    const answer = failed(client.get('v1/x', anything));
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ kind: 'rate-limited', until: start });
  });

  test('a header that SuperOffice does not document makes nobody wait', async () => {
    const headers = { 'X-RateLimit-Reset': '29' };
    const { client, askedAt } = clientOf(new Response(null, { status: 429, headers }));
    const answer = client.get('v1/x', anything);
    await vi.runAllTimersAsync();
    await answer;
    expect(askedAt).toEqual([0, 300]);
  });

  test('429 without a Retry-After that can be read, to the last, means a minute', async () => {
    const { client } = clientOf(refusal(429), refusal(429, 'soon'), refusal(429, 'soon'));
    const answer = failed(client.get('v1/x', anything));
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ kind: 'rate-limited', until: start + 900 + 60_000 });
  });

  test('once rate-limited the client refuses by itself until then, and no longer', async () => {
    const { client, askedAt } = clientOf(refusal(429, '45'));
    const limited = await failed(client.get('v1/x', anything));
    vi.setSystemTime(start + 44_999);
    expect(await failed(client.get('v1/y', anything))).toEqual(limited);
    expect(await failed(client.post(agentMethod, anything))).toEqual(limited);
    expect(askedAt).toHaveLength(1);
    vi.setSystemTime(start + 45_000);
    await client.get('v1/y', anything);
    expect(askedAt).toHaveLength(2);
  });

  test('an attempt that takes 15 s is a timeout, and not tried again', async () => {
    const { client, askedAt } = clientOf('hangs');
    const answer = failed(client.get('v1/x', anything));
    await vi.advanceTimersByTimeAsync(14_999);
    expect(await Promise.race([answer, 'still out'])).toBe('still out');
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual({ kind: 'timeout' });
    expect(askedAt).toEqual([0]);
  });

  test('a body that takes 15 s is a timeout as well', async () => {
    const endless = new Response(new ReadableStream());
    const { client } = clientOf(endless);
    const answer = failed(client.get('v1/x', anything));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await answer).toEqual({ kind: 'timeout' });
  });

  test('after 30 s in all it is a timeout, however many attempts are left', async () => {
    const { client } = clientOf(refusal(503, '20'), 'hangs');
    const answer = failed(client.get('v1/x', anything));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(await Promise.race([answer, 'still out'])).toBe('still out');
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual({ kind: 'timeout' });
  });

  test('cancelling ends a wait between attempts', async () => {
    const controller = new AbortController();
    const { client, askedAt } = clientOf(refusal(503, '20'));
    const answer = failed(client.get('v1/x', anything, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(1_000);
    controller.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect(askedAt).toEqual([0]);
  });
});

test('another attempt sends the same body again', async () => {
  const { session, seen } = await startTenant((response, request, nth) =>
    say('', nth === 1 ? 503 : 200)(response, request, nth),
  );
  const client = createTenantClient(session, { random: () => 0 });
  await client.post(agentMethod, anything, { body: { AssociateId: 5 } });
  expect(seen.map(({ body }) => body)).toEqual(['{"AssociateId":5}', '{"AssociateId":5}']);
});

test('cancelling reaches the wire, in a later attempt too', async () => {
  const controller = new AbortController();
  const closed = vi.fn();
  const { session } = await startTenant((response, request, nth) => {
    if (nth === 1) return say('', 503)(response, request, nth);
    response.on('close', closed);
    controller.abort();
  });
  const client = createTenantClient(session, { random: () => 0 });
  const answer = client.get('v1/x', anything, { signal: controller.signal });
  expect(await failed(answer)).toEqual({ kind: 'cancelled' });
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
});
