import { z } from 'zod/mini';
import { browser, type Browser } from 'wxt/browser';
import type { DockState } from '../crm/dock';
import type { SessionAnnouncement } from '../crm/session';

/**
 * What comes from a CRM page is checked before it is used: the page's process is not ours. A token is as
 * long as a header can be; a culture is a BCP 47 tag, because it becomes a header and picks a language.
 */
const announcement: z.ZodMiniType<SessionAnnouncement> = z.object({
  xsrfToken: z.string().check(z.minLength(1), z.maxLength(4096), z.regex(/^[\x21-\x7e]+$/)),
  culture: z.catch(z.string().check(z.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)), 'en'),
});

const share = z.number().check(z.gte(0), z.lte(1));
const side = z.enum(['left', 'right']);
const dockChange = z.partial(
  z.object({
    open: z.boolean(),
    side,
    mode: z.enum(['push', 'float']),
    width: z.number().check(z.gte(1), z.lte(10_000)),
    launcherSide: side,
    launcherAt: share,
  }),
);

/** @throws ZodError when a page announces what cannot be a session */
export const receivedSession = (data: unknown): SessionAnnouncement => announcement.parse(data);

/** @throws ZodError when a page arranges what cannot be a dock */
export const receivedDock = (data: unknown): Partial<DockState> =>
  Object.fromEntries(
    Object.entries(dockChange.parse(data)).filter(([, value]) => value !== undefined),
  );

/**
 * Lets a message through only from Sidelight's own pages, which may ask for anything.
 *
 * @throws when a CRM page sends it
 */
export function fromOwnPage(sender: Browser.runtime.MessageSender): void {
  if (!sender.url?.startsWith(browser.runtime.getURL('/')))
    throw new Error('only a page of Sidelight may ask for this');
}
