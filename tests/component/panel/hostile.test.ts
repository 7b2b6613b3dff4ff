import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { licence, module } from '../../unit/domain/licences/licences';
import { failed, good, snapshotOf } from '../support/data';
import { showPanel } from '../support/show';

const markup = '<img src="x" onerror="alert(1)"><script>alert(2)</script>{@html 1}';
const turned = '\u202Egnirts desrever';
const endless = 'W'.repeat(10_000);

function hostileSnapshot(text: string) {
  const snapshot = snapshotOf([
    licence({
      owner: text,
      ownerDescription: text,
      company: text,
      serialNumber: text,
      modules: [module({ name: text, description: text, inUse: 23 }), module({ name: text })],
    }),
    licence({ owner: text, ownerDescription: text }),
  ]);
  const system = {
    company: text,
    databaseType: text,
    databaseVersion: text,
    databaseName: text,
    isSatellite: null,
  };
  snapshot.parts.systemInfo = good(system);
  snapshot.parts.version = failed({ kind: 'unexpected-answer', path: text, what: text });
  const { principal, licenceStatus } = snapshot.parts;
  if (principal.value) principal.value = { ...principal.value, fullName: text, roleName: text };
  if (licenceStatus.value)
    licenceStatus.value = { ...licenceStatus.value, userLicences: [text, text] };
  return snapshot;
}

test.each([
  ['markup', markup],
  ['right-to-left override', turned],
  ['endless', endless],
])('%s in every text stays a text', async (_, text) => {
  const { container } = showPanel({ snapshot: hostileSnapshot(text) });
  await userEvent.click(screen.getByRole('tab', { name: 'Licences' }));
  await userEvent.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(container.querySelector('img, script')).toBeNull();
  expect(screen.getByRole('heading', { level: 1 }).textContent.startsWith(text.slice(0, 20))).toBe(
    true,
  );
});

test('nothing of ten thousand characters is drawn', async () => {
  const { container } = showPanel({ snapshot: hostileSnapshot(endless) });
  expect(container.textContent).not.toContain('W'.repeat(301));
  await userEvent.click(screen.getByRole('tab', { name: 'Licences' }));
  expect(container.textContent).not.toContain('W'.repeat(301));
});

test('a text that turns the direction is kept apart from the words around it', () => {
  showPanel({ snapshot: hostileSnapshot(turned) });
  expect(screen.getByText(`\u2068${turned}\u2069: 2 over`)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).querySelector('bdi')?.textContent).toBe(turned);
});
