import type { Preferences } from '../domain/preferences';
import { sendMessage } from '../messaging/protocol';
import { preferences } from '../store/items';

/** Calls back with what is preferred, and again when that changes; returns the way to stop. */
export function followPreferences(changed: (preferred: Preferences) => void): () => void {
  const unfollow = preferences.follow(changed);
  void preferences.load().then(changed);
  return unfollow;
}

export const changePreferences = (change: Partial<Preferences>) =>
  void sendMessage('changePreferences', change);
