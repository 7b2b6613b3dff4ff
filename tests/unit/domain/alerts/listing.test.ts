import { expect, test } from 'vitest';
import { observed } from '../../../../lib/domain/alerts/observed';
import { dates, licence, module, none, unknown } from '../licences/licences';
import { answered, job, now, run, runsOf } from '../events/runs';
import { limit, news, snapshotWith } from '../snapshots';

const judging = { today: '2026-11-21', now };

/** What is listed of a tenant, and from which sources something was cut off. */
function seenOf(snapshot = snapshotWith([]), runs = runsOf([])) {
  const { listed, cut } = observed({ snapshot, runs, meters: [], plan: null }, judging);
  return { listed: Object.fromEntries(listed), cut };
}

test('a licence is listed with its dates and modules, told or not', () => {
  const modules = [module(), module({ name: 'vague', inUse: null })];
  const stated = dates({ expiry: none, maintenance: unknown });
  expect(seenOf(snapshotWith([licence({ dates: stated, modules })])).listed).toMatchObject({
    'expiry licence:SuperOffice': 'told',
    'maintenance licence:SuperOffice': 'untold',
    'seats seats:SuperOffice/ten-sales': 'told',
    'seats seats:SuperOffice/vague': 'untold',
  });
});

test('a licence server that could not be asked tells nothing', () => {
  const said = [news({ status: 'ok' }), news({ owner: 'Adwiza', status: null })];
  expect(seenOf(snapshotWith([], { licenceNews: said })).listed).toMatchObject({
    'vendor licence:SuperOffice': 'told',
    'vendor licence:Adwiza': 'untold',
  });
});

test('a limit is told once its figures are', () => {
  const { listed } = seenOf(snapshotWith([], { projectLimit: limit() }));
  expect(listed).toMatchObject({ 'plan plan:projects': 'told', 'plan plan:flows': 'untold' });
});

test('every run is listed, late or not, and whose list was cut off', () => {
  const events = [run({ id: 'event:1' })];
  expect(seenOf(undefined, runsOf(events, [job({ id: 'job:2' })]))).toMatchObject({
    listed: { 'event event:1': 'told', 'overdue event:1': 'told', 'overdue job:2': 'told' },
    cut: [],
  });
  const cut = { ...runsOf(events), jobs: answered([], false) };
  expect(seenOf(undefined, cut).cut).toEqual(['runs:jobs']);
});
