import { browser, type Browser } from 'wxt/browser';
import { onMessage } from './protocol';

/** Listens for a message that only Sidelight's own pages may send; a CRM page that sends it gets an error. */
export const onOwnMessage: typeof onMessage = (name, listener) =>
  onMessage(name, (message) => {
    if (!isOwnPage(message.sender)) throw new Error('only a page of Sidelight may ask for this');
    return listener(message);
  });

/** Whether a message comes from one of Sidelight's own pages, wherever it is shown. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
