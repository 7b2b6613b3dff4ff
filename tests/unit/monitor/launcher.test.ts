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
  snapshot({ value: [licence({ modules })], asOf: 1, failure: null });

test('calm when nothing needs attention', () => {
  expect(launcherTexts(known(module()), 'en', today)).toMatchObject({
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
  expect(launcherTexts(known(...modules), 'en-GB', today)).toMatchObject({
    name: 'Sidelight, 2 alerts: Over: 2 over',
    tone: 'limit',
    count: 2,
  });
  expect(launcherTexts(known(...modules), 'nl-NL', today).name).toMatch(/^Sidelight, 2 .*Over: 2/);
});

test('as many given out as bought is no more alarming here than in the panel', () => {
  const full = module({ inUse: 21, available: 0 });
  expect(launcherTexts(known(full), 'en', today).tone).toBe('warn');
});

test('what is not known is not calm', () => {
  const waiting = snapshot({ value: null, asOf: null, failure: null });
  const failed = snapshot({ value: null, asOf: null, failure: { kind: 'forbidden' } });
  expect(launcherTexts(waiting, 'en', today).name).toBe('Sidelight: checking');
  expect(launcherTexts(failed, 'en', today)).toMatchObject({
    name: "Sidelight: the licences can't be read",
    tone: 'notice',
  });
});
