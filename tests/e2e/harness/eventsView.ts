import { clockAt } from '../../tenant/scenarios/clock';
import { each, rowsOf } from '../../tenant/scenarios/rows';
import { eventOf } from '../../tenant/scenarios/running';
import type { SystemEvent, TenantData } from '../../tenant/scenarios/tenantData';
import type { PanelView } from './panelView';
import type { World } from './world';

export const flat = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

/** The panel docked in the CRM, open at the events. */
export async function eventsOf(world: World): Promise<PanelView> {
  const panel = await (await world.crm()).openPanel();
  await panel.click('tab', 'Events');
  return panel;
}

/** The tenant with its events changed; what is started or ended there is so from the next question on. */
export function changeEvents(world: World, change: (events: SystemEvent[]) => SystemEvent[]): void {
  world.tenant.change((data: TenantData) => ({
    ...data,
    events: rowsOf(change([...each(data.events)])),
  }));
}

/** An event of the whole system that Jan started a minute ago. */
export function started(id: number, key: string): SystemEvent {
  const clock = clockAt(new Date());
  return eventOf(clock)(id, key, {
    registered: clock.hours(-1 / 60),
    eta: clock.hours(1),
    actor: 6,
  });
}
