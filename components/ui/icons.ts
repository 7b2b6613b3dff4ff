const circle = 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z';
const frame = 'M2.5 3.5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1z';

/** Our own small set: strokes on a grid of 16, drawn by `Icon`. */
export const icons = {
  sidelight: 'M3 2.5h10v11H3zM9.5 2.5v11M11 5.5h.6M11 8h.6',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  layout: `${frame}M10 2.5v11`,
  dockLeft: `${frame}M6 2.5v11M4.2 5h.1M4.2 7h.1`,
  dockRight: `${frame}M10 2.5v11M11.7 5h.1M11.7 7h.1`,
  push: 'M13 3v10M3 8h7M5.5 5.5 3 8l2.5 2.5',
  float: 'M2.5 3h8v7h-8zM6 10v3h7.5V6h-3',
  tab: 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.3 2.7 8 8',
  settings:
    'M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 2.2v1.6M8 12.2v1.6M2.2 8h1.6M12.2 8h1.6M3.9 3.9 5 5M11 11l1.1 1.1M12.1 3.9 11 5M5 11l-1.1 1.1',
  close: 'm4 4 8 8M12 4l-8 8',
  tick: 'm3.5 8.5 3 3 6-7',
  next: 'm6.5 4 4 4-4 4',
  ok: `${circle}M5.5 8.2l1.8 1.8 3.2-3.7`,
  notice: `${circle}M8 7.5v3.3M8 5.2v.1`,
  warn: 'M8 2.5 14 13H2zM8 6.5v3M8 11.3v.2',
  limit: `${circle}M4.2 4.2l7.6 7.6`,
  clock: `${circle}M8 5v3l2 1.5`,
  snooze: 'M3.5 4h4l-4 5h4M9.500 8.500h3l-3 4h3',
  unknown: `${circle}M6.4 6.5a1.6 1.6 0 1 1 2.3 1.5c-.5.2-.7.6-.7 1.1M8 11.1v.1`,
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  down: 'm4 6.5 4 4 4-4',
  ascending: 'M8 13V3M4.5 6.5 8 3l3.5 3.5',
  descending: 'M8 3v10M4.5 9.5 8 13l3.5-3.5',
  person: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zM3 13.4c.5-2.3 2.5-3.4 5-3.4s4.5 1.1 5 3.4',
  offline:
    'm2.5 2.5 11 11M6 6.8A6 6 0 0 0 3.5 8.300M2 6a9 9 0 0 1 2-1.300M7 3.600A9 9 0 0 1 14 6M10 6.800a6 6 0 0 1 2.500 1.500M6 10.500a3 3 0 0 1 3.500-.300M8 12.700v.1',
} as const;

export type IconName = keyof typeof icons;
