import type { Alerting } from './alerting';
import { aboutNotification, browserBoard } from './notifications';
import { openAlert } from './pages';

/** What somebody did with a notification. */
export type NotificationAnswer = 'opened' | 'snoozed' | 'closed';

/** What the buttons of a notification mean, by their place. */
export const notificationButtons: readonly NotificationAnswer[] = ['opened', 'snoozed'];

/** Does what somebody wants who pressed or closed a notification; its id alone tells what it is about. */
export async function answerNotification(
  alerts: Alerting,
  id: string,
  answer: NotificationAnswer,
): Promise<void> {
  const about = aboutNotification(id);
  if (!about) return;
  const { tenant } = about;
  await alerts.seen(tenant, id);
  if (answer === 'closed') return;
  await browserBoard.takeBack(id);
  const name = about.kind === 'alert' ? about.name : null;
  if (answer === 'opened') await openAlert(tenant, name);
  else if (name) await alerts.snooze(tenant, name, { kind: 'day' });
}
