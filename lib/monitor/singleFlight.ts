/**
 * Lets everybody who wants the same thing at the same time share one attempt.
 *
 * @returns a runner: `run(key, attempt)` starts the attempt, or joins the one under way for that key
 */
export function singleFlight<T>(): (key: string, attempt: () => Promise<T>) => Promise<T> {
  const underWay = new Map<string, Promise<T>>();
  return (key, attempt) => {
    const running = underWay.get(key);
    if (running) return running;
    const started = attempt().finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  };
}
