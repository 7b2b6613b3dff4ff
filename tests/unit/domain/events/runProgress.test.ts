import { expect, test } from 'vitest';
import { carriedOn, type ToldRun } from '../../../../lib/domain/events/runProgress';
import { ann, job, minute, now, run, theSystem } from './runs';

const told = (percent: number | null, text = ''): ToldRun => ({
  ...job(),
  progress: { percent, text },
});
const known = (percent: number | null, text = '') =>
  job({ progress: { percent, text, movedAt: now - 30 * minute } });
const nobody = { ...ann, associateId: null, fullName: '', personId: null, group: '' };

test('progress that is seen for the first time moved just now', () => {
  expect(carriedOn(told(64), undefined, now).progress).toEqual({
    percent: 64,
    text: '',
    movedAt: now,
  });
});

test('progress that stands as it did moved when it was first seen so', () => {
  expect(carriedOn(told(64, 'copying'), known(64, 'copying'), now).progress?.movedAt).toBe(
    now - 30 * minute,
  );
});

test.each([
  ['its percentage', known(63, 'copying')],
  ['its text', known(64, 'reading')],
  ['that there is any', job({ progress: null })],
])('progress moved when %s changed', (_, before) => {
  expect(carriedOn(told(64, 'copying'), before, now).progress?.movedAt).toBe(now);
});

test('progress never moved in the future, whatever the clock said', () => {
  const before = job({ progress: { percent: 64, text: '', movedAt: now + minute } });
  expect(carriedOn(told(64), before, now).progress?.movedAt).toBe(now);
});

test('what has no progress gets none', () => {
  expect(carriedOn(run(), known(64), now).progress).toBeNull();
});

test('what only a closer question told is kept', () => {
  const short = { ...job(), fileName: '', cancellation: null, actor: nobody };
  expect(carriedOn(short, job(), now)).toMatchObject({
    fileName: 'companies.xlsx',
    cancellation: 'warning',
    actor: { ...nobody, associateId: 5 },
  });
  expect(carriedOn(short, job({ actor: theSystem }), now).actor).toMatchObject({ isSystem: true });
});

test('what an answer tells itself counts', () => {
  const before = job({ fileName: 'old.csv', cancellation: 'can', actor: theSystem });
  expect(carriedOn(job(), before, now)).toMatchObject({
    fileName: 'companies.xlsx',
    cancellation: 'warning',
    actor: ann,
  });
});
