import type { Alert } from './alert';
import type { AlertKind } from './alertKind';
import type { AlertSettings } from './alertSettings';
import type { Attention } from './attention';
import { weights, type Level } from '../level';

/** The highest level that each kind knows. */
const highest: Record<AlertKind, Level> = {
  expiry: 'blocked',
  seats: 'over',
  plan: 'limit',
  actual: 'over',
  forecast: 'high',
  overdue: 'high',
  event: 'warn',
  vendor: 'warn',
  maintenance: 'warn',
  stale: 'notice',
};

/**
 * Whether notifications tell of alerts like this one at all: its kind is told and it is high enough. What is not known to be
 * so any more is not told, nor what only keeps its level until that is settled.
 *
 * @see the alert rules: "Channels"
 */
export function isTellable({ attention, isStale }: Alert, settings: AlertSettings): boolean {
  const { kind, level } = attention;
  const from = Math.min(weights[settings.notifyFrom], weights[highest[kind]]);
  return (
    settings.channels[kind] === 'notify' && weights[level] >= from && !isStale && isSo(attention)
  );
}

/** What is used is as much as its level says. */
function isSo(attention: Attention): boolean {
  if (attention.kind !== 'actual') return true;
  const { used, included } = attention.meter;
  if (attention.level === 'over' && used <= included) return false;
  return used * 100 >= included * (attention.step || 100);
}
