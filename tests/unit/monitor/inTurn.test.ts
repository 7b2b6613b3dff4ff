import { expect, test, vi } from 'vitest';
import { inTurn } from '../../../lib/monitor/inTurn';

/** An attempt that waits to be let go. */
function held() {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  const attempt = vi.fn((waited: boolean) => gone.then(() => waited));
  return { attempt, letGo: () => letGo() };
}

test('the first begins at once, the next after it and knows that it waited', async () => {
  const turns = inTurn();
  const [first, second] = [held(), held()];
  const one = turns.run('a', first.attempt);
  const two = turns.run('a', second.attempt);
  expect(first.attempt).toHaveBeenCalledExactlyOnceWith(false);
  expect(second.attempt).not.toHaveBeenCalled();
  first.letGo();
  second.letGo();
  expect(await Promise.all([one, two])).toEqual([false, true]);
});

test('what is about something else does not wait', async () => {
  const turns = inTurn();
  const waiting = held();
  void turns.run('a', waiting.attempt);
  expect(await turns.run('b', (waited) => Promise.resolve(waited))).toBe(false);
  waiting.letGo();
});

test('one that fails does not hold up the next, and is told to whoever asked', async () => {
  const turns = inTurn();
  const failed = turns.run('a', () => Promise.reject(new Error('no')));
  const next = turns.run('a', () => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('whoever comes once the last has ended does not wait', async () => {
  const turns = inTurn();
  await turns.run('a', () => Promise.resolve());
  expect(await turns.run('a', (waited) => Promise.resolve(waited))).toBe(false);
});

test('all is settled when the last that was asked for has ended', async () => {
  const turns = inTurn();
  const [first, second] = [held(), held()];
  void turns.run('a', first.attempt);
  void turns.run('a', second.attempt);
  let settled = false;
  const all = turns.settled().then(() => (settled = true));
  first.letGo();
  await vi.waitFor(() => expect(second.attempt).toHaveBeenCalled());
  expect(settled).toBe(false);
  second.letGo();
  await all;
});
