import { expect } from 'vitest';
import { each } from '../tenant/scenarios/rows';
import type { TenantData } from '../tenant/scenarios/tenantData';
import { flat } from './harness/eventsView';
import type { PanelView } from './harness/panelView';
import { fact, type Reading } from './harness/reading';

/** The rebuild that Ann started, and its row in the panel. */
async function rebuild(panel: PanelView, { events }: TenantData) {
  await panel.click('tab', 'Events');
  const event = [...each(events)].find(({ key }) => key === 'UDefRebuild');
  if (!event) throw new Error('the scenario has no rebuild');
  const row = await panel.find('listitem', /^UDefRebuild/);
  return { event, row: flat(await row.evaluate(({ innerText }) => innerText)) };
}

/** The same, opened to all that is known of it. */
async function opened(panel: PanelView, data: TenantData) {
  const { event } = await rebuild(panel, data);
  await panel.click('button', /^UDefRebuild/);
  return event;
}

const time = (date: Date | undefined) =>
  date?.toLocaleTimeString('en-US', { timeStyle: 'short' }).replace(/\s/g, ' ') ?? '';

/** The columns of the vendor's list of system notifications, by the names that README's table gives them. */
export const notificationReadings: Record<string, Reading> = {
  'System notifications: Event': {
    scenario: 'module-based',
    read: async (panel, data) => {
      const { event, row } = await rebuild(panel, data);
      expect(row.startsWith(event.name)).toBe(true);
    },
  },
  'System notifications: Status': {
    scenario: 'odd-events',
    read: async (panel, { events }) => {
      await panel.click('tab', 'Events');
      const told = [...each(events)].find(({ status }) => status);
      if (!told) throw new Error('no event has a status');
      await panel.find('listitem', /./);
      await panel.page.keyboard.press('/');
      await panel.page.keyboard.type(`"${told.status}" key:"${told.key}"`);
      await panel.shows(/1 found of/);
      await (await (await panel.find('listitem', /expected|estimate/)).$('button'))?.click();
      expect(await fact(panel, 'Status')).toBe(told.status);
    },
  },
  'System notifications: Message': {
    scenario: 'module-based',
    read: async (panel, data) => {
      const { message } = await opened(panel, data);
      expect(await fact(panel, 'Message')).toBe(message);
    },
  },
  'System notifications: Activated': {
    scenario: 'module-based',
    read: async (panel, data) => {
      const { event, row } = await rebuild(panel, data);
      expect(row).toMatch(new RegExp(`since [^·]*${time(event.registered)}`));
    },
  },
  'System notifications: Activated by': {
    scenario: 'module-based',
    read: async (panel, data) => {
      const { event, row } = await rebuild(panel, data);
      const user = [...each(data.users)].find(({ associateId }) => associateId === event.actor);
      expect(row).toContain(`${user?.firstName} ${user?.lastName} (${user?.name})`);
      await panel.find('link', /^Open person/);
      // The portrait, which the tenant has of her.
      expect(
        await panel.frame.evaluate(
          () => document.querySelector<HTMLImageElement>('main [data-index] img')?.naturalWidth,
        ),
      ).toBeGreaterThan(0);
    },
  },
  'System notifications: Finished': {
    scenario: 'module-based',
    read: async (panel, data) => {
      const { event, row } = await rebuild(panel, data);
      expect(row).toMatch(new RegExp(`expected [^·]*${time(event.eta)}`));
      expect(row).toContain('2 h past its expected finish');
    },
  },
  'System notifications: Type': {
    scenario: 'module-based',
    read: async (panel, data) => {
      const { row } = await rebuild(panel, data);
      expect(row).toContain('whole system');
    },
  },
  'System notifications: Add and Delete': {
    scenario: 'odd-events',
    read: async (panel) => {
      await panel.click('tab', 'Overview');
      await panel.click('tab', 'Events');
      await panel.click('button', /^No Login/);
      const there = await panel.find('link', /^End it or add one in the CRM/);
      expect(await there.evaluate((a) => (a as HTMLAnchorElement).href)).toMatch(
        /\/Cust12345\/admin\/default\.aspx$/,
      );
    },
  },
};
