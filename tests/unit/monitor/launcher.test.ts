import { expect, test } from 'vitest';
import type { Attention } from '../../../lib/domain/alerts/attention';
import type { Part } from '../../../lib/domain/snapshot';
import { launcherTexts } from '../../../lib/monitor/launcher';
import { licence, module } from '../domain/licences/licences';
import { moment, now, run, runsOf } from '../domain/events/runs';
import { attentionTo, snapshotWith, told } from '../domain/snapshots';

const openOf = (found: Attention[]) =>
  found.map((attention) => ({
    attention,
    since: now,
    wasSo: false,
    belowSince: null,
    isStale: false,
  }));

function textsOf(found: Attention[], culture = 'en', licences: Part<unknown> = told([])) {
  const reader = { culture, zone: 'Europe/Amsterdam', now, today: '2026-11-21' };
  return launcherTexts(openOf(found), licences, reader);
}

const withModules = (...modules: ReturnType<typeof module>[]) =>
  attentionTo(snapshotWith([licence({ modules })]));

test('calm when no alert is open', () => {
  expect(textsOf([])).toMatchObject({
    name: 'Sidelight: nothing needs attention',
    tone: 'ok',
    count: 0,
  });
});

test('names the worst, counts all, in the language of the CRM user', () => {
  const found = withModules(
    module({ name: 'full', inUse: 21, available: 0, description: 'Full' }),
    module({ name: 'over', inUse: 23, available: -2, description: 'Over' }),
  );
  expect(textsOf(found, 'en-GB')).toMatchObject({
    name: 'Sidelight, 2 alerts: Over: 2 over',
    tone: 'limit',
    count: 2,
  });
  expect(textsOf(found, 'nl-NL').name).toMatch(/^Sidelight, 2 .*Over: 2/);
});

test('as many given out as bought is no more alarming here than in the panel', () => {
  expect(textsOf(withModules(module({ inUse: 21, available: 0 }))).tone).toBe('warn');
});

test('what is not known is not calm', () => {
  const nothing = { value: null, asOf: null };
  expect(textsOf([], 'en', { ...nothing, failure: null, triedAt: null }).name).toBe(
    'Sidelight: checking',
  );
  expect(
    textsOf([], 'en', { ...nothing, failure: { kind: 'forbidden' }, triedAt: 1 }),
  ).toMatchObject({
    name: "Sidelight: the licences can't be read",
    tone: 'notice',
  });
});

test('what is late counts', () => {
  const late = attentionTo(snapshotWith([]), { runs: runsOf([run({ expected: moment(-2) })]) });
  expect(
    textsOf(
      late.filter(({ kind }) => kind === 'overdue'),
      'en-GB',
    ),
  ).toMatchObject({
    name: 'Sidelight, 1 alert: UDefRebuild is 2 h past its expected finish',
    tone: 'warn',
    count: 1,
  });
});
