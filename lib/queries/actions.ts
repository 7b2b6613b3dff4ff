import { sendMessage, type DockChange } from '../messaging/protocol';

/** What a page asks of the background; it answers by changing what is stored, which every page follows. */

/** Moves, floats or closes the docked panel that this page is in. */
export const arrangeDock = (change: DockChange) => void sendMessage('arrangeDock', change);

/** Opens the panel in a browser tab. */
export const openTab = (tenant: string | null) => void sendMessage('openTab', tenant);

export const openSettings = () => void sendMessage('openSettings');

/** Deletes all that is stored, of every tenant. */
export const forgetEverything = () => sendMessage('forgetEverything');
