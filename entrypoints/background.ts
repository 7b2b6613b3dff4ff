import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { crmPlace } from '../lib/crm/tenant';
import { onMessage, sendMessage } from '../lib/messaging/protocol';
import { onOwnMessage } from '../lib/messaging/ownMessage';
import {
  receivedCheck,
  receivedDock,
  receivedMeterDay,
  receivedModule,
  receivedOwner,
  receivedOwnersModule,
  receivedPersons,
  receivedPreferences,
  receivedRun,
  receivedRuns,
  receivedSettings,
  receivedSince,
  receivedTenant,
  receivedUsage,
  receivedUser,
} from '../lib/messaging/received';
import { createMonitor } from '../lib/monitor/monitor';
import { openInTab, tellLaunchers, togglePanel } from '../lib/monitor/pages';
import { launcherTextsNow, receive } from '../lib/monitor/reception';
import { checkAlarm, fillAlarm, keepChecking, nextCheck, planFill } from '../lib/monitor/schedule';
import { dockOf, preferences } from '../lib/store/items';

export default defineBackground(() => {
  const monitor = createMonitor({ now: Date.now, nextCheck }, async (session, snapshot) => {
    await tellLaunchers(session.tenant, await launcherTextsNow(snapshot, session.culture));
    await planFill(await monitor.nextFill());
  });

  onMessage('announceSession', ({ data, sender }) => receive(monitor, sender.url, data));
  onMessage('rememberDock', async ({ data, sender }) => {
    const place = crmPlace(sender.url ?? '');
    const change = receivedDock(data);
    if (place) await dockOf(place.tenant).update((dock) => ({ ...dock, ...change }));
  });

  onOwnMessage('checkTenant', ({ data }) => monitor.check(receivedCheck(data)));
  onOwnMessage('readDirectory', ({ data }) => monitor.readDirectory(receivedCheck(data)));
  onOwnMessage('readRuns', ({ data }) => monitor.readRuns(receivedRuns(data)));
  onOwnMessage('seenSince', ({ data }) => monitor.seenSince(receivedSince(data)));
  onOwnMessage('portraits', ({ data }) => monitor.portraits(receivedPersons(data)));
  onOwnMessage('rawRecord', ({ data }) => monitor.rawRecord(receivedRun(data)));
  onOwnMessage('countMeters', ({ data }) => monitor.countMeters(receivedCheck(data)));
  onOwnMessage('contributors', ({ data }) => monitor.contributors(receivedMeterDay(data)));
  onOwnMessage('changeUsage', ({ data }) => monitor.changeUsage(receivedUsage(data)));
  onOwnMessage('licencesOfUser', ({ data }) => monitor.licencesOfUser(receivedUser(data)));
  onOwnMessage('holdersOfLicence', ({ data }) => monitor.holdersOfLicence(receivedModule(data)));
  onOwnMessage('licenceHistory', ({ data }) => monitor.licenceHistory(receivedOwnersModule(data)));
  onOwnMessage('openShop', ({ data }) => monitor.openShop(receivedOwner(data)));
  onOwnMessage('changeSettings', ({ data }) => monitor.changeSettings(receivedSettings(data)));
  onOwnMessage('changePreferences', async ({ data }) => {
    const change = receivedPreferences(data);
    await preferences.update((before) => ({ ...before, ...change }));
  });
  onOwnMessage('arrangeDock', ({ data, sender }) => {
    const tabId = sender.tab?.id;
    const change = receivedDock(data);
    if (tabId !== undefined) void sendMessage('changeDock', change, { tabId, frameId: 0 });
  });
  onOwnMessage('openTab', ({ data }) => openInTab(receivedTenant(data)));
  onOwnMessage('openSettings', () => browser.runtime.openOptionsPage());
  onOwnMessage('forgetEverything', () => monitor.forgetEverything());

  browser.action.onClicked.addListener((tab) => void togglePanel(tab));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === checkAlarm) void monitor.checkAll();
    if (name === fillAlarm) void monitor.fillAll();
  });
  browser.runtime.onInstalled.addListener(() => void keepChecking());
  browser.runtime.onStartup.addListener(() => void keepChecking());
});
