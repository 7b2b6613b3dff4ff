import { describe, expect, test } from 'vitest';
import { getFreeTextIndex } from '../../../lib/webapi/freeText';
import { getCounters } from '../../../lib/webapi/saint';
import { noMoment, theSystem, unknownMoment } from '../domain/events/runs';
import { failed } from './failed';
import { at, clientOf, zone } from './runClient';

describe('the free-text index', () => {
  const generated = { FreeTextEnabled: true, LastGenerated: '2026-11-20T02:00:00Z' };

  test.each([
    [generated, 'succeeded', at('2026-11-20T02:00:00Z')],
    [{ ...generated, FreeTextEnabled: false }, 'off', at('2026-11-20T02:00:00Z')],
    [{ ...generated, LastGenerated: '0001-01-01T00:00:00' }, 'unknown', noMoment],
    [{}, 'unknown', unknownMoment],
  ])('that says %j is %s', async (answer, state, finished) => {
    const { client, seen } = await clientOf(answer);
    expect(await getFreeTextIndex(client, zone)).toMatchObject({
      complete: true,
      runs: [
        {
          id: 'index:freetext',
          source: 'index',
          key: 'FreetextIndex',
          state,
          finished,
          actor: theSystem,
        },
      ],
    });
    expect(seen[0]?.headers['so-timezone']).toBe('UTC, includeTZOffset');
  });
});

describe('counters', () => {
  const table = {
    OwnerTable: 5,
    Enabled: true,
    GenerationStart: '2026-11-20T02:00:00Z',
    GenerationEnd: '2026-11-20T02:10:00Z',
  };
  const countersOf = async (change: object) => {
    const { client } = await clientOf([{ ...table, ...change }]);
    return (await getCounters(client, zone)).runs;
  };

  test('come a table each', async () => {
    expect(await countersOf({})).toMatchObject([
      {
        id: 'counter:5',
        source: 'counter',
        key: 'Saint:5',
        title: '',
        state: 'succeeded',
        since: at('2026-11-20T02:00:00Z'),
        finished: at('2026-11-20T02:10:00Z'),
        actor: theSystem,
      },
    ]);
  });

  test.each([
    [{ GenerationEnd: '2026-11-19T02:10:00Z' }, 'running'],
    [{ GenerationEnd: '0001-01-01T00:00:00' }, 'running'],
    [{ GenerationEnd: null }, 'unknown'],
    [{ GenerationStart: '0001-01-01T00:00:00' }, 'unknown'],
    [{ Enabled: false }, 'off'],
  ])('that say %j are %s', async (change, state) => {
    expect(await countersOf(change)).toMatchObject([{ state }]);
  });

  test('that run have not finished, whatever the time before', async () => {
    expect(await countersOf({ GenerationEnd: '2026-11-19T02:10:00Z' })).toMatchObject([
      { finished: noMoment },
    ]);
  });

  test('may not be offered', async () => {
    const { client } = await clientOf('', 400);
    expect(await failed(getCounters(client, zone))).toEqual({ kind: 'not-supported' });
  });
});
