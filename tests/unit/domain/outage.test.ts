import { expect, test } from 'vitest';
import type { Failure } from '../../../lib/domain/failure';
import { outageOf } from '../../../lib/domain/outage';
import { emptySnapshot, partNames, type PartName } from '../../../lib/domain/snapshot';

function failing(failure: Failure, names: readonly PartName[] = partNames) {
  const snapshot = emptySnapshot('production:cust1');
  for (const name of names) snapshot.parts[name].failure = failure;
  return snapshot;
}

test('none while nothing fails', () => {
  expect(outageOf(emptySnapshot('production:cust1'), null)).toBeNull();
});

test('a check that could not be made outweighs what its parts say', () => {
  expect(outageOf(failing({ kind: 'offline' }), { kind: 'cancelled' })).toEqual({
    kind: 'cancelled',
  });
});

test.each<Failure>([
  { kind: 'signed-out' },
  { kind: 'offline' },
  { kind: 'wrong-subdomain' },
  { kind: 'rate-limited', until: 1 },
])('$kind in one part concerns them all', (failure) => {
  expect(outageOf(failing(failure, ['licences']), null)).toEqual(failure);
});

test('any other failure does only when every part that was asked for has it', () => {
  const failure: Failure = { kind: 'server', status: 503 };
  expect(outageOf(failing(failure), null)).toEqual(failure);
  const partly = failing(failure, ['licences', 'version']);
  expect(outageOf(partly, null)).toEqual(failure);
  partly.parts.principal.triedAt = 1;
  expect(outageOf(partly, null)).toBeNull();
});
