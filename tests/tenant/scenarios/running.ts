import type { Clock } from './clock';
import { random } from './random';
import { type Rows, rows, rowsOf } from './rows';
import type { Job, SystemEvent } from './tenantData';

/** Makes an event that the system started an hour ago, but for what is said otherwise. */
export const eventOf =
  (clock: Clock) =>
  (id: number, key: string, rest: Partial<SystemEvent>): SystemEvent => ({
    id,
    scope: 'SystemWide',
    owner: 0,
    key,
    name: key,
    message: '',
    type: '',
    status: '',
    extraInfo: 0,
    registered: clock.hours(-1),
    eta: undefined,
    actor: 0,
    ...rest,
  });

/** Makes a job of Ann's that began an hour ago and is done, but for what is said otherwise. */
export const jobOf =
  (clock: Clock) =>
  (id: number, name: string, rest: Partial<Job>): Job => ({
    id,
    name,
    definition: name,
    description: '',
    state: 'Succeeded',
    created: clock.hours(-1),
    started: clock.hours(-1),
    updated: clock.hours(-0.8),
    percent: 100,
    progress: '',
    startCount: 1,
    actor: 5,
    fileName: '',
    cancellation: 'CanCancel',
    ...rest,
  });

/** What runs in a usual tenant: a rebuild past its estimate, one of the system's own, a notice. */
export function usualEvents(clock: Clock): Rows<SystemEvent> {
  const event = eventOf(clock);
  return rowsOf([
    event(10, 'UDefRebuild', {
      message: 'Rebuilding user-defined fields',
      registered: clock.hours(-4.3),
      eta: clock.hours(-2),
      actor: 5,
    }),
    event(11, 'FreetextRebuild', { registered: clock.hours(-0.9) }),
    event(12, 'Message of the day', {
      scope: 'Database',
      message: 'The office closes at 15:00 on Friday.',
      registered: clock.hours(-26),
      eta: clock.hours(30),
      actor: 7,
    }),
  ]);
}

/** An import on its way and what ran before it. */
export function usualJobs(clock: Clock): Rows<Job> {
  const job = jobOf(clock);
  return rowsOf([
    job(41, 'Import', {
      description: 'Import: leads.csv',
      fileName: 'leads.csv',
      created: clock.hours(-51),
      started: clock.hours(-51),
      updated: clock.hours(-50.6),
      actor: 7,
    }),
    job(40, 'RebuildIndex', {
      actor: 0,
      created: clock.hours(-31),
      started: clock.hours(-31),
      updated: clock.hours(-30.5),
    }),
    job(42, 'Import', {
      description: 'Import: prices.xlsx',
      fileName: 'prices.xlsx',
      state: 'Failed',
      percent: 12,
      progress: 'Line 118: unknown product',
      actor: 6,
    }),
    job(43, 'Import', {
      description: 'Import: companies.xlsx',
      fileName: 'companies.xlsx',
      state: 'Started',
      percent: 64,
      progress: '1,280 of 2,000',
      created: clock.hours(-0.3),
      started: clock.hours(-0.25),
      updated: clock.hours(-0.01),
      actor: 6,
      cancellation: 'CancelWithWarning',
    }),
    job(44, 'BulkUpdate', {
      description: 'Bulk update of 300 companies',
      state: 'New',
      percent: 0,
      started: undefined,
      startCount: 0,
      created: clock.hours(-0.05),
      updated: clock.hours(-0.05),
    }),
  ]);
}

/** So many events, oldest first, over the last ninety days. */
export function manyEvents(length: number, clock: Clock, seed: number): Rows<SystemEvent> {
  const draw = random(seed, 'events');
  const keys = ['UDefRebuild', 'FreetextRebuild', 'PrototypeRebuild', 'ROURebuild'];
  return rows(length, (index) => {
    const hoursAgo = 24 * 90 * (1 - (index + draw(index)) / length);
    const key = keys[Math.floor(draw(index, 1) * keys.length)] ?? 'ROURebuild';
    return {
      id: index + 1,
      scope: 'Database',
      owner: 0,
      key,
      name: key,
      message: `Area ${index % 40}`,
      type: '',
      status: '',
      extraInfo: index % 40,
      registered: clock.hours(-hoursAgo),
      eta: draw(index, 2) < 0.1 ? undefined : clock.hours(-hoursAgo + 8 * draw(index, 3)),
      actor: draw(index, 4) < 0.2 ? 0 : 5 + Math.floor(draw(index, 5) * 40),
    };
  });
}

/** So many jobs, oldest first, over the last ninety days; the latest are still running. */
export function manyJobs(length: number, clock: Clock, seed: number): Rows<Job> {
  const draw = random(seed, 'jobs');
  const at = (index: number) => clock.hours(-24 * 90 * (1 - index / length));
  return rows(length, (index) => {
    const created = at(index + draw(index));
    const runs = index >= length - 20;
    return {
      id: index + 1,
      name: index % 3 ? 'Import' : 'BulkUpdate',
      definition: index % 3 ? 'Import' : 'BulkUpdate',
      description: `Batch ${index + 1}`,
      state: runs ? 'Started' : draw(index, 1) < 0.05 ? 'Failed' : 'Succeeded',
      created,
      started: created,
      // One after another, so that both dates rise.
      updated: runs ? clock.hours(0) : at(index + 1),
      percent: runs ? Math.floor(100 * draw(index, 2)) : 100,
      progress: '',
      startCount: 1,
      actor: 5 + Math.floor(draw(index, 3) * 40),
      fileName: index % 3 ? `file-${index + 1}.csv` : '',
      cancellation: 'CanCancel',
    };
  });
}
