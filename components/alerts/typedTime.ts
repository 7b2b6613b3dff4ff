/**
 * Reads the time of day that somebody typed: "18:00", "8.30", "18".
 *
 * @returns "08:30"; null for what is no time
 */
export function typedTime(text: string): string | null {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[:.](\d\d))?\s*$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
