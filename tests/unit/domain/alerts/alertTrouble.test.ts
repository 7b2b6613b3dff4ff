import { expect, test } from 'vitest';
import {
  troubleAfter,
  type AlertTrouble,
  type LookOutcome,
} from '../../../../lib/domain/alerts/alertTrouble';

const full: AlertTrouble = { kind: 'storage', since: 1 };
const denied: AlertTrouble = { kind: 'notifications', since: 1 };

test.each<[LookOutcome, AlertTrouble | null, AlertTrouble | null]>([
  ['unstored', null, { kind: 'storage', since: 2 }],
  ['unstored', full, full],
  ['unstored', denied, { kind: 'storage', since: 2 }],
  ['refused', null, { kind: 'notifications', since: 2 }],
  ['refused', denied, denied],
  ['refused', full, { kind: 'notifications', since: 2 }],
  ['shown', denied, null],
  ['shown', full, null],
  ['silent', denied, denied],
  ['silent', full, null],
  ['silent', null, null],
])('a look that was %s after %j leaves %j', (outcome, before, after) => {
  expect(troubleAfter(before, outcome, 2)).toEqual(after);
});
