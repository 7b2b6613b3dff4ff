import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPatterns } from '../../lib/crm/hosts';
import { readSession } from '../../lib/crm/session';
import { crmPlace } from '../../lib/crm/tenant';
import { onMessage, sendMessage } from '../../lib/messaging/protocol';
import { createDock, type Dock } from './dock';

/** Tells the background of the session in this page; an administrator gets a launcher and a panel. */
export default defineContentScript({
  matches: hostPatterns,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    let dock: Dock | null = null;
    let announced = '';

    async function announce(): Promise<void> {
      if (ctx.isInvalid || document.hidden || !crmPlace(location.href)) return;
      const session = readSession(document, navigator.language);
      const announcement = JSON.stringify(session);
      if (!session || announcement === announced) return;
      announced = announcement;
      const welcome = await sendMessage('announceSession', session).catch(() => null);
      // Unknown is not "no": the next navigation or return to this tab asks again.
      if (!welcome) announced = '';
      else if (dock) dock.tell(welcome.launcher);
      else
        dock = createDock(ctx, welcome, (change) => {
          sendMessage('rememberDock', change).catch(() => undefined);
        });
    }

    onMessage('toggleDock', () => {
      dock?.toggle();
      return dock !== null;
    });
    onMessage('changeDock', ({ data }) => dock?.change(data));
    onMessage('launcherChanged', ({ data }) => dock?.tell(data));

    // The CRM navigates without loading a page, and a sign-in elsewhere changes the token behind our back.
    ctx.addEventListener(window, 'wxt:locationchange', () => void announce());
    ctx.addEventListener(document, 'visibilitychange', () => void announce());
    void announce();
  },
});
