import type { AlertState } from './alert';

/**
 * The state once it is known which notifications can be seen: of those that were about to be shown and are not there, the
 * worker was killed in between. What they told is not told, so that it is told again, by the rules of its time.
 *
 * @param shown ids of the notifications that can be seen
 * @see the issue "Alerts": "Never lost, never doubled"
 */
export function withoutLost(state: AlertState, shown: readonly string[]): AlertState {
  if (state.showing.length === 0) return state;
  const lost = state.showing.filter(({ id }) => !shown.includes(id));
  const isLost = (notification: string) => lost.some(({ id }) => id === notification);
  return {
    ...state,
    told: state.told.filter(({ notification }) => !isLost(notification)),
    // A digest tells of no alert by name.
    digestOf: lost.some(({ alerts }) => alerts.length === 0) ? null : state.digestOf,
    showing: [],
  };
}

/** The state once a notification was shown, or was even seen. */
export function withShown(state: AlertState, id: string): AlertState {
  return { ...state, showing: state.showing.filter((one) => one.id !== id) };
}
