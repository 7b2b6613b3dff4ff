import { describe, expect, test } from 'vitest';
import { listRuns, type ListedRun } from '../../../lib/domain/events/runList';
import { lastedText, runSentence, whenText, zoneAssumed } from '../../../lib/i18n/run';
import { first, listed, past } from '../domain/events/listedRuns';
import {
  ann,
  hour,
  job,
  minute,
  moment,
  noMoment,
  now,
  run,
  runsOf,
  seenRun,
  theSystem,
  unknownMoment,
} from '../domain/events/runs';

const en = { culture: 'en-GB', zone: 'Europe/Amsterdam', now };
const nl = { ...en, culture: 'nl-NL' };

describe('when', () => {
  const gone = (from: number, to: number) =>
    past(run({ since: moment(from), finished: moment(to) }));

  test.each<[string, ListedRun, string, string]>([
    ['running', listed(run()), 'since 10:02 · expected 16:02', 'sinds 10:02 · verwacht 16:02'],
    [
      'without an estimate',
      listed(run({ since: moment(-24), expected: noMoment })),
      'since yesterday 14:02 · no estimate',
      'sinds gisteren 14:02 · geen schatting',
    ],
    [
      'expected before its start',
      listed(run({ expected: moment(-5) })),
      'since 10:02 · no estimate',
      'sinds 10:02 · geen schatting',
    ],
    [
      'at this pace',
      listed(job({ progress: { percent: 60, text: '', movedAt: now - 3 * minute } })),
      'since 13:47 · about 5 min left',
      'sinds 13:47 · nog ongeveer 5 min',
    ],
    ['a job that tells nothing', listed(job({ progress: null })), 'since 13:47', 'sinds 13:47'],
    [
      'a start that is not told',
      listed(job({ since: unknownMoment, progress: null })),
      'not told when',
      'niet verteld wanneer',
    ],
    [
      'a start that this browser saw',
      first(
        listRuns(
          runsOf([run({ since: unknownMoment, expected: moment(30) })]),
          [seenRun({ run: run({ since: unknownMoment }), firstSeen: now - 5 * 24 * hour })],
          now,
        ),
      ),
      'first seen Mon 14:02 · expected tomorrow 20:02',
      'voor het eerst gezien ma 14:02 · verwacht morgen 20:02',
    ],
    ['over today', gone(-2, -1), '12:02–13:02', '12:02–13:02'],
    ['over yesterday', gone(-21, -20), 'yesterday 17:02–18:02', 'gisteren 17:02–18:02'],
    ['overnight', gone(-16, -1), 'yesterday 22:02 – 13:02', 'gisteren 22:02 – 13:02'],
    ['in this week', gone(-50, -49), 'Thu 12:02–13:02', 'do 12:02–13:02'],
    ['a week ago', gone(-168, -167), '14 Nov 14:02–15:02', '14 nov 14:02–15:02'],
    ['another year', gone(-8760, -8759), '21 Nov 2025 14:02–15:02', '21 nov 2025 14:02–15:02'],
    [
      'gone some time',
      past(run(), { lastSeen: now - 3 * hour, goneBy: now - hour }),
      'since 10:02 · ended between 11:02 and 13:02',
      'sinds 10:02 · beëindigd tussen 11:02 en 13:02',
    ],
    [
      'gone nobody knows when',
      past(run(), { goneBy: null }),
      'since 10:02 · not known when it ended',
      'sinds 10:02 · niet bekend wanneer het eindigde',
    ],
    [
      'over, with a start that is not told',
      listed(run({ state: 'succeeded', since: noMoment, finished: moment(-1) })),
      'ended 13:02',
      'beëindigd 13:02',
    ],
    [
      'switched off',
      listed(run({ source: 'index', state: 'off', since: noMoment })),
      'not told when',
      'niet verteld wanneer',
    ],
  ])('%s', (_, one, english, dutch) => {
    expect(whenText(one, en)).toBe(english);
    expect(whenText(one, nl)).toBe(dutch);
  });

  test('how long it took, as closely as that is known', () => {
    const between = past(run(), { lastSeen: now - 3 * hour, goneBy: now - hour });
    expect(lastedText(gone(-3, -1), 'en-GB')).toBe('2 h');
    expect(lastedText(between, 'en-GB')).toBe('1 h to 3 h');
    expect(lastedText(between, 'nl-NL')).toBe('1 uur tot 3 uur');
    expect(lastedText(past(run(), { goneBy: null }), 'en-GB')).toBeNull();
    expect(lastedText(past(run({ since: noMoment })), 'en-GB')).toBeNull();
    expect(lastedText(listed(run()), 'en-GB')).toBeNull();
  });

  test('a moment without a zone is known to be one', () => {
    const here = { kind: 'at', at: now, zoned: false } as const;
    expect(zoneAssumed(run())).toBe(false);
    expect(zoneAssumed(run({ expected: here }))).toBe(true);
  });
});

describe('in one sentence', () => {
  test.each<[string, ListedRun, string, string]>([
    [
      'an event',
      listed(run()),
      'UDefRebuild, started 10:02 by Ann Admin, expected 16:02',
      'UDefRebuild, gestart 10:02 door Ann Admin, verwacht 16:02',
    ],
    [
      'a late one of yesterday',
      listed(run({ since: moment(-24), expected: moment(-5) })),
      'UDefRebuild, started 20 Nov 14:02 by Ann Admin, expected 09:02, 5 h past its expected finish',
      'UDefRebuild, gestart 20 nov 14:02 door Ann Admin, verwacht 09:02, 5 uur over de verwachte eindtijd',
    ],
    [
      'a job that waits',
      listed(job({ state: 'waiting' })),
      'Import: companies.xlsx, queued 13:47 by Ann Admin, waiting',
      'Import: companies.xlsx, klaargezet 13:47 door Ann Admin, wacht',
    ],
    [
      'one that has ended',
      past(run({ finished: moment(-1), actor: theSystem })),
      'UDefRebuild, started 10:02 by the system, ended 13:02',
      'UDefRebuild, gestart 10:02 door het systeem, beëindigd 13:02',
    ],
    [
      'one that failed, started by nobody told',
      past(
        job({
          state: 'failed',
          finished: moment(-0.1),
          actor: { ...ann, associateId: null, login: '', fullName: '' },
        }),
      ),
      'Import: companies.xlsx, started 13:47, failed, ended 13:56',
      'Import: companies.xlsx, gestart 13:47, mislukt, beëindigd 13:56',
    ],
    [
      'one of which no moment is told',
      listed(run({ since: unknownMoment, expected: noMoment })),
      'UDefRebuild, started by Ann Admin, no estimate',
      'UDefRebuild, gestart door Ann Admin, geen schatting',
    ],
  ])('%s', (_, one, english, dutch) => {
    expect(runSentence(one, en)).toBe(english);
    expect(runSentence(one, nl)).toBe(dutch);
  });
});
