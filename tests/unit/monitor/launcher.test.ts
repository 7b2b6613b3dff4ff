import { expect, test } from 'vitest';
import { emptySnapshot, type Snapshot } from '../../../lib/domain/snapshot';
import { noRuns } from '../../../lib/domain/run';
import { launcherTexts } from '../../../lib/monitor/launcher';
import { licence, module } from '../domain/licences';
import { moment, now, run, runsOf } from '../domain/runs';

const textsIn = (snapshot: Snapshot, culture = 'en', runs = noRuns) =>
  launcherTexts(
    { snapshot, runs, meters: [], plan: null },
    { culture, zone: 'Europe/Amsterdam', now, today: '2026-11-21' },
  );

function snapshot(licences: Snapshot['parts']['licences']): Snapshot {
  const empty = emptySnapshot('production:cust12345');
  return { ...empty, parts: { ...empty.parts, licences } };
}

const known = (...modules: ReturnType<typeof module>[]) =>
  snapshot({ value: [licence({ modules })], asOf: 1, failure: null, triedAt: 1 });

test('calm when nothing needs attention', () => {
  expect(textsIn(known(module()))).toMatchObject({
    name: 'Sidelight: nothing needs attention',
    tone: 'ok',
    count: 0,
  });
});

test('names the worst, counts all, in the language of the CRM user', () => {
  const modules = [
    module({ inUse: 21, available: 0, description: 'Full' }),
    module({ inUse: 23, available: -2, description: 'Over' }),
  ];
  expect(textsIn(known(...modules), 'en-GB')).toMatchObject({
    name: 'Sidelight, 2 alerts: Over: 2 over',
    tone: 'limit',
    count: 2,
  });
  expect(textsIn(known(...modules), 'nl-NL').name).toMatch(/^Sidelight, 2 .*Over: 2/);
});

test('as many given out as bought is no more alarming here than in the panel', () => {
  const full = module({ inUse: 21, available: 0 });
  expect(textsIn(known(full)).tone).toBe('warn');
});

test('what is not known is not calm', () => {
  const waiting = snapshot({ value: null, asOf: null, failure: null, triedAt: null });
  const failed = snapshot({ value: null, asOf: null, failure: { kind: 'forbidden' }, triedAt: 1 });
  expect(textsIn(waiting).name).toBe('Sidelight: checking');
  expect(textsIn(failed)).toMatchObject({
    name: "Sidelight: the licences can't be read",
    tone: 'notice',
  });
});

test('what is not known does not hide what is', () => {
  const { parts, ...rest } = snapshot({
    value: null,
    asOf: null,
    failure: { kind: 'forbidden' },
    triedAt: 1,
  });
  const reached = { active: 10, maximum: 10, near: true, reached: true, message: '', tooltip: '' };
  const flowLimit = { value: reached, asOf: 1, failure: null, triedAt: 1 };
  const texts = textsIn({ ...rest, parts: { ...parts, flowLimit } });
  expect(texts.count).toBe(1);
  expect(texts.name).toMatch(/^Sidelight, 1 alert: /);
});

test('what is late counts', () => {
  expect(textsIn(known(module()), 'en-GB', runsOf([run({ expected: moment(-2) })]))).toMatchObject({
    name: 'Sidelight, 1 alert: UDefRebuild is 2 h past its expected finish',
    tone: 'warn',
    count: 1,
  });
});
