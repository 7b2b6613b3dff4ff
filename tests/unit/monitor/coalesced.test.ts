import { expect, test, vi } from 'vitest';
import { coalesced } from '../../../lib/monitor/coalesced';

/** A task whose every run waits to be let go. */
function held() {
  const waiting: (() => void)[] = [];
  const task = vi.fn(() => new Promise<void>((resolve) => waiting.push(resolve)));
  const letGo = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { task, letGo };
}

test('runs at once, and once more for all who ask meanwhile', async () => {
  const { task, letGo } = held();
  const ask = coalesced(task);
  const first = ask();
  expect(task).toHaveBeenCalledTimes(1);
  const others = Promise.all([ask(), ask(), ask()]);
  await letGo();
  expect(task).toHaveBeenCalledTimes(2);
  await letGo();
  await Promise.all([first, others]);
  expect(task).toHaveBeenCalledTimes(2);
});

test('runs anew for whoever asks later', async () => {
  const task = vi.fn(() => Promise.resolve());
  const ask = coalesced(task);
  await ask();
  await ask();
  expect(task).toHaveBeenCalledTimes(2);
});

test('a run that fails does not hold up the next', async () => {
  const task = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue(undefined);
  const ask = coalesced(task);
  await expect(ask()).rejects.toThrow('no');
  await expect(ask()).resolves.toBeUndefined();
});
