import { m } from '../../lib/i18n/paraglide/messages';
import type { Section } from './listItems';

type Known = {
  /** Every source has answered. */
  isAll: boolean;
  /** Something runs, although it has no place in the list yet. */
  isRunning: boolean;
  /** What this browser saw. */
  history: 'known' | 'awaited' | 'lost';
};

const over = {
  known: m.events_none_over,
  awaited: m.events_none_read,
  lost: m.events_none_seen,
};

/** What a section says that has no rows: what nobody knows is not said to be nothing. */
export function noneTexts({ isAll, isRunning, history }: Known): Record<Section, string> {
  const running = isRunning
    ? m.events_none_yet
    : isAll
      ? m.events_none_running
      : m.events_none_known;
  return { running: running(), over: over[history]() };
}
