import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import Settings from '../../../components/settings/Settings.svelte';
import type { Reader } from '../../../lib/i18n/reader';
import type { Preferences } from '../../../lib/domain/preferences';
import type { Shortcut } from '../../../lib/queries/extension';
import type { TenantUse } from '../../../lib/queries/tenants';
import { dutch, english, now } from '../support/data';
import { show } from '../support/show';

const designteamet: TenantUse = {
  key: 'production:cust12345',
  contextId: 'Cust12345',
  company: 'Designteamet AS',
  root: 'https://online3.superoffice.com/Cust12345/',
  culture: 'en-GB',
  checkedAt: now,
  calls: { day: '2026-11-21', today: 12, total: 1234, bytes: 412_300, since: '2026-11-03' },
};

type Shown = {
  tenants?: TenantUse[];
  shortcut?: Partial<Shortcut>;
  singleKeys?: boolean;
  reader?: Reader;
};

function showSettings({
  tenants = [designteamet],
  shortcut,
  singleKeys = true,
  reader = english,
}: Shown = {}) {
  const onforget = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const set: Shortcut = { keys: 'Alt+Shift+L', browser: 'chromium', ...shortcut };
  const onprefer = vi.fn<(change: Partial<Preferences>) => void>();
  const preferences = { singleKeys };
  show(
    Settings,
    { tenants, shortcut: set, preferences, version: '0.1.0', onprefer, onforget },
    reader,
  );
  return { onforget, onprefer, user: userEvent.setup() };
}

/** What stands beside a name. */
const fact = (name: string) => {
  const texts: string[] = [];
  let beside = screen.getByText(name).nextElementSibling;
  for (; beside?.tagName === 'DD'; beside = beside.nextElementSibling)
    texts.push(beside.textContent.trim());
  return texts;
};

describe('the calls', () => {
  test('are told for a tenant by its company', () => {
    showSettings();
    expect(screen.getByRole('heading', { name: 'Designteamet AS' })).toBeTruthy();
    expect(screen.getByText('online3.superoffice.com/Cust12345')).toBeTruthy();
    expect(fact('Today (UTC)')).toEqual(['12']);
    expect(fact('In all')).toEqual(['1,234', 'since 3 Nov 2026']);
    expect(fact('Received')).toEqual(['412 kB']);
    expect(fact('Last check')).toEqual(['14:02']);
  });

  test('of a day that is over are not those of today', () => {
    showSettings({
      tenants: [{ ...designteamet, calls: { ...designteamet.calls, day: '2026-11-20' } }],
    });
    expect(fact('Today (UTC)')).toEqual(['0']);
  });

  test('of a tenant that was never asked are none', () => {
    const calls = { day: '', today: 0, total: 0, bytes: 0, since: '' };
    showSettings({ tenants: [{ ...designteamet, company: null, checkedAt: null, calls }] });
    expect(screen.getByRole('heading', { name: 'Cust12345' })).toBeTruthy();
    expect(fact('In all')).toEqual(['0']);
    expect(fact('Received')).toEqual(['0 kB']);
    expect(fact('Last check')).toEqual(['Not checked yet']);
  });

  test('are written as the reader writes numbers', () => {
    const calls = { ...designteamet.calls, bytes: 36_420_000 };
    showSettings({ reader: dutch, tenants: [{ ...designteamet, calls }] });
    expect(fact('In totaal')).toEqual(['1.234', 'sinds 3 nov 2026']);
    expect(fact('Ontvangen')).toEqual(['36,4 MB']);
  });

  test('are of nobody while no tenant is known', () => {
    showSettings({ tenants: [] });
    expect(screen.getByText('No tenant yet')).toBeTruthy();
    expect(screen.getByText(/^Open SuperOffice CRM in a tab/)).toBeTruthy();
  });
});

describe('deleting everything', () => {
  const button = () => screen.getByRole('button', { name: 'Delete everything…' });

  test('says first what it deletes and what happens then', async () => {
    const { user, onforget } = showSettings();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await user.click(button());
    const dialog = screen.getByRole('alertdialog', { name: 'Delete everything?' });
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(5);
    expect(dialog.textContent).toContain('The next CRM page that you open makes a new check.');
    expect(onforget).not.toHaveBeenCalled();
  });

  test('can be left', async () => {
    const { user, onforget } = showSettings();
    await user.click(button());
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(onforget).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent.trim()).toBe('');
  });

  test('is done once it is confirmed, and said', async () => {
    const { user, onforget } = showSettings();
    await user.click(button());
    await user.click(screen.getByRole('button', { name: 'Delete everything' }));
    expect(onforget).toHaveBeenCalledOnce();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('Everything was deleted.');
  });

  test('says so when it failed', async () => {
    const { user, onforget } = showSettings();
    onforget.mockRejectedValueOnce(new Error('no background'));
    await user.click(button());
    await user.click(screen.getByRole('button', { name: 'Delete everything' }));
    expect(screen.getByRole('status').textContent).toContain('It could not be deleted.');
  });
});

describe('the shortcut', () => {
  test('is told with the place where Chromium changes it', () => {
    showSettings();
    expect(screen.getByText('Alt+Shift+L')).toBeTruthy();
    expect(screen.getByText(/chrome:\/\/extensions\/shortcuts/)).toBeTruthy();
  });

  test('is told with the place where Firefox changes it', () => {
    showSettings({ shortcut: { browser: 'firefox' } });
    expect(screen.getByText(/about:addons/)).toBeTruthy();
  });

  test('may not be set', () => {
    showSettings({ shortcut: { keys: null } });
    expect(screen.getByText('None is set')).toBeTruthy();
  });
});

test('the page speaks Dutch', () => {
  showSettings({ reader: dutch });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Instellingen van Sidelight');
  expect(screen.getByText('Versie 0.1.0')).toBeTruthy();
  expect(document.title).toBe('Instellingen van Sidelight');
});

test('single keys can be switched off, and on again', async () => {
  const { onprefer, user } = showSettings();
  const box = screen.getByRole('checkbox', { name: /Single keys/, checked: true });
  await user.click(box);
  expect(onprefer).toHaveBeenCalledWith({ singleKeys: false });
});
