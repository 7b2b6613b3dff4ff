import type { CDPSession, Page } from 'puppeteer-core';

/** A function given a closed shadow root; it must be self-contained and return something JSON can carry. */
export type InShadow<Args extends unknown[], T> = (root: ShadowRoot, ...args: Args) => T;

/**
 * Calls a function with a closed shadow root, which no script of a page can reach, but a debugger can.
 *
 * @param host selector of the element that the root hangs on
 * @returns what the function returns, or null when there is no such element
 */
export function inClosedShadow<Args extends (string | number)[], T>(
  page: Page,
  host: string,
  call: InShadow<Args, T>,
  ...args: Args
): Promise<T | null> {
  const declaration = `(root, ...args) => JSON.stringify((${call.toString()})(root, ...args) ?? null)`;
  return page.browser().process()?.spawnfile.includes('firefox')
    ? inFirefox<T>(page, host, declaration, args)
    : inChromium<T>(page, host, declaration, args);
}

async function inChromium<T>(
  page: Page,
  host: string,
  functionDeclaration: string,
  args: unknown[],
) {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: host,
    });
    if (!nodeId) return null;
    const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) return null;
    const { result } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration,
      objectId: object.objectId,
      arguments: [{ objectId: object.objectId }, ...args.map((value) => ({ value }))],
    });
    return JSON.parse(result.value as string) as T;
  } finally {
    await session.detach();
  }
}

type BidiNode = { value?: { shadowRoot?: { sharedId: string } | null } };
type Bidi = {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { result: BidiNode & { value: unknown } } }>;
};

async function inFirefox<T>(
  page: Page,
  host: string,
  functionDeclaration: string,
  args: unknown[],
) {
  const target = { context: contextOf(page) };
  const found = await bidi(page).send('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(host)})`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const sharedId = (found.result.result as BidiNode).value?.shadowRoot?.sharedId;
  if (!sharedId) return null;
  const called = await bidi(page).send('script.callFunction', {
    functionDeclaration,
    arguments: [{ sharedId }, ...args.map((value) => ({ type: typeof value, value }))],
    target,
    awaitPromise: false,
  });
  return JSON.parse(called.result.result.value as string) as T;
}

/** Puppeteer's own BiDi connection: some commands have no counterpart in its API. */
export function bidi(page: Page): Bidi {
  return (page.browser() as unknown as { connection: Bidi }).connection;
}

export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
