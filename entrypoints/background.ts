import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { crmPlace } from '../lib/crm/tenant';
import { onMessage, sendMessage } from '../lib/messaging/protocol';
import { fromOwnPage, receivedDock } from '../lib/messaging/received';
import { createMonitor } from '../lib/monitor/monitor';
import { openInTab, tellLaunchers, togglePanel } from '../lib/monitor/pages';
import { launcherTextsNow, receive } from '../lib/monitor/reception';
import { checkAlarm, keepChecking, nextCheck } from '../lib/monitor/schedule';
import { dockOf } from '../lib/store/items';

export default defineBackground(() => {
  const monitor = createMonitor({ now: Date.now, nextCheck }, (session, snapshot) => {
    void tellLaunchers(session.tenant, launcherTextsNow(snapshot, session.culture));
  });

  onMessage('announceSession', ({ data, sender }) => receive(monitor, sender.url, data));
  onMessage('rememberDock', async ({ data, sender }) => {
    const place = crmPlace(sender.url ?? '');
    const change = receivedDock(data);
    if (place) await dockOf(place.tenant).update((dock) => ({ ...dock, ...change }));
  });

  onMessage('checkTenant', ({ data, sender }) => {
    fromOwnPage(sender);
    return monitor.check(data);
  });
  onMessage('arrangeDock', ({ data, sender }) => {
    fromOwnPage(sender);
    const tabId = sender.tab?.id;
    if (tabId !== undefined) void sendMessage('changeDock', data, { tabId, frameId: 0 });
  });
  onMessage('openTab', ({ data, sender }) => {
    fromOwnPage(sender);
    return openInTab(data);
  });
  onMessage('openSettings', ({ sender }) => {
    fromOwnPage(sender);
    return browser.runtime.openOptionsPage();
  });
  onMessage('forgetEverything', ({ sender }) => {
    fromOwnPage(sender);
    return monitor.forgetEverything();
  });

  browser.action.onClicked.addListener((tab) => void togglePanel(tab));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === checkAlarm) void monitor.checkAll();
  });
  browser.runtime.onInstalled.addListener(() => void keepChecking());
  browser.runtime.onStartup.addListener(() => void keepChecking());
});
