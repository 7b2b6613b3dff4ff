import type { Forecast } from './forecast';

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
  if (forecast.kind !== 'range' || forecast.chanceOver === null) return false;
  return forecast.chanceOver >= armsAt || (wasArmed && forecast.chanceOver > clearsAt);
}
