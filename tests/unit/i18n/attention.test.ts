import { expect, test } from 'vitest';
import type { OwnerLicence } from '../../../lib/domain/licences/licence';
import type { LicenceNews } from '../../../lib/domain/licences/licenceNews';
import type { PlanLimit } from '../../../lib/domain/licences/planLimit';
import type { TenantRuns } from '../../../lib/domain/events/run';
import { emptySnapshot, type Snapshot } from '../../../lib/domain/snapshot';
import { attentionText } from '../../../lib/i18n/attention';
import { dates, licence, module, none, on, unknown } from '../domain/licences/licences';
import { moment, now, run, runsOf, job, minute } from '../domain/events/runs';
import { attentionTo, limit, news, snapshotWith } from '../domain/snapshots';

const calm = [module()];

function textsOf(snapshot: Snapshot, culture = 'en-GB', runs?: TenantRuns) {
  return attentionTo(snapshot, runs && { runs }).map((attention) => {
    const { title, detail } = attentionText(attention, {
      culture,
      zone: 'Europe/Amsterdam',
      now,
      today: '2026-11-21',
    });
    return `${title} | ${detail}`;
  });
}

function texts(change: Partial<OwnerLicence>, culture = 'en-GB') {
  return textsOf(snapshotWith([licence({ modules: calm, ...change })]), culture);
}

test.each<[string, Partial<OwnerLicence>, string]>([
  [
    'one over',
    { modules: [module({ inUse: 22, available: -1 })] },
    "Sales Premium: 1 over | 22 in use of 21. The licence can't be updated automatically until 1 is freed.",
  ],
  [
    'two over',
    { modules: [module({ inUse: 23, available: -2 })] },
    "Sales Premium: 2 over | 23 in use of 21. The licence can't be updated automatically until 2 are freed.",
  ],
  [
    'full',
    { modules: [module({ inUse: 21, available: 0 })] },
    'Sales Premium: none available | 21 in use of 21.',
  ],
  [
    'nearly full',
    { modules: [module({ inUse: 20, available: 1 })] },
    'Sales Premium: 1 available | 20 in use of 21.',
  ],
  [
    'expiring',
    { dates: dates({ adminWarning: none, expiry: on('2026-12-03'), grace: on('2026-12-15') }) },
    'The SuperOffice licence expires on 3 Dec 2026 | Ends in 12 days. Renew it in time to work on.',
  ],
  [
    'in grace',
    { dates: dates({ adminWarning: none, expiry: on('2026-11-16'), grace: on('2026-11-28') }) },
    'The SuperOffice licence expired on 16 Nov 2026 | In its grace period it works until 28 Nov 2026, in 7 days.',
  ],
  [
    'in grace without an end',
    { dates: dates({ adminWarning: none, expiry: on('2026-11-16'), grace: unknown }) },
    "The SuperOffice licence expired on 16 Nov 2026 | The tenant doesn't tell how long it goes on working.",
  ],
  [
    'blocked',
    { dates: dates({ adminWarning: none, expiry: on('2026-11-01'), grace: on('2026-11-13') }) },
    'The SuperOffice licence is blocked since 13 Nov 2026 | Its grace period has ended. Renew it to work on.',
  ],
  [
    'no date',
    { dates: dates({ expiry: unknown }), ownerDescription: '', owner: '' },
    "No expiry date for Unnamed issuer | The tenant doesn't state one, so no warning can come in time.",
  ],
  [
    'maintenance ending',
    { dates: dates({ maintenance: on('2026-12-01') }) },
    'Maintenance of SuperOffice ends on 1 Dec 2026 | in 10 days',
  ],
  [
    'maintenance ended',
    { dates: dates({ maintenance: on('2026-11-01') }) },
    'Maintenance of SuperOffice ended on 1 Nov 2026 | 20 days ago',
  ],
])('%s', (_, change, expected) => {
  expect(texts(change)).toEqual([expected]);
});

test('speaks Dutch', () => {
  expect(texts({ modules: [module({ inUse: 22, available: -1 })] }, 'nl-NL')).toEqual([
    'Sales Premium: 1 te veel | 22 in gebruik van 21. De licentie kan pas automatisch worden bijgewerkt als er 1 is vrijgegeven.',
  ]);
});

