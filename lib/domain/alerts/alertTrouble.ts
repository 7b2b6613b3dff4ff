/**
 * What keeps alerts from reaching somebody: nothing of them can be stored, so that nothing may be shown either, or notifications
 * are refused.
 */
export type AlertTrouble = {
  kind: 'storage' | 'notifications';
  /** Epoch milliseconds. */
  since: number;
};

/** What a look at the alerts came to: it could not be stored; a notification was shown, or refused; there was none to show. */
export type LookOutcome = 'unstored' | 'shown' | 'refused' | 'silent';

/**
 * The trouble after a look. That notifications are refused is known until one is shown: a look with none to show tells nothing.
 *
 * @param now epoch milliseconds
 * @returns null for none
 */
export function troubleAfter(
  before: AlertTrouble | null,
  outcome: LookOutcome,
  now: number,
): AlertTrouble | null {
  if (outcome === 'shown') return null;
  if (outcome === 'silent') return before?.kind === 'notifications' ? before : null;
  const kind = outcome === 'unstored' ? 'storage' : 'notifications';
  return before?.kind === kind ? before : { kind, since: now };
}
