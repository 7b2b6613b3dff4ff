import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { alerting } from '../../../lib/monitor/alerting';
import { alertTrouble } from '../../../lib/store/items';
import { licence, module } from '../domain/licences/licences';
import { holds, remembered, screen, tenant } from './watchedAlerts';

const noon = Date.parse('2026-11-23T12:00Z');
const over = [licence({ modules: [module({ inUse: 23, available: -2 })] })];

const button = { text: '', title: '' };

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: ({ text }: { text: string }) => Promise.resolve(void (button.text = text)),
      setTitle: ({ title }: { title: string }) => Promise.resolve(void (button.title = title)),
      setBadgeBackgroundColor: () => Promise.resolve(),
    },
  });
});

function begun() {
  const shown = screen();
  const clock = { now: noon };
  const zone = () => 'Europe/Amsterdam';
  return { ...shown, clock, alerts: alerting({ now: () => clock.now, zone, board: shown.board }) };
}

test('the button in the toolbar counts what is open, and names the worst', async () => {
  const { alerts } = begun();
  await holds(over, noon);
  await alerts.tell(tenant);
  expect(button).toEqual({ text: '1', title: 'Sidelight, 1 alert: Sales Premium: 2 over' });
  await alerts.snooze(
    tenant,
    { subject: 'seats:SuperOffice/ten-sales', kind: 'seats' },
    { kind: 'week' },
  );
  expect(button.text).toBe('');
});

test('that nothing can be remembered is told since when, until it can be again', async () => {
  const { alerts, clock, appeared } = begun();
  await holds(over, noon);
  const { set } = fakeBrowser.storage.local;
  Object.assign(fakeBrowser.storage.local, { set: () => Promise.reject(new Error('full')) });
  expect(await alerts.tell(tenant)).toBe(1);
  clock.now += 60_000;
  await alerts.tell(tenant);
  expect(await alertTrouble.load()).toEqual({ kind: 'storage', since: noon });
  expect(appeared).toEqual([]);
  Object.assign(fakeBrowser.storage.local, { set });
  await alerts.tell(tenant);
  expect(await alertTrouble.load()).toBeNull();
  expect(appeared).toHaveLength(1);
});

test('that notifications are refused is told since when, until one is shown; the button tells all the same', async () => {
  const { alerts, board, clock, visible } = begun();
  await holds(over, noon);
  const { show } = board;
  board.show = () => Promise.reject(new Error('denied'));
  await alerts.tell(tenant);
  clock.now += 60_000;
  await alerts.tell(tenant);
  expect(await alertTrouble.load()).toEqual({ kind: 'notifications', since: noon });
  expect(button.text).toBe('1');
  expect(await alerts.tryOut(tenant)).toBe('failed');
  // There is nothing to tell by night.
  clock.now += 10 * 60 * 60_000;
  await alerts.tell(tenant);
  expect(await alertTrouble.load()).toEqual({ kind: 'notifications', since: noon });
  board.show = show;
  expect(await alerts.tryOut(tenant)).toBe('shown');
  expect(await alertTrouble.load()).toBeNull();
  expect([...visible.values()]).toEqual(['This is how Sidelight warns you']);
});

test('what is forgotten is neither shown nor counted any more', async () => {
  const { alerts, visible } = begun();
  await holds(over, noon);
  await alerts.tell(tenant);
  expect(visible.size).toBe(1);
  await alerts.forget();
  expect(visible.size).toBe(0);
  expect(button.text).toBe('');
  expect((await remembered()).told).toEqual([]);
});