test('a name that would turn the sentence is kept apart', () => {
  const [text] = texts({
    modules: [module({ description: '\u202Eabc', inUse: 21, available: 0 })],
  });
  expect(text).toContain('\u2068\u202Eabc\u2069: none available');
});

const limited = (change: Partial<PlanLimit>, culture?: string) =>
  textsOf(snapshotWith([], { projectLimit: limit(change) }), culture);

test.each<[string, Partial<PlanLimit>, string]>([
  ['near', { active: 87, near: true }, 'Active projects: 87 of 100 | Near the limit of the plan.'],
  [
    'reached',
    { active: 100, reached: true },
    'Active projects: 100 of 100 | The limit of the plan is reached, so no more can be made.',
  ],
  [
    'reached, without figures',
    { active: null, reached: true },
    'Active projects: limit reached | The limit of the plan is reached, so no more can be made.',
  ],
  [
    'near, without figures, in the vendor’s words',
    { maximum: null, near: true, message: 'Almost full' },
    'Active projects: near the limit | Almost full',
  ],
])('a plan limit: %s', (_, change, expected) => {
  expect(limited(change)).toEqual([expected]);
});

test('a plan limit in Dutch', () => {
  expect(limited({ active: 1_200, maximum: 1_200, reached: true }, 'nl-NL')).toEqual([
    'Actieve projecten: 1.200 van 1.200 | De limiet van het plan is bereikt, dus er kunnen er geen meer bij.',
  ]);
});

const said = (change: Partial<LicenceNews>, culture?: string) =>
  textsOf(snapshotWith([licence()], { licenceNews: [news(change)] }), culture);

test.each<[Partial<LicenceNews>, string]>([
  [
    { status: 'new-licence' },
    'A new licence is waiting for SuperOffice | Activate it to use what was bought.',
  ],
  [
    { status: 'new-company-name' },
    'A new company name is waiting for SuperOffice | The licence server knows a newer one than the tenant.',
  ],
  [
    { status: 'new-serial' },
    'A new serial number is waiting for SuperOffice | The licence server knows a newer one than the tenant.',
  ],
  [
    { status: 'message', message: 'Read this' },
    'A message about the SuperOffice licence | Read this',
  ],
  [
    { status: 'problem' },
    'A problem with the SuperOffice licence | The licence server reports it without saying more.',
  ],
  [
    { status: 'unknown' },
    "The status of the SuperOffice licence can't be read | The licence server says something that Sidelight doesn't know.",
  ],
])('the licence server: $status', (change, expected) => {
  expect(said(change)).toEqual([expected]);
});

test('the vendor’s words are bounded, whatever it sends', () => {
  const [text] = said({ status: 'problem', message: 'W'.repeat(10_000) });
  expect(text?.length).toBeLessThan(400);
});

test('the licence server in Dutch', () => {
  expect(said({ status: 'new-serial' }, 'nl-NL')).toEqual([
    'Er staat een nieuw serienummer klaar voor SuperOffice | De licentieserver kent een nieuwere dan de tenant.',
  ]);
});

test('what is late: what, by how much, since when and who', () => {
  const runs = runsOf(
    [run({ expected: moment(-2) }), run({ id: 'event:13', key: 'No Login', title: 'No Login' })],
    [job({ progress: { percent: 64, text: '', movedAt: now - 25 * minute } })],
  );
  const snapshot = emptySnapshot('production:cust1');
  expect(textsOf(snapshot, 'en-GB', runs)).toEqual([
    'UDefRebuild is 2 h past its expected finish | Started 10:02 by Ann Admin (ANN).',
    'Import: companies.xlsx: no progress for 25 min | Started 13:47 by Ann Admin (ANN).',
    'No Login keeps users out | Started 10:02 by Ann Admin (ANN).',
  ]);
  expect(textsOf(snapshot, 'nl-NL', runs)[0]).toMatch(/over de verwachte eindtijd/);
});

test('what is late and says neither when nor who', () => {
  const nobody = { ...run().actor, associateId: null, login: '', fullName: '', personId: null };
  const runs = runsOf([run({ since: { kind: 'unknown' }, expected: moment(-2), actor: nobody })]);
  expect(textsOf(emptySnapshot('production:cust1'), 'en-GB', runs)[0]).toMatch(/\| Started by /);
});
