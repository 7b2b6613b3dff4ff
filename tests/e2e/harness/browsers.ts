import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../../../scripts/browsers';
import type { ScenarioName } from '../../tenant/scenarios/scenarios';
import type { PanelView } from './panelView';
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

/**
 * Runs tests that only read the docked panel in every browser, all of them in the same world.
 *
 * @param tests get the way to the panel, which is open
 */
export function inOneWorld(
  scenario: ScenarioName,
  tests: (panel: () => PanelView, world: () => World) => void,
): void {
  describe.each(['chromium', 'firefox'] as const)(`${scenario}, in %s`, (name) => {
    const made: { world?: World; panel?: PanelView } = {};
    const given = <T>(value: T | undefined): T => {
      if (value === undefined) throw new Error('the world was not made');
      return value;
    };
    beforeAll(async () => {
      made.world = await World.start(name, scenario);
      made.panel = await (await made.world.crm()).openPanel();
    });
    afterAll(() => made.world?.stop());
    tests(
      () => given(made.panel),
      () => given(made.world),
    );
  });
}
