import { expect, test } from 'vitest';
import { needsAttention } from '../../../lib/domain/attention';
import type { OwnerLicence } from '../../../lib/domain/licence';
import { attentionText } from '../../../lib/i18n/attention';
import { dates, licence, module, none, on, unknown } from '../domain/licences';

const today = '2026-11-21';
const calm = [module()];

function texts(change: Partial<OwnerLicence>, culture = 'en-GB') {
  return needsAttention([licence({ modules: calm, ...change })], today).map((attention) => {
    const { title, detail } = attentionText(attention, culture);
    return `${title} | ${detail}`;
  });
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
