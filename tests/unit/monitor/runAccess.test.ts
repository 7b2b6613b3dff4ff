import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noRuns } from '../../../lib/domain/events/run';
import { seenSince } from '../../../lib/store/history';
import { portraitsOf, runsOf, sessions } from '../../../lib/store/items';
import { held, json, principalOf } from './fakeTenant';
import { announcement, monitored, place, tenant } from './monitored';
import {
  answers,
  event,
  history,
  minute,
  nothingKept,
  rows,
  watched,
  watching,
} from './watchedRuns';

beforeEach(nothingKept);

describe('only an administrator is told', () => {
  test('nothing to anybody else', async () => {
    const { monitor, asked, started } = monitored({
      ...answers,
      currentPrincipal: () => principalOf({ FunctionRights: ['admin-users'] }),
    });
    await started();
    expect(await monitor.readRuns({ ...watching, force: true })).toEqual({
      runs: noRuns,
      failure: { kind: 'forbidden' },
    });
    expect(asked).toEqual([]);
  });

  test('nor without a session', async () => {
    const { monitor, asked } = monitored(answers);
    expect(await monitor.readRuns(watching)).toEqual({
      runs: noRuns,
      failure: { kind: 'signed-out' },
    });
    expect(asked).toEqual([]);
  });

  test('whoever signs in next and is none finds nothing of what ran', async () => {
    const { monitor, answers: tenantSays, settled } = await watched();
    await settled();
    await portraitsOf(tenant).save({ 9: null });
    tenantSays['currentPrincipal'] = () => principalOf({ FunctionRights: [] });
    await monitor.announce(place, { ...announcement, xsrfToken: 'other' });
    await settled();
    expect(await runsOf(tenant).load()).toEqual(noRuns);
    expect(await portraitsOf(tenant).load()).toEqual({});
    expect(await monitor.seenSince({ tenant, since: null })).toEqual([]);
  });

  test('nor what was still being read when they signed in', async () => {
    const events = held(rows(event(12)));
    const made = monitored({ ...answers, SystemEvents: events.answer });
    await made.started();
    const reading = made.monitor.readRuns(watching);
    await vi.waitFor(() => expect(made.asked).toContain('SystemEvents'));
    made.answers['currentPrincipal'] = () => principalOf({ FunctionRights: [] });
    await made.monitor.announce(place, { ...announcement, xsrfToken: 'other' });
    await made.settled();
    events.letGo();
    await reading;
    expect((await runsOf(tenant).load()).events.value).toBeNull();
    expect((await history()).map(({ run }) => run.source)).not.toContain('event');
  });

  test('a session that has ended is noticed', async () => {
    await watched({ ...answers, SystemEvents: () => json({}, 401) });
    expect((await sessions.load())[tenant]?.principal).toBeNull();
  });
});

test('forgetting everything forgets the history, and what is being read meanwhile', async () => {
  const { monitor, answers: tenantSays, asked, clock } = await watched();
  const events = held(rows(event(12)));
  tenantSays['SystemEvents'] = events.answer;
  asked.length = 0;
  clock.now += minute;
  const reading = monitor.readRuns(watching);
  await vi.waitFor(() => expect(asked).toContain('SystemEvents'));
  const forgotten = monitor.forgetEverything();
  events.letGo();
  await Promise.all([forgotten, reading]);
  expect(await seenSince(tenant, null)).toEqual([]);
  expect(await runsOf(tenant).load()).toEqual(noRuns);
});
