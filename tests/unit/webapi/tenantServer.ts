import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { TenantSession } from '../../../lib/webapi/client';

type Seen = { line: string; headers: IncomingMessage['headers']; body: string };
type Answer = (response: ServerResponse, request: IncomingMessage, nth: number) => unknown;

/** A tenant of one behaviour, for one test. `seen` lists what reached it. */
export async function startTenant(
  answer: Answer,
): Promise<{ session: TenantSession; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    seen.push({
      line: `${request.method} ${request.url}`,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    });
    await answer(response, request, seen.length);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const apiRoot = `http://127.0.0.1:${port}/Cust12345/api/`;
  return { session: { apiRoot, xsrfToken: 'token-1', language: 'nl-NL' }, seen };
}

/** Answers by the last segment of the path; with 404 where there is no answer for it. */
export function sayBy(answers: Record<string, Answer>): Answer {
  return (response, request, nth) => {
    const name = new URL(request.url ?? '', 'http://tenant').pathname.split('/').at(-1) ?? '';
    return (answers[name] ?? say('', 404))(response, request, nth);
  };
}

/** Answers with a status, a body (an object as JSON) and headers. */
export function say(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
