/** What became of a sample of a notification: `denied` when the browser shows none at all. */
export type NotificationTrial = 'shown' | 'denied' | 'failed';
