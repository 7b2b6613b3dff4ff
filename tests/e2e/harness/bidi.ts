import type { Page } from 'puppeteer-core';

type Bidi = {
  send(method: string, params: object): Promise<{ result: { result: { value?: unknown } } }>;
};

/** Puppeteer's own BiDi connection to Firefox: some commands have no counterpart in its API. */
export function bidi(page: Page): Bidi {
  return (page.browser() as unknown as { connection: Bidi }).connection;
}

export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
