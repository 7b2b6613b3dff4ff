import { afterEach, describe } from 'vitest';
import type { BrowserName } from '../../../scripts/browsers';
import { World } from './world';

export type Start = typeof World.start extends (
  name: BrowserName,
  ...rest: infer Rest
) => infer Result
  ? (...rest: Rest) => Result
  : never;

/**
 * Runs tests in every browser. Each test starts the world that it wants; all of it is gone afterwards.
 *
 * @param names usually both; one alone where only its debugger can do what the test does
 */
export function inBrowsers(
  what: string,
  tests: (start: Start, name: BrowserName) => void,
  names: BrowserName[] = ['chromium', 'firefox'],
): void {
  describe.each(names)(`${what}, in %s`, (name) => {
    const worlds: World[] = [];
    afterEach(async () => {
      await Promise.all(worlds.splice(0).map((world) => world.stop()));
    });
    tests(async (...rest) => {
      const world = await World.start(name, ...rest);
      worlds.push(world);
      return world;
    }, name);
  });
}
