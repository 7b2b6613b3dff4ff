export type Side = 'left' | 'right';

/** How the user has arranged Sidelight in the CRM of one tenant. */
export type DockState = {
  open: boolean;
  side: Side;
  /** `push` moves the CRM aside, `float` lies over it. */
  mode: 'push' | 'float';
  /** CSS pixels. */
  width: number;
  launcherSide: Side;
  /** Where the launcher is along its side: 0 is the top, 1 the bottom; a share, so that no window loses it. */
  launcherAt: number;
};

export const defaultDock: DockState = {
  open: false,
  side: 'right',
  mode: 'push',
  width: 400,
  launcherSide: 'right',
  launcherAt: 0.5,
};

export const dockWidths = { least: 320, most: 720, step: 20 } as const;

/** Least width that stays for the CRM, in CSS pixels. */
const leastForCrm = 240;

/**
 * The width that the panel really gets.
 *
 * @param wanted CSS pixels
 * @param viewport width of the window in CSS pixels
 */
export function fitWidth(wanted: number, viewport: number): number {
  const most = Math.max(dockWidths.least, Math.min(dockWidths.most, viewport - leastForCrm));
  return Math.round(Math.min(most, Math.max(dockWidths.least, wanted), Math.max(viewport, 1)));
}
