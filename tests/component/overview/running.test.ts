import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { noRuns, type TenantRuns } from '../../../lib/domain/events/run';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { job, moment, run, runsOf, theSystem } from '../../unit/domain/events/runs';
import { dutch, failed } from '../support/data';
import { deskOf } from '../support/desk';
import { showPanel } from '../support/show';
import { card, textOf } from './card';

const showRunning = (runs: TenantRuns, reader = undefined as typeof dutch | undefined) =>
  showPanel({ desk: deskOf({ runs }) }, reader);

test('what runs is told in a line each: since when, until when, and who started it', () => {
  const index = run({
    id: 'event:13',
    key: 'FreetextRebuild',
    title: 'FreetextRebuild',
    since: moment(-1),
    expected: { kind: 'none' },
    actor: theSystem,
  });
  showRunning(runsOf([run(), index], [job()]));
  const text = textOf('Running');
  expect(text).toMatch(/UDefRebuild .*Ann Admin \(ANN\) · since 10:02 · expected 16:02/);
  expect(text).toMatch(/FreetextRebuild .*the system · since 13:02/);
  expect(text).toMatch(/Import: companies\.xlsx 64\s%/);
});

test('what is late comes first, here and in what needs attention', () => {
  showRunning(
    runsOf([run({ id: 'event:13', key: 'A', title: 'A' }), run({ expected: moment(-2) })]),
  );
  expect(textOf('Running')).toMatch(/^Running .*UDefRebuild 2 h past its expected finish.* A /);
  expect(textOf('Needs attention')).toContain('UDefRebuild is 2 h past its expected finish');
});

test('a line leads to the event', async () => {
  showRunning(runsOf([run()]));
  await userEvent.click(card('Running').getByRole('button', { name: /UDefRebuild/ }));
  expect(screen.getByRole('tab', { name: 'Events' }).getAttribute('aria-selected')).toBe('true');
});

test('of many the first are shown, and how many more there are', () => {
  const many = Array.from({ length: 9 }, (_, id) => run({ id: `event:${id}` }));
  showRunning(runsOf(many));
  expect(card('Running').getAllByText('UDefRebuild')).toHaveLength(3);
  expect(textOf('Running')).toContain('6 more');
});

test('nothing runs, nothing is known and nothing was answered yet are not the same', () => {
  showRunning(runsOf([]));
  expect(textOf('Running')).toContain('Nothing is running.');
});

test('what is awaited keeps its place', () => {
  showRunning(noRuns);
  expect(textOf('Running')).not.toContain('Nothing is running.');
});

test('what cannot be asked is not known', () => {
  showPanel({
    desk: deskOf({ runs: noRuns }),
    failure: { kind: 'signed-out' },
    snapshot: emptySnapshot('production:cust12345'),
  });
  expect(textOf('Running')).toContain('Not known yet.');
});

test('each source fails alone, and by its name', () => {
  showRunning({ ...runsOf([run()]), jobs: failed({ kind: 'forbidden' }) });
  expect(textOf('Running')).toContain('UDefRebuild');
  expect(textOf('Running')).toContain("The jobs can't be read.");
  expect(textOf('Running')).not.toContain('Nothing is running.');
});

test('speaks Dutch', () => {
  showRunning(runsOf([]), dutch);
  expect(textOf('Actief')).toContain('Er is niets actief.');
});
