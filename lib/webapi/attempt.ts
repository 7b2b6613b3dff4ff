import { unexpectedAnswer, WebApiError } from './errors';

/** An attempt that went out: a request that is tried three times makes three of them. */
export type Call = {
  /** "/Cust12345/api/v1/User/currentPrincipal", without the query: it may hold what a user typed. */
  path: string;
  /** null when no answer came, 0 for a redirect, whose status browsers keep to themselves. */
  status: number | null;
  /** Of the body as far as it was read, decompressed. */
  bytes: number;
  /** Epoch milliseconds when it went out. */
  at: number;
};

const largestAnswer = 20_000_000;

/**
 * Sends one request and reads all of a good answer, so that ky's timeout for an attempt covers the body
 * too. A request that is aborted fails in any of these ways: whoever aborted it knows better.
 *
 * @param call filled in as far as the attempt comes
 * @returns the answer, its body in memory; of a refusal the status only, its body is undocumented
 * @throws WebApiError `offline`, or `unexpected-answer` at "body" when it ends early or is over 20 MB
 */
export async function attempt(request: Request, send: typeof fetch, call: Call): Promise<Response> {
  const response = await send(request).catch((error: unknown) => {
    throw new WebApiError({ kind: 'offline' }, error);
  });
  call.status = response.status;
  if (!response.ok) {
    await response.body?.cancel();
    return response;
  }
  const text = await readText(response, call);
  return new Response(text || null, response); // a 204 may have no body, not even an empty one
}

async function readText({ body, headers }: Response, call: Call): Promise<string> {
  if (!body) return '';
  if (Number(headers.get('Content-Length')) > largestAnswer) {
    await body.cancel();
    throw tooLarge();
  }
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body) {
      call.bytes += chunk.byteLength;
      if (call.bytes > largestAnswer) throw tooLarge(); // leaving the loop cancels the stream
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw error instanceof WebApiError ? error : unexpectedAnswer('body', 'ended early', error);
  }
  return text + decoder.decode();
}

function tooLarge(): WebApiError {
  return unexpectedAnswer('body', 'larger than 20 MB');
}
