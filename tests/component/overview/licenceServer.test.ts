import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { LicenceServerStatus } from '../../../lib/domain/licences/licenceNews';
import type { Failure } from '../../../lib/domain/failure';
import { nothingYet } from '../../../lib/domain/snapshot';
import { licence } from '../../unit/domain/licences/licences';
import { dutch, failed, good, news, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { showPanel } from '../support/show';
import { card, textOf } from './card';

const server = () => textOf('Licence server');

function snapshotSaying(...entries: ReturnType<typeof news>[]) {
  const snapshot = snapshotOf([licence()]);
  snapshot.parts.licenceNews = good(entries);
  return snapshot;
}

test.each<[LicenceServerStatus, string]>([
  ['ok', 'nothing new'],
  ['new-licence', 'new licence available'],
  ['new-company-name', 'new company name available'],
  ['new-serial', 'new serial number available'],
  ['message', 'has a message'],
  ['activated', 'new licence activated'],
  ['problem', 'problem with the licence'],
  ['unknown-error', 'unknown error at the server'],
  ['unknown', "a status that Sidelight doesn't know"],
])('says %s in words, and when', (status, words) => {
  showPanel({ snapshot: snapshotSaying(news({ status })) });
  expect(server()).toContain(`Licence server asked 14:02 SuperOffice ${words}`);
});

test('shows the vendor’s words, and its https address with where it leads', () => {
  showPanel({
    snapshot: snapshotSaying(
      news({ status: 'message', message: 'Read this', url: 'https://shop.superoffice.com/a' }),
    ),
  });
  const link = card('Licence server').getByRole('link');
  expect(link.textContent).toContain('More at shop.superoffice.com');
  expect(link.getAttribute('href')).toBe('https://shop.superoffice.com/a');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toContain('noreferrer');
  expect(server()).toContain('Read this');
});

test.each(['javascript:alert(1)', 'http://shop.superoffice.com'])('does not follow %s', (url) => {
  showPanel({ snapshot: snapshotSaying(news({ status: 'message', url })) });
  expect(screen.queryByRole('link')).toBeNull();
});

test('one owner that could not be asked fails alone', () => {
  const snapshot = snapshotOf([
    licence(),
    licence({ owner: 'Adwiza', ownerDescription: 'Adwiza' }),
    licence({ owner: 'Ninth', ownerDescription: 'Ninth' }),
  ]);
  snapshot.parts.licenceNews = good([
    news(),
    news({ owner: 'Adwiza', status: null, failure: { kind: 'timeout' } }),
  ]);
  showPanel({ snapshot });
  expect(server()).toContain('SuperOffice nothing new');
  expect(server()).toContain('Adwiza could not be asked: No answer in time');
  expect(server()).toContain('Ninth not asked');
});

test.each<[Failure, string]>([
  [{ kind: 'not-supported' }, 'not offered by this version'],
  [{ kind: 'forbidden' }, 'not permitted'],
  [{ kind: 'timeout' }, 'No answer in time.'],
])('not reachable: %o', (failure, words) => {
  const snapshot = snapshotOf([licence()]);
  snapshot.parts.licenceNews = failed(failure);
  showPanel({ snapshot });
  expect(server()).toContain('could not be asked 14:02');
  expect(server()).toContain(words);
  expect(textOf('Needs attention')).toContain('Nothing needs attention.');
});

test('an older answer stays, with its time and why there is no newer one', () => {
  const snapshot = snapshotOf([licence()]);
  snapshot.parts.licenceNews = failed({ kind: 'timeout' }, [news()]);
  showPanel({ snapshot });
  expect(server()).toContain('asked 12:02 As of 12:02. No answer in time.');
  expect(server()).toContain('nothing new');
});

test('waiting is not an answer', () => {
  const snapshot = snapshotOf([licence()]);
  snapshot.parts.licenceNews = nothingYet();
  showPanel({ snapshot, checking: true });
  expect(server()).not.toMatch(/asked|nothing new|not known/);
  expect(textOf('Needs attention')).toBe('Needs attention');
});

test('one line while there is nothing new for anybody, with the way to the first shop', () => {
  showPanel();
  expect(server()).toMatch(/^Licence server asked 14:02 nothing new for any issuer/);
  expect(card('Licence server').getAllByRole('button')).toHaveLength(1);
});

test('keeps the place of that line while it is asked, so that nothing jumps', () => {
  const snapshot = snapshotOf();
  snapshot.parts.licenceNews = nothingYet();
  showPanel({ snapshot });
  expect(server()).not.toContain('nothing new');
  expect(card('Licence server').getAllByRole('button')).toHaveLength(1);
});

test('a line for each as soon as one has news, or was not asked', () => {
  const snapshot = snapshotOf();
  snapshot.parts.licenceNews = good([news(), news({ owner: 'Adwiza', status: 'problem' })]);
  showPanel({ snapshot });
  expect(server()).toContain('SuperOffice nothing new');
  expect(server()).toContain('Adwiza problem with the licence');
  expect(server()).toContain('i-Centrum not asked');
  expect(card('Licence server').getAllByRole('button')).toHaveLength(3);
});

test('the shop of each owner is opened on request, and says that it is being opened', async () => {
  let opened = () => {};
  const openShop = vi.fn(
    () => new Promise<Failure | null>((resolve) => (opened = () => resolve(null))),
  );
  const snapshot = snapshotOf();
  snapshot.parts.licenceNews = good([news({ owner: 'Adwiza', status: 'message' })]);
  showPanel({ snapshot, desk: deskOf({ openShop }) });
  const button = card('Licence server').getByRole('button', {
    name: /^Buy or activate for Adwiza/,
  });
  await userEvent.click(button);
  expect(button.closest('[aria-busy="true"]')).not.toBeNull();
  await userEvent.click(button);
  opened();
  await vi.waitFor(() => expect(button.closest('[aria-busy="true"]')).toBeNull());
  expect(openShop.mock.calls).toEqual([['Adwiza']]);
});

test('a shop that does not open says why, in its place', async () => {
  const openShop = vi.fn(() => Promise.resolve<Failure>({ kind: 'not-supported' }));
  showPanel({ snapshot: snapshotSaying(news()), desk: deskOf({ openShop }) });
  await userEvent.click(card('Licence server').getByRole('button', { name: /^Buy or activate/ }));
  expect(card('Licence server').getByText('Not offered here.').closest('[aria-live]')).toBeTruthy();
});

test('in Dutch', () => {
  showPanel({ snapshot: snapshotSaying(news({ status: 'new-serial' })) }, dutch);
  expect(textOf('Licentieserver')).toContain(
    'Licentieserver gevraagd 14:02 SuperOffice nieuw serienummer beschikbaar',
  );
});

test('what it says needs attention, leads to the owner, and carries the link', async () => {
  showPanel({
    snapshot: snapshotSaying(
      news({ status: 'problem', message: 'Call us', url: 'https://shop.superoffice.com' }),
    ),
  });
  expect(card('Needs attention').getByRole('link').textContent).toContain('shop.superoffice.com');
  await userEvent.click(screen.getByText('A problem with the SuperOffice licence'));
  expect(screen.getByRole('tabpanel', { name: 'Licences' })).toBeTruthy();
});
