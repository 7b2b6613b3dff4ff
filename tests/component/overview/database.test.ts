import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import * as clipboard from '../../../components/ui/copy';
import type { PartValues } from '../../../lib/domain/snapshot';
import { defaultSettings } from '../../../lib/domain/tenantSettings';
import { dates, licence, module, none, unknown } from '../../unit/domain/licences/licences';
import { dutch, failed, good, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { showPanel } from '../support/show';
import { card, textOf } from './card';

afterEach(() => {
  vi.restoreAllMocks();
});

const system = (change: Partial<PartValues['systemInfo']> = {}) =>
  good({
    company: '',
    databaseType: '',
    databaseVersion: '',
    databaseName: '',
    isSatellite: false,
    ...change,
  });

test('what is known of it', () => {
  showPanel();
  const facts = textOf('Database');
  for (const fact of [
    'Owner Designteamet AS',
    'Serial number 1010000014',
    'Subscription user plans (module-based), as detected',
    'Plan none detected',
    'Type Central database',
    'Database version 12.0.342',
    'NetServer version 12.0.342.1',
    'Next expiry date 15 Dec 2026, in 24 days (Adwiza)',
    'Signed in as Ann Admin (ANN)',
    'Your role Administrator',
    'Your licences User login, web, Sales Premium and 2 more',
  ])
    expect(facts).toContain(fact);
  expect(facts).not.toContain('Satellites');
});

test('in Dutch', () => {
  showPanel({}, dutch);
  expect(textOf('Database')).toContain('Eigenaar Designteamet AS');
  expect(textOf('Database')).toContain('Volgende vervaldatum 15 dec 2026, over 24 dagen (Adwiza)');
  expect(textOf('Database')).toContain('gebruikersplannen (op modulebasis), zoals herkend');
});

test('a suite: its product in the vendor’s words, its plan as detected or as set', async () => {
  const suite = snapshotOf([licence({ productDescription: 'SuperOffice CRM Suite Core' })]);
  showPanel({ snapshot: suite });
  expect(textOf('Database')).toContain('Subscription SuperOffice CRM Suite Core');
  expect(textOf('Database')).toContain('Plan Core, detected');
});

test.each([
  ['growth' as const, 'Plan Growth, set by you'],
  ['none' as const, 'Plan No suite, set by you'],
])('a plan that was set: %s', (plan, expected) => {
  showPanel({ desk: deskOf({ settings: { ...defaultSettings, plan } }) });
  expect(textOf('Database')).toContain(expected);
});

test('a subscription that nothing tells of', () => {
  showPanel({ snapshot: snapshotOf([licence({ modules: [module({ kind: 'site' })] })]) });
  expect(textOf('Database')).toContain('Subscription not told by the tenant');
});

test('the next expiry date: none, and not told, are two things', async () => {
  const expiring = (expiry: typeof none) => snapshotOf([licence({ dates: dates({ expiry }) })]);
  const { change } = showPanel({ snapshot: expiring(none) });
  expect(textOf('Database')).toContain('Next expiry date none');
  await change({ snapshot: expiring(unknown) });
  expect(textOf('Database')).toContain('Next expiry date not told by the tenant');
});

test('satellite, and a type that is not told', async () => {
  const satellite = snapshotOf();
  satellite.parts.systemInfo = system({ isSatellite: true });
  const { change } = showPanel({ snapshot: satellite });
  expect(textOf('Database')).toContain('Satellite database');
  const silent = snapshotOf();
  silent.parts.systemInfo = system({ isSatellite: null });
  await change({ snapshot: silent });
  expect(textOf('Database')).toContain('Type not told by the tenant');
});

test('satellites by their names, also those without one', () => {
  const snapshot = snapshotOf();
  snapshot.parts.satellites = good([
    { id: 1, name: 'Designteamet Bergen' },
    { id: 2, name: '' },
  ]);
  showPanel({ snapshot });
  expect(textOf('Database')).toContain('Satellites Designteamet Bergen and unnamed satellite');
});

test('satellites that could not be read have their reason', () => {
  const snapshot = snapshotOf();
  snapshot.parts.satellites = failed({ kind: 'forbidden' });
  showPanel({ snapshot });
  expect(textOf('Database')).toContain('Satellites not known');
  expect(textOf('Database')).toContain('Not permitted.');
});

test('satellites that a version does not tell of are no fault', () => {
  const snapshot = snapshotOf();
  snapshot.parts.satellites = failed({ kind: 'not-supported' });
  showPanel({ snapshot });
  expect(textOf('Database')).not.toContain('Satellites');
  expect(textOf('Database')).not.toContain('Not offered');
});

test('all of one’s licences on request', async () => {
  showPanel();
  await userEvent.click(card('Database').getByRole('button', { name: 'and 2 more' }));
  expect(textOf('Database')).toContain('Mobile CRM and Sales Intelligence');
});

test('is copied as text, what is missing included', async () => {
  const copy = vi.spyOn(clipboard, 'copyText').mockResolvedValue(true);
  const snapshot = snapshotOf();
  snapshot.parts.version = failed({ kind: 'timeout' });
  snapshot.parts.systemInfo = system();
  showPanel({ snapshot });
  await userEvent.click(card('Database').getByRole('button', { name: 'Copy' }));
  const lines = copy.mock.calls[0]?.[0].split('\n');
  expect(lines).toContain('Owner: Designteamet AS');
  expect(lines).toContain('Next expiry date: 15 Dec 2026, in 24 days (Adwiza)');
  expect(lines).toContain('Database version: not told by the tenant');
  expect(lines).toContain('NetServer version: not known');
  expect(lines?.at(-1)).toBe(
    'Your licences: User login, web, Sales Premium, Mobile CRM and Sales Intelligence',
  );
  expect(card('Database').getByText('Copied').closest('[aria-live]')).not.toBeNull();
});

test('says when it could not be copied', async () => {
  vi.spyOn(clipboard, 'copyText').mockResolvedValue(false);
  showPanel();
  await userEvent.click(card('Database').getByRole('button', { name: 'Copy' }));
  expect(card('Database').getByText('It could not be copied')).toBeTruthy();
});
