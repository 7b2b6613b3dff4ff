export type SingleFlight<T> = {
  /** Starts an attempt, or joins the one that is under way for that key. */
  run(key: string, attempt: () => Promise<T>): Promise<T>;
  /** Waits until all that is under way now has ended, well or badly. */
  settled(): Promise<unknown>;
};

/** Lets everybody who wants the same thing at the same time share one attempt. */
export function singleFlight<T>(): SingleFlight<T> {
  const underWay = new Map<string, Promise<T>>();
  return {
    run: (key, attempt) => {
      const running = underWay.get(key);
      if (running) return running;
      const started = attempt().finally(() => underWay.delete(key));
      underWay.set(key, started);
      return started;
    },
    settled: () => Promise.allSettled(underWay.values()),
  };
}
