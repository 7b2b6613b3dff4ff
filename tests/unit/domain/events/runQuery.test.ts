import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseQuery,
  withQualifier,
  type QualifierName,
  type RunQuery,
} from '../../../../lib/domain/events/runQuery';

const nothing: RunQuery = {
  words: [],
  actor: null,
  state: null,
  type: null,
  source: null,
  key: null,
  since: null,
  unknown: [],
};
const hour = 3_600_000;

describe('parseQuery', () => {
  test.each<[string, Partial<RunQuery>]>([
    ['', {}],
    ['rebuild  import', { words: ['rebuild', 'import'] }],
    ['actor:anna state:overdue', { actor: 'anna', state: 'overdue' }],
    ['type:system source:job key:udef', { type: 'system', source: 'job', key: 'udef' }],
    ['ACTOR:Anna State:OverDue', { actor: 'Anna', state: 'overdue' }],
    ['actor:"Ann Admin" import', { actor: 'Ann Admin', words: ['import'] }],
    ['actor:"Ann Ad', { actor: 'Ann Ad' }],
    ['actor:"Jan ""JJ"" Bakker"', { actor: 'Jan "JJ" Bakker' }],
    ['"leads from fair" csv', { words: ['leads from fair', 'csv'] }],
    ['actor:', {}],
    ['actor:"" ""', {}],
    ['since:30m', { since: hour / 2 }],
    ['since:24h', { since: 24 * hour }],
    ['since:7D', { since: 168 * hour }],
    ['since:2w', { since: 336 * hour }],
    ['state:running state:ended', { state: 'ended' }],
    ['state:foo state:ended', { state: 'ended' }],
    ['state:ended state:Foo', { unknown: [{ name: 'state', value: 'Foo' }] }],
    ['type:x source:y since:z', { unknown: named(['type', 'x'], ['source', 'y'], ['since', 'z']) }],
    ['since:99999d', { unknown: named(['since', '99999d']) }],
    ['state:constructor', { unknown: named(['state', 'constructor']) }],
    ['actors:ann 12:30 http://x', { words: ['actors:ann', '12:30', 'http://x'] }],
    ['xactor:ann', { words: ['xactor:ann'] }],
  ])('%s', (text, expected) => {
    expect(parseQuery(text)).toEqual({ ...nothing, ...expected });
  });

  test('never fails', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        expect(Array.isArray(parseQuery(text).words)).toBe(true);
      }),
    );
  });

  test('reads a very long text', () => {
    expect(parseQuery(`"${'a"" '.repeat(100_000)}`).words).toHaveLength(1);
  });
});

function named(...pairs: [string, string][]): RunQuery['unknown'] {
  return pairs.map(([name, value]) => ({ name, value }));
}

/** Texts with all that means something in a query. */
const queryText = fc
  .array(
    fc.oneof(
      fc.constantFrom('actor:', 'key:', 'State:', 'since:7d', '"', '""', ' ', '\n', 'a', ':', 'é'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const free = fc.constantFrom<'actor' | 'key'>('actor', 'key');
const value = fc.oneof(fc.string({ minLength: 1 }), queryText.filter(Boolean));

describe('withQualifier', () => {
  test.each<[string, QualifierName, string | null, string]>([
    ['', 'state', 'running', 'state:running'],
    ['import', 'state', 'running', 'state:running import'],
    ['a state:ended b', 'state', 'running', 'a state:running b'],
    ['a state:ended b', 'state', null, 'a b'],
    ['a  state:ended', 'state', null, 'a '],
    ['state:ended', 'state', null, ''],
    ['state:x a STATE:y', 'state', 'ended', 'state:ended a'],
    ['state:x a STATE:y', 'state', null, 'a'],
    ['', 'actor', 'Ann Admin', 'actor:"Ann Admin"'],
    ['', 'actor', 'Jan "JJ" Bakker', 'actor:"Jan ""JJ"" Bakker"'],
    ['"not closed', 'source', 'job', 'source:job "not closed'],
    ['import', 'actor', null, 'import'],
  ])('%s with %s %s is %s', (text, name, set, expected) => {
    expect(withQualifier(text, name, set)).toBe(expected);
  });

  test('what is set is read, and all else is as it was', () => {
    fc.assert(
      fc.property(queryText, free, value, (text, name, set) => {
        const before = parseQuery(text);
        expect(parseQuery(withQualifier(text, name, set))).toEqual({ ...before, [name]: set });
      }),
    );
  });

  test('what is taken out is gone, and all else is as it was', () => {
    fc.assert(
      fc.property(queryText, free, (text, name) => {
        const before = parseQuery(text);
        expect(parseQuery(withQualifier(text, name, null))).toEqual({ ...before, [name]: null });
      }),
    );
  });

  test('taking out what was set gives the text as it was typed', () => {
    fc.assert(
      fc.property(queryText, free, value, (text, name, set) => {
        fc.pre(withQualifier(text, name, null) === text);
        expect(withQualifier(withQualifier(text, name, set), name, null)).toBe(text);
      }),
    );
  });
});
