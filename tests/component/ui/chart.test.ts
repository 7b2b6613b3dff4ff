import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import Chart from '../../../components/ui/Chart.svelte';
import { DrawnChart } from '../support/drawn';

const library = vi.hoisted(() => ({ isThere: true }));
vi.mock('uplot', async () => {
  const { DrawnChart } = await import('../support/drawn');
  return {
    get default() {
      if (!library.isThere) throw new Error('the extension was updated meanwhile');
      return DrawnChart;
    },
  };
});

beforeEach(() => {
  DrawnChart.all = [];
  library.isThere = true;
});

const given = {
  data: [[0, 1] as number[], [3, 4] as number[]] as [number[], number[]],
  look: vi.fn(() => ({ series: [{}, {}] })),
  height: 120,
};
const drawn = () => vi.waitUntil(() => DrawnChart.latest);

test('keeps its place while it is read, and says nothing', async () => {
  const { container } = render(Chart, given);
  const chart = container.querySelector<HTMLElement>('.chart');
  expect(chart?.style.height).toBe('120px');
  expect(chart?.getAttribute('aria-hidden')).toBe('true');
  expect(DrawnChart.all).toHaveLength(0);
  expect((await drawn()).data).toBe(given.data);
  expect(chart?.style.height).toBe('120px');
});

test('is drawn anew when the figures change, and the old one is gone', async () => {
  const { rerender } = render(Chart, given);
  const before = await drawn();
  await rerender({ ...given, data: [[0], [5]] });
  expect(before.destroy).toHaveBeenCalledOnce();
  expect(DrawnChart.latest?.data).toEqual([[0], [5]]);
});

test('is drawn anew in the colours of another scheme', async () => {
  const listeners: (() => void)[] = [];
  vi.spyOn(window, 'matchMedia').mockReturnValue({
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    removeEventListener: vi.fn(),
  } as unknown as MediaQueryList);
  render(Chart, given);
  await drawn();
  for (const listener of listeners) listener();
  await vi.waitUntil(() => DrawnChart.all.length > 1);
  vi.restoreAllMocks();
});

test('goes with what it stood in', async () => {
  const { unmount } = render(Chart, given);
  const chart = await drawn();
  unmount();
  expect(chart.destroy).toHaveBeenCalledOnce();
});

test('that cannot be read says so', async () => {
  library.isThere = false;
  render(Chart, given);
  expect(await screen.findByText(/could not be drawn/)).toBeTruthy();
});
