import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Module from '../../../components/panel/laterViews.svelte';
import { otherViews } from '../../../components/panel/otherViews';
import { showPanel } from '../support/show';

type LaterViews = (typeof Module)['laterViews'];

const told = new SvelteMap<'all' | 'hasFailed', unknown>();

const file = '../../../components/panel/laterViews.svelte';
vi.mock('../../../components/panel/laterViews.svelte', () => ({
  laterViews: {
    get all() {
      return told.get('all') ?? null;
    },
    get hasFailed() {
      return told.get('hasFailed') === true;
    },
    load: () => Promise.resolve(),
  },
}));

describe('a view that is opened before it could be read', () => {
  beforeEach(() => told.clear());

  test('is drawn as soon as it is there, and the focus stays', async () => {
    showPanel();
    await userEvent.keyboard('2');
    const main = document.querySelector('main');
    expect(main?.textContent?.trim()).toBe('');
    expect(document.activeElement).toBe(main);
    told.set('all', otherViews);
    await tick();
    expect(screen.getByLabelText('Find a licence')).toBeTruthy();
    expect(document.activeElement).toBe(main);
  });

  test('says so when it cannot be read, and offers to read the page anew', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    told.set('hasFailed', true);
    showPanel();
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.keyboard('2');
    expect(screen.getByRole('alert').textContent).toContain('This view could not be loaded');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('reading the views', () => {
  const unread = async () => (await vi.importActual<{ laterViews: LaterViews }>(file)).laterViews;

  beforeEach(() => void vi.resetModules());

  test('gives each of them', async () => {
    vi.doMock('../../../components/panel/otherViews', () => ({ otherViews }));
    const later = await unread();
    expect(later.all).toBeNull();
    await later.load();
    expect(later.all).toBe(otherViews);
    expect(later.hasFailed).toBe(false);
  });

  test('tells that it failed, and rejects not', async () => {
    vi.doMock('../../../components/panel/otherViews', () => {
      throw new Error('no such file');
    });
    const later = await unread();
    await later.load();
    expect(later).toMatchObject({ all: null, hasFailed: true });
  });
});
