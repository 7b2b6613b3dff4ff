import { storage } from 'wxt/utils/storage';
import { clearHistory } from './history';

/** Deletes every stored thing, in both areas, what was put aside included, and the history. */
export async function clearAll(): Promise<void> {
  await Promise.all([storage.clear('local'), storage.clear('session'), clearHistory()]);
}
