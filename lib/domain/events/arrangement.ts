import type { ListedRun } from './runList';

/**
 * Which rows stand where, by their keys. It is kept while answers come in, so that nothing moves under the
 * pointer, and made anew when somebody asks for what is new.
 */
export type Arrangement = {
  running: readonly string[];
  over: readonly string[];
  /** Which of them were late, and have more room for it. */
  late: readonly string[];
};

/** What stands where by an arrangement. */
export type Arranged = {
  running: ListedRun[];
  over: ListedRun[];
  /** How many are listed that the arrangement has no place for. */
  added: number;
  /** How many stand among what runs and are over by now. */
  moved: number;
};

/** Every row where it belongs, in the order in which they are listed. */
export function arrange(listed: readonly ListedRun[]): Arrangement {
  const keysOf = (fits: (one: ListedRun) => boolean) => listed.filter(fits).map(({ key }) => key);
  return {
    running: keysOf(({ isOver }) => !isOver),
    over: keysOf(({ isOver }) => isOver),
    late: keysOf(({ lateness }) => lateness !== null),
  };
}

/** The rows as they are now, each where the arrangement has it; what is not listed any more falls out. */
export function arranged(
  listed: readonly ListedRun[],
  { running, over }: Pick<Arrangement, 'running' | 'over'>,
): Arranged {
  const byKey = new Map(listed.map((one) => [one.key, one]));
  const found = (keys: readonly string[]) =>
    keys.map((key) => byKey.get(key)).filter((one) => one !== undefined);
  const [stillRunning, stillOver] = [found(running), found(over)];
  return {
    running: stillRunning,
    over: stillOver,
    // A key is listed once, and has one place.
    added: byKey.size - stillRunning.length - stillOver.length,
    moved: stillRunning.filter(({ isOver }) => isOver).length,
  };
}
