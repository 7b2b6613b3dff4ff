/** How long a tenant may make us wait, in milliseconds. */
export const longestWait = 60_000;

/**
 * Reads how long the tenant asks to wait: seconds, or an HTTP date.
 *
 * @param now epoch milliseconds
 * @returns milliseconds from 0 to `longestWait`; null where the tenant does not say
 * @see RFC 9110, 10.2.3; SuperOffice documents no limits
 */
export function retryAfter(headers: Headers, now: number): number | null {
  const written = headers.get('Retry-After')?.trim();
  if (!written) return null;
  const wait = /^\d+$/.test(written) ? Number(written) * 1_000 : Date.parse(written) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longestWait);
}
