import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { crmPlace } from '../lib/crm/tenant';
import { onMessage, sendMessage } from '../lib/messaging/protocol';
import { onOwnMessage } from '../lib/messaging/ownMessage';
import {
  receivedAlertName,
  receivedAlertSettings,
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
  receivedSnooze,
  receivedTenant,
  receivedUsage,
  receivedUser,
} from '../lib/messaging/received';
import { alerting } from '../lib/monitor/alerting';
import { createMonitor } from '../lib/monitor/monitor';
import {
  answerNotification,
  notificationButtons,
  type NotificationAnswer,
} from '../lib/monitor/notificationAnswers';
import { browserBoard } from '../lib/monitor/notifications';
import { openInTab, togglePanel } from '../lib/monitor/pages';
import { receive } from '../lib/monitor/reception';
import {
  checkAlarm,
  fillAlarm,
  keepChecking,
  nextCheck,
  planCheck,
  planFill,
} from '../lib/monitor/schedule';
import { alertSettings, alertTrouble, dockOf, preferences } from '../lib/store/items';

// A module, so that it shares its code with the pages.
export default defineBackground({ type: 'module', main });

function main(): void {
  const zone = () => Temporal.Now.timeZoneId();
  const alerts = alerting({ now: Date.now, zone, board: browserBoard });
  const monitor = createMonitor({ now: Date.now, nextCheck }, async ({ tenant }) => {
    await alerts.tell(tenant);
    await planFill(await monitor.nextFill());
  });

  /** Plans the next check before this one, which may be killed; and anew when it is known how much is near. */
  async function checkAll(): Promise<void> {
    const interval = await alerts.interval();
    await planCheck(interval);
    await monitor.checkAll();
    // Days pass in tenants that nobody is signed in to, too.
    const pace = await alerts.tellAll();
    if (pace > 1) await planCheck(pace * interval);
  }

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
  onOwnMessage('snoozeAlert', ({ data }) => {
    const { tenant, name, choice } = receivedSnooze(data);
    return alerts.snooze(tenant, name, choice);
  });
  onOwnMessage('unsnoozeAlert', ({ data }) => {
    const { tenant, name } = receivedAlertName(data);
    return alerts.unsnooze(tenant, name);
  });
  onOwnMessage('alertTrouble', () => alertTrouble.load());
  onOwnMessage('changeAlertSettings', async ({ data }) => {
    const change = receivedAlertSettings(data);
    await alertSettings.update((before) => ({ ...before, ...change }));
    const pace = await alerts.tellAll();
    if (change.interval) await planCheck(pace * change.interval);
  });
  onOwnMessage('tryNotification', ({ data }) => alerts.tryOut(receivedTenant(data)));
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
  onOwnMessage('forgetEverything', async () => {
    await monitor.forgetEverything();
    await alerts.forget();
  });

  browser.action.onClicked.addListener((tab) => void togglePanel(tab));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === checkAlarm) void checkAll();
    if (name === fillAlarm) void monitor.fillAll();
  });
  // What is known is from before: the next check tells of it, the badge shows how it stood.
  const begin = async () => {
    await keepChecking(await alerts.interval());
    await alerts.showBadge();
  };
  browser.runtime.onInstalled.addListener(() => void begin());
  browser.runtime.onStartup.addListener(() => void begin());

  const { onClicked, onClosed } = browser.notifications;
  const answer = (id: string, how: NotificationAnswer | undefined) =>
    how && void answerNotification(alerts, id, how);
  onClicked.addListener((id) => answer(id, 'opened'));
  onClosed.addListener((id) => answer(id, 'closed'));
  // Firefox knows no buttons.
  if (!import.meta.env.FIREFOX)
    browser.notifications.onButtonClicked.addListener((id, index) =>
      answer(id, notificationButtons[index]),
    );
}
