import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { createTenantClient } from '../../../lib/webapi/client';
import { failureOf, WebApiError } from '../../../lib/webapi/errors';
import { getLicenceForAllOwners } from '../../../lib/webapi/license';
import { failed } from './failed';
import { say, startTenant } from './tenantServer';

const something = z.object({ A: z.nullish(z.string()) });
const agentMethod = 'v1/Agents/License/GetLicenseFromDB';
const withoutWaiting = { random: () => -0.5 }; // the delay is multiplied by this and a half

async function failureOfAnswer(...answer: Parameters<typeof say>) {
  const { session } = await startTenant(say(...answer));
  return failed(createTenantClient(session, withoutWaiting).get('v1/x', something));
}

test.each([
  [401, { kind: 'signed-out' }],
  [403, { kind: 'forbidden' }],
  [404, { kind: 'not-supported' }],
  [405, { kind: 'not-supported' }],
  [501, { kind: 'not-supported' }],
  [421, { kind: 'wrong-subdomain' }],
  [400, { kind: 'server', status: 400 }],
  [408, { kind: 'server', status: 408 }],
  [409, { kind: 'server', status: 409 }],
  [500, { kind: 'server', status: 500 }],
  [503, { kind: 'server', status: 503 }],
])('%i is %o', async (status, failure) => {
  expect(await failureOfAnswer('<h1>Refused</h1>', status)).toEqual(failure);
});

test('400 on an agent method means that this version does not have it', async () => {
  const { session } = await startTenant(say('', 400));
  const question = createTenantClient(session).post(agentMethod, something);
  expect(await failed(question)).toEqual({ kind: 'not-supported' });
});

test('a 404 with the documented body of an entity is not-supported', async () => {
  const body = { Error: true, ErrorType: 'SoNotFoundException', ErrorMessage: 'not found' };
  expect(await failureOfAnswer(body, 404)).toEqual({ kind: 'not-supported' });
});

test.each(['null', ''])(
  'the answer "%s" where there must be one is not-supported',
  async (body) => {
    expect(await failureOfAnswer(body)).toEqual({ kind: 'not-supported' });
  },
);

test('no content at all is not-supported', async () => {
  const { session } = await startTenant((response) => response.writeHead(204).end());
  const question = createTenantClient(session).post(agentMethod, something);
  expect(await failed(question)).toEqual({ kind: 'not-supported' });
});

test('null is an answer where the schema allows it', async () => {
  const { session } = await startTenant(say('null'));
  expect(await createTenantClient(session).get('v1/x', z.nullable(something))).toBeNull();
});

test('a page instead of JSON means signed-out, by its type', async () => {
  const page = 'Sign in';
  expect(await failureOfAnswer(page, 200, { 'Content-Type': 'text/html' })).toEqual({
    kind: 'signed-out',
  });
});

test('a page instead of JSON means signed-out, by its first character', async () => {
  expect(await failureOfAnswer('\n <!doctype html>')).toEqual({ kind: 'signed-out' });
});

test('200 with a message instead of the object is told with the message, bounded', async () => {
  const Message = `The request is invalid. ${'x'.repeat(10_000)}`;
  const failure = await failureOfAnswer({ Message, MessageDetail: '…' });
  expect(failure).toMatchObject({ kind: 'unexpected-answer', path: 'Message' });
  expect(failure).toHaveProperty('what', `${Message.slice(0, 199)}…`);
});

test.each([
  { Message: 'no' },
  { Message: 'no', ExceptionMessage: 'x', ExceptionType: 'y', StackTrace: null },
  { Message: 'no', FriendlyText: '', Source: 'x', InnerException: {}, Parameters: [] },
  { Message: 'no', Error: true, ErrorType: 'x', ErrorMessage: 'y', ErrorSource: 'z' },
])('%j is a complaint', async (body) => {
  expect(await failureOfAnswer(body)).toMatchObject({ path: 'Message', what: 'no' });
});

test('a message beside what was asked for is part of the answer', async () => {
  const { session } = await startTenant(say({ A: 'an answer', Message: 'and a message' }));
  const answer = await createTenantClient(session).get('v1/x', something);
  expect(answer).toEqual({ A: 'an answer' });
});

test('an answer that its schema does not know is told with the place', async () => {
  const owners = [{ Current: { ExpiryDate: '2027-03-27' } }, { Current: { ExpiryDate: {} } }];
  const { session } = await startTenant(say(owners));
  expect(await failed(getLicenceForAllOwners(createTenantClient(session)))).toEqual({
    kind: 'unexpected-answer',
    path: '[1].Current.ExpiryDate',
    what: 'expected a date',
  });
});

test('an answer of another kind altogether is told too', async () => {
  expect(await failureOfAnswer('[]')).toEqual({
    kind: 'unexpected-answer',
    path: '',
    what: 'expected object',
  });
});

