/**
 * Waits until something holds in a browser.
 *
 * @param what said when it never came true
 * @param holds returns anything truthy when it does; what it throws meanwhile counts as "not yet"
 * @returns what `holds` returned
 */
export async function until<T>(
  what: string,
  holds: () => Promise<T | null | undefined | false>,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const held = await holds();
      if (held) return held;
      last = held;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`never: ${what}; last: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
