/** What an alert can be about, in the order of the settings. */
export const alertKinds = [
  'expiry',
  'seats',
  'plan',
  'actual',
  'forecast',
  'overdue',
  'event',
  'vendor',
  'maintenance',
  'stale',
] as const;

export type AlertKind = (typeof alertKinds)[number];
