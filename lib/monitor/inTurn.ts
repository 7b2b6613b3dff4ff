export type Turns = {
  /**
   * Makes an attempt after all earlier ones for that key have ended, well or badly.
   *
   * @param attempt told whether it had to wait for another
   */
  run<T>(key: string, attempt: (waited: boolean) => Promise<T>): Promise<T>;
  /** Waits until all that was asked for up to now has ended. */
  settled(): Promise<unknown>;
};

/** Lets attempts at the same thing wait for each other, so that a later one can use what an earlier one brought. */
export function inTurn(): Turns {
  const latest = new Map<string, Promise<unknown>>();
  return {
    run: (key, attempt) => {
      const before = latest.get(key);
      const turn = (before ? before.then(() => attempt(true)) : attempt(false)).finally(() => {
        if (latest.get(key) === ended) latest.delete(key);
      });
      const ended = turn.catch(() => undefined); // whoever asked is told
      latest.set(key, ended);
      return turn;
    },
    settled: () => Promise.all(latest.values()),
  };
}
