import { alertKinds, type AlertKind } from './alertKind';
import { usualLeadTimes, type LeadTimes } from '../licences/leadTimes';
import type { Level } from '../level';

/** How far an alert of a kind goes: nowhere, into the panel and the badge, or to a notification. */
export type Channel = 'off' | 'panel' | 'notify';

export const channels: readonly Channel[] = ['off', 'panel', 'notify'];

/** From which level on there are notifications; of a kind that knows none so high from its highest. */
export const notifiedLevels = ['notice', 'warn', 'high', 'limit'] as const satisfies Level[];

/** A time of day in which there are no notifications, "18:00" to "08:00". */
export type QuietHours = { from: string; until: string };

/** What somebody set for alerts, in every tenant of this browser. */
export type AlertSettings = {
  channels: Record<AlertKind, Channel>;
  notifyFrom: (typeof notifiedLevels)[number];
  lead: LeadTimes;
  quiet: QuietHours | null;
  /** Most notifications in a day. */
  perDay: number;
  /** Minutes between two checks. */
  interval: number;
  /** One notification on Monday mornings with what needs attention this week. */
  hasDigest: boolean;
};

export const perDayBounds = { fewest: 1, most: 20 };
export const intervalBounds = { fewest: 15, most: 720 };

/** A meter has no more thresholds of its own than this, in percent of what is included. */
export const thresholdBounds = { fewest: 1, most: 1_000, count: 5 };

const panelOnly: readonly AlertKind[] = ['event', 'maintenance', 'stale'];

/** @see the alert rules: "Channels" */
export const defaultAlertSettings: AlertSettings = {
  channels: Object.fromEntries(
    alertKinds.map((kind) => [kind, panelOnly.includes(kind) ? 'panel' : 'notify']),
  ) as Record<AlertKind, Channel>,
  notifyFrom: 'high',
  lead: usualLeadTimes,
  quiet: { from: '18:00', until: '08:00' },
  perDay: 3,
  interval: 60,
  hasDigest: false,
};
