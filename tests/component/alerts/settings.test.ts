import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import AlertSettingsForm from '../../../components/alerts/AlertSettingsForm.svelte';
import type { ViewProps } from '../../../components/panel/place';
import type { TenantDesk } from '../../../components/panel/tenantDesk';
import { defaultAlertSettings, type AlertSettings } from '../../../lib/domain/alerts/alertSettings';
import { noUsage } from '../../../lib/domain/usage/usage';
import { defaultUsageSettings, type UsageSettings } from '../../../lib/domain/usage/usageSettings';
import type { Reader } from '../../../lib/i18n/reader';
import { count, usage } from '../../unit/domain/usage/usages';
import { dutch, english, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { show } from '../support/show';
import ViewOf from '../support/ViewOf.svelte';

const allowance = [{ from: null, allowance: { per: 'tenant' as const, amount: 50_000 } }];

/** A tenant in which one meter has an allowance, and the form for its alerts. */
function showForm(
  settings: Partial<AlertSettings> = {},
  usageSettings: Partial<UsageSettings> = { allowances: { mailings: allowance } },
  { reader = english, ...desk }: Partial<TenantDesk> & { reader?: Reader } = {},
) {
  const given = deskOf({
    alertSettings: { ...defaultAlertSettings, ...settings },
    changeAlertSettings: vi.fn(),
    usage: usage(),
    usageSettings: { ...defaultUsageSettings, ...usageSettings },
    ...desk,
  });
  const props = {
    view: AlertSettingsForm as unknown as Component<ViewProps>, // it asks for none of these
    snapshot: snapshotOf(),
    place: { view: 'alerts' as const },
    go: vi.fn(),
    desk: given,
    outage: null,
    retry: vi.fn(),
  };
  return { ...show(ViewOf, props, reader), desk: given };
}

const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const number = (name: RegExp) => screen.getByRole<HTMLInputElement>('spinbutton', { name });
const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

async function type(into: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(into);
  if (text) await userEvent.type(into, text);
  await userEvent.tab();
}

describe('each kind of alert', () => {
  test('shows how far it goes, and can go nowhere, into the panel, or to a notification', async () => {
    const { desk } = showForm();
    expect(choice('Licence expiry').value).toBe('notify');
    expect(choice('System events').value).toBe('panel');
    await userEvent.selectOptions(choice('Seats'), 'Off');
    expect(desk.changeAlertSettings).toHaveBeenCalledExactlyOnceWith({
      channels: { ...defaultAlertSettings.channels, seats: 'off' },
    });
  });

  test('is notified from the level that is chosen', async () => {
    const { desk } = showForm({ notifyFrom: 'limit' });
    expect(choice('Notify from').value).toBe('limit');
    await userEvent.selectOptions(choice('Notify from'), 'warnings');
    expect(desk.changeAlertSettings).toHaveBeenCalledExactlyOnceWith({ notifyFrom: 'warn' });
  });
});

describe('numbers', () => {
  test.each([
    [/^At most .* a day$/, '5', { perDay: 5 }],
    [/^Check every/, '15', { interval: 15 }],
    [/^First notice/, '90', { lead: { ...defaultAlertSettings.lead, notice: 90 } }],
    [/^Warning of expiry/, '59', { lead: { ...defaultAlertSettings.lead, warn: 59 } }],
    [/^Urgent/, '1', { lead: { ...defaultAlertSettings.lead, high: 1 } }],
    [/^Maintenance ends/, '365', { lead: { ...defaultAlertSettings.lead, maintenance: 365 } }],
  ])('%s holds at once as %s', async (name, text, change) => {
    const { desk } = showForm();
    await type(number(name), text);
    expect(desk.changeAlertSettings).toHaveBeenCalledExactlyOnceWith(change);
  });

  test.each([
    [/^At most .* a day$/, '21', 'A whole number from 1 to 20.'],
    [/^Check every/, '14', 'A whole number from 15 to 720.'],
    [/^First notice/, '30', 'A whole number from 31 to 365.'],
    [/^Warning of expiry/, '60', 'A whole number from 8 to 59.'],
    [/^Warning of expiry/, '7', 'A whole number from 8 to 59.'],
    [/^Urgent/, '0', 'A whole number from 1 to 29.'],
    [/^Maintenance ends/, '366', 'A whole number from 1 to 365.'],
  ])('%s says why it cannot be %s, and changes nothing', async (name, text, why) => {
    const { desk } = showForm();
    await type(number(name), text);
    expect(screen.getByRole('alert').textContent.trim()).toBe(why);
    expect(number(name).getAttribute('aria-invalid')).toBe('true');
    expect(desk.changeAlertSettings).not.toHaveBeenCalled();
  });
});

describe('quiet hours', () => {
  const quiet = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Quiet hours/ });

  test('can be turned off, and on again at the usual times', async () => {
    const { desk } = showForm();
    await userEvent.click(quiet());
    expect(desk.changeAlertSettings).toHaveBeenLastCalledWith({ quiet: null });
  });

  test('have no times while they are off', async () => {
    const { desk } = showForm({ quiet: null });
    expect(quiet().checked).toBe(false);
    expect(screen.queryByRole('textbox', { name: 'From' })).toBeNull();
    await userEvent.click(quiet());
    expect(desk.changeAlertSettings).toHaveBeenLastCalledWith({
      quiet: { from: '18:00', until: '08:00' },
    });
  });

  test.each([
    ['20:30', '20:30'],
    ['7:05', '07:05'],
    ['22.15', '22:15'],
    [' 9 ', '09:00'],
  ])('begin at %s as %s', async (typed, from) => {
    const { desk } = showForm();
    await type(field(/^From/), typed);
    expect(desk.changeAlertSettings).toHaveBeenCalledExactlyOnceWith({
      quiet: { from, until: '08:00' },
    });
    expect(field(/^From/).value).toBe(from);
  });

  test.each([
    [/^From/, '24:00', 'A time from 00:00 to 23:59, such as 18:00.'],
    [/^From/, '', 'A time from 00:00 to 23:59, such as 18:00.'],
    [/^Until/, '8:60', 'A time from 00:00 to 23:59, such as 18:00.'],
    [/^Until/, 'eight', 'A time from 00:00 to 23:59, such as 18:00.'],
    [/^Until/, '18:00', 'They are the same: turn quiet hours off instead.'],
  ])('%s cannot be “%s”, which is said beside it', async (name, typed, why) => {
    const { desk } = showForm();
    await type(field(name), typed);
    expect(screen.getByRole('alert').textContent.trim()).toBe(why);
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(desk.changeAlertSettings).not.toHaveBeenCalled();
  });
});

