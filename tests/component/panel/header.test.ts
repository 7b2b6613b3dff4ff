import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { allFailed, dutch, now, snapshotOf } from '../support/data';
import { showPanel } from '../support/show';

const line = () => document.querySelector('header .line')?.textContent.replace(/\s+/g, ' ').trim();
const refresh = () => screen.getByRole('button', { name: /^Refresh/ });

describe('the company', () => {
  test('is what the licences say', () => {
    showPanel();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Designteamet AS');
    expect(screen.getByText('production')).toBeTruthy();
  });

  test('is the context while nobody told its name', () => {
    showPanel({ snapshot: emptySnapshot('production:cust12345') });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cust12345');
  });
});

describe('the line on the check', () => {
  const failure = { kind: 'offline' } as const;
  const never = { ...snapshotOf(), checkedAt: null };
  test.each([
    ['Checked 14:02, next about 15:00 · signed in as Ann Admin', {}],
    [
      'Checked 14:02 · signed in as Ann Admin',
      { snapshot: { ...snapshotOf(), nextCheckAt: null } },
    ],
    [
      'Checked 14:02 · signed in as Ann Admin',
      { snapshot: { ...snapshotOf(), nextCheckAt: now - 1 } },
    ],
    ['Checked 14:02, checking… · signed in as Ann Admin', { checking: true }],
    ['Checking… · signed in as Ann Admin', { checking: true, snapshot: never }],
    ['Not checked yet · signed in as Ann Admin', { snapshot: never }],
    ['Check failed, last one 14:02 · signed in as Ann Admin', { failure }],
    ['Check failed · signed in as Ann Admin', { failure, snapshot: never }],
    [
      'Checked 20 Nov, 14:02 · signed in as Ann Admin',
      { snapshot: { ...snapshotOf(), checkedAt: now - 86_400_000, nextCheckAt: null } },
    ],
  ])('%s', (expected, change) => {
    showPanel(change);
    expect(line()).toBe(expected);
  });

  test('is said politely, without what changes by itself', () => {
    showPanel();
    expect(screen.getByRole('status').textContent).toBe('Checked 14:02');
  });

  test('speaks Dutch', () => {
    showPanel({}, dutch);
    expect(line()).toBe('Controle 14:02, volgende rond 15:00 · aangemeld als Ann Admin');
  });
});

describe('refresh', () => {
  test('asks for a check', async () => {
    const { props } = showPanel();
    await userEvent.click(refresh());
    expect(props.onrefresh).toHaveBeenCalledOnce();
  });

  test('is busy while a check is under way, and keeps the focus', async () => {
    const { change, props } = showPanel();
    refresh().focus();
    await change({ checking: true });
    expect(refresh().getAttribute('aria-busy')).toBe('true');
    expect(refresh().getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(refresh());
    await userEvent.click(refresh());
    expect(props.onrefresh).not.toHaveBeenCalled();
  });

  test('says from when it can be used again', async () => {
    const limited = allFailed({ kind: 'rate-limited', until: now + 600_000 }, snapshotOf());
    const { props } = showPanel({ snapshot: limited });
    expect(refresh().title).toBe('Refresh: SuperOffice can be asked again from 14:12');
    await userEvent.click(refresh());
    expect(props.onrefresh).not.toHaveBeenCalled();
  });

  test('follows the handler of the moment', async () => {
    const { change } = showPanel();
    const onrefresh = vi.fn();
    await change({ onrefresh });
    await userEvent.click(refresh());
    expect(onrefresh).toHaveBeenCalledOnce();
  });
});

describe('the layout', () => {
  const layout = () => screen.getByRole('button', { name: 'Layout' });

  test('docked: side, mode, tab and settings, by keyboard alone', async () => {
    const { props } = showPanel();
    layout().focus();
    await userEvent.keyboard('{Enter}');
    const menu = await screen.findByRole('menu');
    const chosen = within(menu)
      .getAllByRole('menuitemradio', { checked: true })
      .map((item) => item.textContent.trim());
    expect(chosen).toEqual(['Dock on the right', 'Push the page aside']);
    await userEvent.keyboard('{Home}{Enter}');
    expect(props.onplacement).toHaveBeenCalledExactlyOnceWith({ side: 'left' });
  });

  test('the mode can be changed', async () => {
    const { props } = showPanel();
    await userEvent.click(layout());
    await userEvent.click(
      await screen.findByRole('menuitemradio', { name: 'Float over the page' }),
    );
    expect(props.onplacement).toHaveBeenCalledExactlyOnceWith({ mode: 'float' });
  });

  test('in the browser’s side panel: only tab and settings, and the browser closes it', async () => {
    const { props } = showPanel({ placement: { view: 'side' } });
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
    await userEvent.click(layout());
    expect(screen.queryByRole('menuitemradio')).toBeNull();
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Open in a tab' }));
    expect(props.onopentab).toHaveBeenCalledOnce();
  });

  test('in a tab: only the settings are left', async () => {
    const { props } = showPanel({ placement: { view: 'tab' } });
    expect(screen.queryByRole('button', { name: 'Layout' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(props.onopensettings).toHaveBeenCalledOnce();
  });

  test('closing', async () => {
    const { props } = showPanel();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(props.onclose).toHaveBeenCalledOnce();
  });
});
