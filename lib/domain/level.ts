/**
 * How serious something is. Expiry has its own two last words, but one order covers both:
 * `grace` weighs as much as `limit`, `blocked` as much as `over`.
 */
export type Level = 'ok' | 'notice' | 'warn' | 'high' | 'limit' | 'grace' | 'over' | 'blocked';

/** How serious each is, for comparing. */
export const weights: Record<Level, number> = {
  ok: 0,
  notice: 1,
  warn: 2,
  high: 3,
  limit: 4,
  grace: 4,
  over: 5,
  blocked: 5,
};

/** Sorts the more serious first; equal ones keep their order. */
export function bySeverity(a: { level: Level }, b: { level: Level }): number {
  return weights[b.level] - weights[a.level];
}

/** How a level looks, whatever it is about: one of four tones that icon, word and colour share. */
export type Tone = 'ok' | 'notice' | 'warn' | 'limit';

export function toneOf(level: Level): Tone {
  if (level === 'ok' || level === 'notice') return level;
  return level === 'warn' ? 'warn' : weights[level] >= weights.limit ? 'limit' : 'warn';
}