test('the digest is asked for by a box', async () => {
  const { desk } = showForm();
  await userEvent.click(screen.getByRole('checkbox', { name: /^On Monday mornings/ }));
  expect(desk.changeAlertSettings).toHaveBeenCalledExactlyOnceWith({ hasDigest: true });
});

describe('percentages', () => {
  const mailings = /^E-mails/;

  test('of a meter are the usual ones until it has its own', async () => {
    const { desk } = showForm();
    expect(field(mailings).placeholder).toBe('85, 95, 110, 125, 150, 200');
    await type(field(mailings), '110; 90 %,95 90');
    expect(desk.changeUsage).toHaveBeenCalledExactlyOnceWith({
      thresholds: { mailings: [90, 95, 110] },
    });
    expect(field(mailings).value).toBe('90, 95, 110');
  });

  test('of a meter that are emptied are the usual ones again, those of others stay', async () => {
    const { desk } = showForm(
      {},
      { allowances: { mailings: allowance }, thresholds: { mailings: [50], chats: [70] } },
    );
    expect(field(mailings).value).toBe('50');
    await type(field(mailings), '');
    expect(desk.changeUsage).toHaveBeenCalledExactlyOnceWith({ thresholds: { chats: [70] } });
  });

  test.each(['0', '1001', '85.5', '1, 2, 3, 4, 5, 6', 'many', '-5'])(
    'cannot be “%s”, which is said beside them',
    async (typed) => {
      const { desk } = showForm();
      await type(field(mailings), typed);
      expect(screen.getByRole('alert').textContent.trim()).toBe(
        'At most 5 whole numbers from 1 to 1,000, with commas between.',
      );
      expect(desk.changeUsage).not.toHaveBeenCalled();
    },
  );

  test('are offered for what the tenant has and includes, set or prescribed, and nothing else', () => {
    const usual = usage();
    showForm(
      {},
      {
        allowances: {
          mailings: allowance,
          marketing: allowance,
          forms: [...allowance, { from: '2026-11-01', allowance: null }],
          storage: allowance,
        },
      },
      {
        usage: { ...usual, meters: { mailings: count(), chats: count(), forms: count() } },
        usagePolicy: {
          allowances: { chats: [{ from: null, allowance: { per: 'seat', amount: 12 } }] },
          zone: null,
        },
      },
    );
    const group = screen.getByRole('group', { name: 'Percent of what is included' });
    const names = within(group)
      .getAllByRole('textbox')
      .map((one) => one.closest('label')?.textContent.trim());
    expect(names).toHaveLength(3);
    expect(names[0]).toMatch(/^E-mails/);
    expect(names[1]).toMatch(/^Chat/);
    expect(names[2]).toMatch(/storage/i);
  });

  test('are offered before anything is counted', () => {
    showForm({}, undefined, { usage: noUsage });
    expect(field(mailings).value).toBe('');
  });

  test('cannot be set where nothing is included, and say so', () => {
    showForm({}, {});
    expect(screen.queryByRole('textbox', { name: mailings })).toBeNull();
    expect(screen.getByText(/^None has an allowance yet/)).toBeTruthy();
  });
});

describe('all of it', () => {
  test('can be reset, and put back', async () => {
    const settings = { perDay: 9, quiet: null };
    const thresholds = { mailings: [50] };
    const { desk } = showForm(settings, { thresholds });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Reset to the usual settings' }));
    expect(desk.changeAlertSettings).toHaveBeenLastCalledWith(defaultAlertSettings);
    expect(desk.changeUsage).toHaveBeenLastCalledWith({ thresholds: {} });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(desk.changeAlertSettings).toHaveBeenLastCalledWith({
      ...defaultAlertSettings,
      ...settings,
    });
    expect(desk.changeUsage).toHaveBeenLastCalledWith({ thresholds });
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('loses what was typed and is no good when it is reset', async () => {
    showForm();
    await type(number(/^Check every/), '1');
    expect(screen.getByRole('alert')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Reset to the usual settings' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(number(/^Check every/).value).toBe('60');
  });

  test('is there in Dutch', () => {
    const { container } = showForm({}, undefined, { reader: dutch });
    expect(choice('Vervallen van licenties').value).toBe('notify');
    expect(container.textContent).not.toMatch(/\b(the|notify|days|hours)\b/i);
  });
});