const endedEarly = {
  kind: 'unexpected-answer',
  path: 'body',
  what: expect.stringMatching(/^ended early/),
};

test.each(['{"A":"b', '{"A":"b"', '[{"A":1}', '{"A":{"B":1}'])('JSON cut off: %s', async (json) => {
  expect(await failureOfAnswer(json)).toEqual(endedEarly);
});

test('a body cut off within a character ended early', async () => {
  const { session } = await startTenant((response) =>
    response.end(Buffer.from('{"A":null}\xe2\x82', 'latin1')),
  );
  expect(await failed(createTenantClient(session).get('v1/x', something))).toEqual(endedEarly);
});

test('a body that breaks off after the headers ended early', async () => {
  const { session } = await startTenant((response) => {
    response.writeHead(200, { 'Content-Length': 1_000 });
    response.write('{"A":', () => response.destroy());
  });
  expect(await failed(createTenantClient(session).get('v1/x', something))).toEqual(endedEarly);
});

const tooLarge = { kind: 'unexpected-answer', path: 'body', what: 'larger than 20 MB' };

test('an answer over 20 MB is noticed while it comes in', async () => {
  let written = 0;
  const { session } = await startTenant(async (response) => {
    const megabyte = Buffer.alloc(1_000_000, ' ');
    response.on('close', () => (written = Infinity));
    for (; written < 200; written++) {
      await new Promise((done) => response.write(megabyte, done));
    }
  });
  expect(await failed(createTenantClient(session).get('v1/x', something))).toEqual(tooLarge);
  expect(written).not.toBe(200);
});

test('an answer that announces more than 20 MB is not read at all', async () => {
  const closed = vi.fn();
  const { session } = await startTenant((response) => {
    response.on('close', closed);
    response.writeHead(200, { 'Content-Length': 20_000_001 }).write('{');
  });
  const onCall = vi.fn();
  const client = createTenantClient(session, { onCall });
  expect(await failed(client.get('v1/x', something))).toEqual(tooLarge);
  expect(onCall).toHaveBeenCalledWith(expect.objectContaining({ status: 200, bytes: 0 }));
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
});

test('a character may be split between two pieces of an answer', async () => {
  const { session } = await startTenant(async (response) => {
    const [before, after] = ['{"A":"\xe2\x82', '\xac"}'].map((bytes) =>
      Buffer.from(bytes, 'latin1'),
    );
    response.write(before);
    await new Promise((later) => setTimeout(later, 20));
    response.end(after);
  });
  expect(await createTenantClient(session).get('v1/x', something)).toEqual({ A: '€' });
});

test('an answer of exactly 20 MB is fine', async () => {
  const { session } = await startTenant(say(`{"A":null${' '.repeat(20_000_000 - 10)}}`));
  expect(await createTenantClient(session).get('v1/x', something)).toEqual({ A: null });
});

test('a network that cannot be reached is offline, and the cause is kept', async () => {
  const { session } = await startTenant((response) => response.destroy());
  const error = await createTenantClient(session)
    .get('v1/x', something)
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WebApiError);
  expect(error).toMatchObject({ failure: { kind: 'offline' } });
  expect((error as WebApiError).cause).toBeInstanceOf(Error);
});

test('a network that cannot be reached is not tried again', async () => {
  const { session, seen } = await startTenant((response) => response.destroy());
  await failed(createTenantClient(session).get('v1/x', something));
  expect(seen).toHaveLength(1);
});

test('what the caller cancels is cancelled, whatever reason it gives', async () => {
  const controller = new AbortController();
  const { session } = await startTenant(() => controller.abort('changed my mind'));
  const { signal } = controller;
  const question = createTenantClient(session).get('v1/x', something, { signal });
  expect(await failed(question)).toEqual({ kind: 'cancelled' });
});

test('what is cancelled beforehand does not go out', async () => {
  const { session, seen } = await startTenant(say({}));
  const signal = AbortSignal.abort();
  expect(await failed(createTenantClient(session).get('v1/x', something, { signal }))).toEqual({
    kind: 'cancelled',
  });
  expect(seen).toEqual([]);
});

test('anything thrown becomes one of the failures', () => {
  fc.assert(
    fc.property(fc.anything(), (thrown) => {
      expect(failureOf(thrown)).toMatchObject({ kind: 'unexpected-answer', path: '' });
    }),
  );
  expect(failureOf(new DOMException('', 'AbortError'))).toEqual({ kind: 'cancelled' });
  expect(failureOf(new WebApiError({ kind: 'offline' }))).toEqual({ kind: 'offline' });
  expect(failureOf(new TypeError('x is not a function'))).toMatchObject({
    what: 'x is not a function',
  });
});
