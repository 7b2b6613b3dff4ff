import { afterEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../lib/domain/events/actor';
import { knownEvent } from '../../../lib/domain/events/eventCatalogue';
import type { Run } from '../../../lib/domain/events/run';
import type { ListedRun } from '../../../lib/domain/events/runList';
import { useLocale } from '../../../lib/i18n/locale';
import {
  actorInitials,
  actorText,
  cancelText,
  durationText,
  eventMeaning,
  extraInfoText,
  runTitle,
  scopeText,
  sourceText,
  standingText,
} from '../../../lib/i18n/run';
import { listed, past } from '../domain/events/listedRuns';
import { hour, job, minute, moment, now, run } from '../domain/events/runs';

afterEach(() => useLocale('en'));

const person: Extract<Actor, { kind: 'person' }> = {
  kind: 'person',
  associateId: 5,
  login: 'ANN',
  fullName: 'Ann Admin',
  personId: 9,
  group: '',
  isDeleted: null,
};

describe('what it is called', () => {
  test.each<[string, Partial<Run>, string]>([
    ['as the tenant calls it', { title: 'Velden opnieuw opbouwen' }, 'Velden opnieuw opbouwen'],
    ['by its key', { title: ' ', key: 'UDefRebuild' }, 'UDefRebuild'],
    ['the index', { source: 'index', title: '', key: 'FreetextIndex' }, 'Free-text index'],
    ['counters', { source: 'counter', title: '', key: 'Saint:5' }, 'Counters of companies'],
    [
      'counters of a table that we have no name for',
      { source: 'counter', title: '', key: 'Saint:9' },
      'Counters of table 9',
    ],
    ['by its id', { title: '', key: '' }, 'Without a name (event:12)'],
  ])('%s', (_, change, title) => {
    expect(runTitle(run(change), 'en-GB')).toBe(title);
  });

  test('a title that turns the direction is kept apart, an endless one is cut', () => {
    expect(runTitle(run({ title: 'שלום' }), 'en-GB')).toBe('\u2068שלום\u2069');
    expect(runTitle(run({ title: 'x'.repeat(10_000) }), 'en-GB')).toHaveLength(301);
  });
});

describe('who started it', () => {
  test.each<[string, Actor, string, string, string]>([
    ['a person', person, 'Ann Admin (ANN)', 'Ann Admin (ANN)', 'AA'],
    ['by name only', { ...person, login: '' }, 'Ann Admin', 'Ann Admin', 'AA'],
    ['by user ID only', { ...person, fullName: '' }, 'ANN', 'ANN', 'AN'],
    ['by number only', { ...person, login: '', fullName: '' }, 'User 5', 'Gebruiker 5', '?'],
    [
      'who is deleted',
      { ...person, fullName: 'Ann', isDeleted: true },
      'Ann (ANN), deleted',
      'Ann (ANN), verwijderd',
      'AN',
    ],
    ['the system', { kind: 'system' }, 'the system', 'het systeem', 'SO'],
    [
      'whom the tenant does not know',
      { kind: 'unknown', associateId: 17 },
      'unknown user (17)',
      'onbekende gebruiker (17)',
      '?',
    ],
    ['nobody named', { kind: 'unknown', associateId: null }, 'not told', 'niet verteld', '?'],
  ])('%s', (_, actor, english, dutch, initials) => {
    expect(actorText(actor, 'en-GB')).toBe(english);
    expect(actorText(actor, 'nl-NL')).toBe(dutch);
    expect(actorInitials(actor)).toBe(initials);
  });

  test('initials are the first letters of the first and the last name, whole ones', () => {
    const of = (fullName: string) => actorInitials({ ...person, fullName });
    expect(of('jan van der bakker')).toBe('JB');
    expect(of('𝒜da Lovelace')).toBe('𝒜L');
  });
});

describe('how it stands', () => {
  test.each<[string, ListedRun, string, string]>([
    [
      'late',
      listed(run({ expected: moment(-2) })),
      '2 h past its expected finish',
      '2 uur over de verwachte eindtijd',
    ],
    [
      'stalled',
      listed(job({ progress: { percent: 9, text: '', movedAt: now - 25 * minute } })),
      'no progress for 25 min',
      'al 25 min geen voortgang',
    ],
    ['as far as it is', listed(job()), '64\u00a0%', '64\u00a0%'],
    [
      'nearly done',
      listed(job({ progress: { percent: 99.9, text: '', movedAt: now } })),
      '99\u00a0%',
      '99\u00a0%',
    ],
    ['without a percentage', listed(run()), 'running', 'loopt'],
    ['waiting', listed(job({ state: 'waiting' })), 'waiting', 'wacht'],
    ['gone', past(run()), 'ended', 'beëindigd'],
    ['by the tenant’s word', past(job({ state: 'failed' })), 'failed', 'mislukt'],
    [
      'not known',
      listed(job({ state: 'unknown' })),
      'not known whether it still runs',
      'niet bekend of het nog loopt',
    ],
  ])('%s', (_, one, english, dutch) => {
    expect(standingText(one, 'en-GB')).toBe(english);
    expect(standingText(one, 'nl-NL')).toBe(dutch);
  });
});

test.each([
  [-minute, '0 s', '0 s'],
  [59_999, '59 s', '59 s'],
  [minute, '1 min', '1 min'],
  [130 * minute, '2 h 10 min', '2 uur 10 min'],
  [2 * hour + 59_000, '2 h', '2 uur'],
  [24 * hour, '1 day', '1 dag'],
  [24 * hour + 5 * minute, '1 day', '1 dag'],
  [76 * hour + 5 * minute, '3 days 4 h', '3 dagen 4 uur'],
  [2000 * 24 * hour, '2,000 days', '2.000 dagen'],
])('%i ms last %s', (ms, english, dutch) => {
  expect(durationText(ms, 'en-GB')).toBe(english);
  expect(durationText(ms, 'nl-NL')).toBe(dutch);
});

describe('what it means', () => {
  const known = (key: string) => {
    const event = knownEvent(key);
    if (!event) throw new Error(`${key} is not known`);
    return event;
  };

  test('for users, and whether it may be cancelled', () => {
    const said = (key: string) => [
      eventMeaning(known(key), 'en-GB'),
      cancelText(known(key), 'en-GB'),
    ];
    expect(said('UDefRebuild')).toEqual([
      "User-defined fields can't be opened meanwhile.",
      'Must not be cancelled.',
    ]);
    expect(said('FreetextRebuild')[1]).toBe('May be cancelled in an emergency only.');
    expect(said('ROURebuild')[1]).toBeNull();
    expect(said('NoLogin')).toEqual([
      'Nobody can log in as long as it lasts.',
      'It lasts until somebody ends it.',
    ]);
    expect(eventMeaning(known('NoLogin'), 'nl-NL')).toBe(
      'Zolang dit duurt, kan niemand zich aanmelden.',
    );
  });

  test('whether a job may be cancelled is for the tenant to say', () => {
    expect(cancelText('warning', 'en-GB')).toBe('Can be cancelled, with a warning.');
    expect(cancelText('cannot', 'nl-NL')).toBe('Kan niet worden afgebroken.');
    expect(cancelText(null, 'en-GB')).toBeNull();
  });

  test('the extra number is an area for a prototype rebuild, else nobody says', () => {
    expect(extraInfoText(run({ key: 'PrototypeRebuild', extraInfo: 3 }), 'en-GB')).toBe('Area 3');
    expect(extraInfoText(run({ extraInfo: 3 }), 'en-GB')).toContain("doesn't say");
    expect(extraInfoText(run(), 'en-GB')).toBeNull();
  });

  test('whom it concerns and what it is, in the language of the page', () => {
    expect([scopeText('system'), sourceText('job')]).toEqual(['whole system', 'job']);
    useLocale('nl');
    expect([scopeText('unknown'), sourceText('event')]).toEqual([
      'niet bekend',
      'systeemgebeurtenis',
    ]);
  });
});
