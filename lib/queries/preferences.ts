import type { Preferences } from '../domain/preferences';
import { sendMessage } from '../messaging/protocol';
import { preferences } from '../store/items';

export const storedPreferences = (): Promise<Preferences> => preferences.load();

/** Calls back when a preference changes; returns the way to stop. */
export const followPreferences = (changed: (preferred: Preferences) => void) =>
  preferences.follow(changed);

export const changePreferences = (change: Partial<Preferences>) =>
  void sendMessage('changePreferences', change);
