import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { json } from '../monitor/fakeTenant';
import {
  begun,
  busyTenant,
  countAll,
  counting,
  countedTenant,
  countOf,
  day,
  differences,
  hour,
  noon,
  subscribedToSuite,
  tenant,
  told,
} from './counted';

beforeEach(() => begun());
afterEach(() => vi.unstubAllGlobals());

describe('what fails', () => {
  test('leaves the others, and what was known', async () => {
    const made = busyTenant();
    await countAll(made);
    const known = await countOf('chats');
    made.faults['ChatSession'] = () => json({}, 409);
    made.archiveOf('forms').add({ key: 441, date: '2026-11-21', amount: 1 });
    made.clock.now += 3 * hour;
    await made.worker().count(counting);
    expect(await countOf('chats')).toEqual({
      ...known,
      failure: { kind: 'server', status: 409 },
      triedAt: noon + 3 * hour,
    });
    expect(await countOf('forms')).toMatchObject({ asOf: noon + 3 * hour, failure: null });
    expect(told(await countOf('forms'), '2026-11-21')).toBe(2);
  });

  test('is tried again after five minutes, alone', async () => {
    const made = busyTenant();
    made.faults['ChatSession'] = () => json({}, 409);
    await countAll(made);
    delete made.faults['ChatSession'];
    made.clock.now = noon + 5 * 60_000;
    made.asked.length = 0;
    await countAll(made);
    expect(new Set(made.asked.map(({ archive }) => archive))).toEqual(new Set(['ChatSession']));
    expect(differences(await countOf('chats'), made.archiveOf('chats'))).toEqual([]);
  });

  test('in the past is said, and the past of the others goes on', async () => {
    const made = busyTenant();
    made.faults['ChatSession'] = (answer, params) =>
      params.get('$filter')?.includes('before') ? json({}, 409) : json(answer);
    const counter = made.worker();
    await counter.count(counting);
    await counter.fill(tenant);
    expect(await countOf('chats')).toMatchObject({
      failure: { kind: 'server', status: 409 },
      filled: { done: 1, month: '2026-10-01' },
    });
    expect((await countOf('forms')).filled.done).toBe(14);
    expect(await counter.nextFill(tenant)).toBe(noon + 5 * 60_000);
  });

  test('because nothing can be kept is said of each meter', async () => {
    const made = busyTenant();
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('not in private windows', 'InvalidStateError');
      },
    });
    const counter = made.worker();
    await counter.count(counting);
    await counter.fill(tenant);
    expect(await counter.nextFill(tenant)).toBeNull();
    expect(await countOf('chats')).toMatchObject({
      failure: { kind: 'unexpected-answer', what: 'not in private windows' },
      asOf: null,
    });
  });
});

describe('a source', () => {
  const log = 'dynamic.metering_log';

  test.each([400, 403, 404])('that is refused with %i gives way to the next', async (status) => {
    await subscribedToSuite();
    const made = countedTenant();
    made.faults[log] = () => json({}, status);
    made.archive('Ticket').add({ key: 7, date: noon - hour, amount: 1 });
    await countAll(made);
    expect(told(await countOf('requests'), '2026-11-21')).toBe(1);
    made.asked.length = 0;
    made.clock.now += 3 * hour;
    await countAll(made);
    expect(made.asked.map(({ archive }) => archive)).not.toContain(log);
  });

  test.each([
    ['of which the past is refused', 400, 'before'],
    ['that is refused later', 403, ''],
  ])('%s gives way too, and what it told is not mixed', async (_, status, part) => {
    await subscribedToSuite();
    const made = countedTenant();
    made.archiveOf('requests').add({ key: 3, date: noon - 20 * day, amount: 1 });
    made.archiveOf('requests').add({ key: 4, date: noon - day, amount: 1 });
    made.archive('Ticket').add({ key: 7, date: noon - hour, amount: 1 });
    if (part === '') await countAll(made);
    made.faults[log] = (answer, params) =>
      params.get('$filter')?.includes(part) ? json({}, status) : json(answer);
    const counter = made.worker();
    await counter.count(counting);
    await counter.fill(tenant);
    made.clock.now += 3 * hour;
    await countAll(made);
    expect(differences(await countOf('requests'), made.archive('Ticket'))).toEqual([]);
  });

  test.each([
    ['limits how often it is asked', () => json({}, 429)],
    ['is not there', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['answers half', () => new Response('{"value": [{', { headers: {} })],
    ['fails', () => json({}, 409)],
  ])('is kept when the tenant %s', async (_, answer) => {
    await subscribedToSuite();
    const made = countedTenant();
    made.faults[log] = answer;
    await made.worker().count(counting);
    expect(made.asked.map(({ archive }) => archive)).not.toContain('Ticket');
    expect((await countOf('requests')).failure).not.toBeNull();
  });

  test('refused like all others leaves the meter unknown, with the reason', async () => {
    await subscribedToSuite();
    const made = countedTenant();
    made.faults[log] = () => json({}, 400);
    made.faults['Ticket'] = () => json({}, 403);
    await made.worker().count(counting);
    expect(await countOf('requests')).toMatchObject({
      failure: { kind: 'forbidden' },
      asOf: null,
      days: { from: '' },
    });
  });
});
