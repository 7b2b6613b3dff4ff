import { expect, test } from 'vitest';
import { emptySnapshot, type Snapshot } from '../../../lib/domain/snapshot';
import { launcherTexts } from '../../../lib/monitor/launcher';
import { licence, module } from '../domain/licences';

const today = '2026-11-21';

function snapshot(licences: Snapshot['parts']['licences']): Snapshot {
  const empty = emptySnapshot('production:cust12345');
  return { ...empty, parts: { ...empty.parts, licences } };
}

const known = (...modules: ReturnType<typeof module>[]) =>
  snapshot({ value: [licence({ modules })], asOf: 1, failure: null, triedAt: 1 });

test('calm when nothing needs attention', () => {
  expect(launcherTexts(known(module()), null, 'en', today)).toMatchObject({
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
  expect(launcherTexts(known(...modules), null, 'en-GB', today)).toMatchObject({
    name: 'Sidelight, 2 alerts: Over: 2 over',
    tone: 'limit',
    count: 2,
  });
  expect(launcherTexts(known(...modules), null, 'nl-NL', today).name).toMatch(
    /^Sidelight, 2 .*Over: 2/,
  );
});

test('as many given out as bought is no more alarming here than in the panel', () => {
  const full = module({ inUse: 21, available: 0 });
  expect(launcherTexts(known(full), null, 'en', today).tone).toBe('warn');
});

test('what is not known is not calm', () => {
  const waiting = snapshot({ value: null, asOf: null, failure: null, triedAt: null });
  const failed = snapshot({ value: null, asOf: null, failure: { kind: 'forbidden' }, triedAt: 1 });
  expect(launcherTexts(waiting, null, 'en', today).name).toBe('Sidelight: checking');
  expect(launcherTexts(failed, null, 'en', today)).toMatchObject({
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
  const texts = launcherTexts({ ...rest, parts: { ...parts, flowLimit } }, null, 'en', today);
  expect(texts.count).toBe(1);
  expect(texts.name).toMatch(/^Sidelight, 1 alert: /);
});
