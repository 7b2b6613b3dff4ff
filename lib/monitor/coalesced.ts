/**
 * Lets a task be asked for as often as one likes: it never runs twice at once, and whoever asks while it
 * runs is served by one more run after it.
 *
 * @returns asks for a run; resolves when one that began after the asking has ended
 */
export function coalesced(task: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;

  async function untilServed(): Promise<void> {
    do {
      again = false;
      await task();
    } while (again);
  }

  return () => {
    again = true;
    running ??= untilServed().finally(() => {
      running = null;
    });
    return running;
  };
}
