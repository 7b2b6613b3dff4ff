import type { Forecast } from '../forecast';

/** From this chance on that the allowance is exceeded it is worth an alert, and down to the other it stays one. */
const armsAt = 0.8;
const clearsAt = 0.5;

/**
 * Whether a forecast is worth an alert. Between the two chances it is as it was, so that a chance that wavers around
 * one of them does not warn again and again. What is rough, or no forecast, never is.
 *
 * @param wasArmed whether the one before it was, in the same period
 * @see the alert rules: "Levels", kind "forecast"
 */
export function forecastAlarm(wasArmed: boolean, forecast: Forecast): boolean {
  return forecast.kind === 'range' && isLikely(wasArmed, forecast.chanceOver);
}

/** The same for a chance, from 0 to 1; null where there is none. */
export function isLikely(wasArmed: boolean, chanceOver: number | null): boolean {
  if (chanceOver === null) return false;
  return chanceOver >= armsAt || (wasArmed && chanceOver > clearsAt);
}
