import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../lib/domain/failure';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { licence } from '../../unit/domain/licences/licences';
import { allFailed, dutch, english, failed, good, now, snapshotOf } from '../support/data';
import { showPanel } from '../support/show';

const root = 'https://online3.superoffice.com/Cust12345/';
const tab = (name: string) => screen.getByRole('tab', { name });

describe('views', () => {
  test('are tabs that the arrow keys move between', async () => {
    showPanel();
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Overview',
      'Licences',
      'Usage',
      'Events',
      'Alerts',
    ]);
    tab('Overview').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(tab('Licences').getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel', { name: 'Licences' })).toBeTruthy();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(tab('Overview').getAttribute('aria-selected')).toBe('true');
  });

  test('open by the digit of their place, and the focus is in them', async () => {
    showPanel();
    await userEvent.keyboard('2');
    expect(tab('Licences').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(screen.getByRole('main'));
    await userEvent.keyboard('9');
    expect(tab('Licences').getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{Control>}1{/Control}');
    expect(tab('Licences').getAttribute('aria-selected')).toBe('true');
    await userEvent.click(screen.getByRole('textbox', { name: 'Find a licence' }));
    await userEvent.keyboard('1');
    expect(tab('Licences').getAttribute('aria-selected')).toBe('true');
  });

  test('open by no digit for whoever does not want single keys', async () => {
    showPanel({}, { ...english, singleKeys: false });
    await userEvent.keyboard('2/');
    expect(tab('Overview').getAttribute('aria-selected')).toBe('true');
    expect(tab('Overview').getAttribute('aria-keyshortcuts')).toBeNull();
    await userEvent.click(tab('Licences'));
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(tab('Licences'));
  });

  test('the alerts are counted at their tab, whose name stays the same', () => {
    showPanel();
    const description = tab('Alerts').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(description)?.textContent).toBe(
      '4 alerts, worst: over the limit',
    );
  });

  test('nothing open is not counted', () => {
    showPanel({ snapshot: snapshotOf([licence()]) });
    expect(tab('Alerts').textContent).toBe('Alerts');
    expect(tab('Alerts').getAttribute('aria-describedby')).toBeNull();
  });

  test('the fifth digit opens the alerts', async () => {
    showPanel();
    await userEvent.keyboard('5');
    expect(screen.getByRole('tabpanel', { name: 'Alerts' })).toBeTruthy();
  });

  test('speak Dutch, and follow the reader', async () => {
    const { readAs } = showPanel();
    await readAs(dutch);
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Overzicht',
      'Licenties',
      'Verbruik',
      'Gebeurtenissen',
      'Signalen',
    ]);
    expect(screen.getByText('27 mrt 2027')).toBeTruthy();
  });
});

describe('an outage', () => {
  test.each<[Failure, string, string | null]>([
    [{ kind: 'signed-out' }, 'Not signed in', 'Sign in'],
    [{ kind: 'wrong-subdomain' }, 'The tenant has moved', 'Open SuperOffice CRM'],
    [{ kind: 'offline' }, 'No connection', 'Try again'],
    [{ kind: 'rate-limited', until: now + 60_000 }, 'Asked too often', null],
    [{ kind: 'rate-limited', until: now - 1 }, 'Asked too often', 'Try again'],
    [{ kind: 'timeout' }, 'No answer in time', 'Try again'],
    [{ kind: 'server', status: 503 }, 'SuperOffice CRM has a fault', 'Try again'],
    [{ kind: 'forbidden' }, 'Not permitted', null],
    [{ kind: 'not-supported' }, 'Not offered here', null],
    [{ kind: 'cancelled' }, 'The check was interrupted', 'Try again'],
    [{ kind: 'unexpected-answer', path: 'a.b', what: 'x' }, 'An unknown answer', 'Try again'],
  ])('%o is said once, with the way on', async (failure, title, action) => {
    const { props } = showPanel({ snapshot: allFailed(failure, snapshotOf()) });
    expect(screen.getAllByText(title, { exact: false })).toHaveLength(1);
    const banner = within(screen.getByRole('alert'));
    expect(banner.getByText(title)).toBeTruthy();
    if (action === 'Try again') {
      await userEvent.click(banner.getByRole('button', { name: action }));
      expect(props.onrefresh).toHaveBeenCalledOnce();
    } else if (action) {
      const link = banner.getByRole('link');
      expect(link.textContent.trim().startsWith(action)).toBe(true);
      expect(link.getAttribute('href')).toBe(root);
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toContain('noopener');
    } else {
      expect(banner.queryByRole('button') ?? banner.queryByRole('link')).toBeNull();
    }
  });

  test('leaves what was known before on the screen', () => {
    showPanel({ snapshot: allFailed({ kind: 'offline' }, snapshotOf()) });
    expect(screen.getByText('27 Mar 2027')).toBeTruthy();
    expect(screen.getAllByText('As of 14:02.').length).toBeGreaterThan(0);
  });

  test('with nothing known before: no skeleton pretends that something is coming', () => {
    showPanel({ failure: { kind: 'signed-out' }, snapshot: emptySnapshot('production:cust12345') });
    expect(document.querySelector('main [aria-busy]')).toBeNull();
    expect(screen.getAllByText('Not known yet.').length).toBeGreaterThan(0);
  });

  test('one part’s own failure is no outage', () => {
    const snapshot = snapshotOf();
    snapshot.parts.version = failed({ kind: 'timeout' });
    showPanel({ snapshot });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('nothing to show', () => {
  test('no tenant yet', async () => {
    const { props } = showPanel({ tenant: null, snapshot: emptySnapshot('') });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sidelight');
    expect(screen.getByText(/Open SuperOffice CRM in a tab/)).toBeTruthy();
    expect(screen.queryByRole('tab')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Refresh: no tenant/ }));
    expect(props.onrefresh).not.toHaveBeenCalled();
  });

  test('not an administrator', () => {
    const snapshot = snapshotOf();
    const principal = snapshot.parts.principal.value;
    if (principal) snapshot.parts.principal = good({ ...principal, isAdministrator: false });
    showPanel({ snapshot });
    expect(screen.getByText(/Ann Admin is not an administrator.*admin-all/)).toBeTruthy();
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.queryByText('27 Mar 2027')).toBeNull();
  });
});
