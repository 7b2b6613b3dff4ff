import type { PanelView } from './panelView';
import { ChromiumNotifications } from './chromiumNotifications';
import { FirefoxNotifications } from './firefoxNotifications';
import type { Notifications } from './shown';
import type { World } from './world';

/**
 * Begins to take down what a browser is told to show.
 *
 * @param page of the extension, which stays open
 */
export async function notificationsOf(world: World, page: PanelView): Promise<Notifications> {
  const made =
    world.launched.name === 'chromium'
      ? new ChromiumNotifications(world, page)
      : new FirefoxNotifications(page);
  await made.begin();
  return made;
}
