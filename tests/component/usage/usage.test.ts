import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../../lib/domain/failure';
import { noUsage } from '../../../lib/domain/usage/usage';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { count, settings, uncounted, usage } from '../../unit/domain/usage/usages';
import { allFailed, dutch, failed, snapshotOf } from '../support/data';
import { showPanel } from '../support/show';
import { counted, later, line, lines, names, opened, showUsage, told, words } from './showUsage';

vi.mock('uplot', async () => ({ default: (await import('../support/drawn')).DrawnChart }));
beforeEach(() => vi.restoreAllMocks());

const offline: Failure = { kind: 'offline' };
const text = () => words(document.body);

describe('the view', () => {
  test('is one of the panel', async () => {
    showPanel();
    await userEvent.click(screen.getByRole('tab', { name: 'Usage' }));
    expect(names()).toContain('E-mails sent via mailings');
  });

  test('is kept up to date while it is open', () => {
    const watchUsage = vi.fn(() => () => undefined);
    showUsage({ desk: { watchUsage } });
    expect(watchUsage).toHaveBeenCalledOnce();
  });

  test('shows what this tenant pays for, in the vendor’s order', () => {
    showUsage();
    expect(names()).toEqual([
      'E-mails sent via mailings',
      'Chat sessions started',
      'Form submissions',
      'Customer centre logins',
      'Storage',
    ]);
  });

  test('says which month it is, how old the figures are, and that they are an estimate', () => {
    showUsage();
    expect(text()).toContain(
      'November, 10 days left · counted by Sidelight, an estimate as of 14:02',
    );
  });

  test('is no newer than the oldest of its figures', () => {
    showUsage({ desk: counted('forms', { asOf: Date.parse('2026-11-21T09:30:00Z') }) });
    expect(text()).toContain('an estimate as of 10:30');
  });

  test('in Dutch', () => {
    showUsage({ reader: dutch });
    expect(names()).toContain('Opslag');
    expect(text()).toContain('nog 10 dagen');
    expect(screen.getByRole('button', { name: 'Instellen wat is inbegrepen' })).toBeTruthy();
  });
});

describe('what is not known', () => {
  test('what was bought: places are held', () => {
    const { container } = showUsage({ snapshot: emptySnapshot('production:cust12345') });
    expect(container.querySelector('[aria-busy="true"]')).not.toBeNull();
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('what was bought, and it cannot be: why, and the way on', async () => {
    const { props } = showUsage({ snapshot: allFailed(offline) });
    expect(text()).toContain('No connection.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(props.retry).toHaveBeenCalledOnce();
  });

  test('what was bought of late: the figures are as good as they were', () => {
    const snapshot = snapshotOf();
    const licences = failed(offline, snapshot.parts.licences.value);
    const { container } = showUsage({
      snapshot: { ...snapshot, parts: { ...snapshot.parts, licences } },
    });
    expect(container.querySelector('.outdated')).toBeNull();
    expect(text()).toContain('36,420');
  });

  test('anything: nothing is counted yet, which is not nothing used', () => {
    showUsage({ desk: told({ usage: noUsage }) });
    expect(text()).toContain('November, 10 days left · nothing counted yet');
    expect(text()).not.toMatch(/\b0\b/);
    expect(opened()).toEqual([]);
  });

  test('anything, while it is being counted', () => {
    showUsage({ desk: { ...told({ usage: noUsage }), countingMeters: true } });
    expect(text()).toContain('10 days left · counting…');
  });

  test('why nothing could be counted is told once, and not while it is counted again', async () => {
    const { change } = showUsage({ desk: { usageFailure: offline } });
    expect(screen.getAllByText('No connection.')).toHaveLength(1);
    await change(later({ usageFailure: offline, countingMeters: true }));
    expect(screen.queryByText('No connection.')).toBeNull();
  });

  test('why nothing could be counted goes without saying under an outage', () => {
    showUsage({ desk: { usageFailure: offline }, outage: offline });
    expect(screen.queryByText('No connection.')).toBeNull();
  });
});

describe('which line is open', () => {
  test('at first the most serious one', () => {
    showUsage();
    expect(opened()).toEqual(['E-mails sent via mailings']);
  });

  test('the one that is over before the one that is likely to be', () => {
    const allowances = {
      ...settings().allowances,
      forms: [{ from: null, allowance: { per: 'tenant' as const, amount: 1_000 } }],
    };
    showUsage({ desk: told({ settings: settings({ allowances }) }) });
    expect(opened()).toEqual(['Form submissions']);
  });

  test('none before all were counted once, and then that one', async () => {
    const { change } = showUsage({ desk: counted('logins', uncounted) });
    expect(opened()).toEqual([]);
    await change(later({}));
    expect(opened()).toEqual(['E-mails sent via mailings']);
  });

  test('what the reader does is not undone by what comes in', async () => {
    const { change } = showUsage();
    await userEvent.click(line(/mailings/));
    await change(later(counted('mailings', { asOf: Date.parse('2026-11-21T13:03:00Z') })));
    expect(opened()).toEqual([]);
  });

  test('the one that a link leads to, and it has the focus', async () => {
    const { change } = showUsage({ subject: 'meter:logins' });
    expect(opened()).toEqual(['Customer centre logins']);
    expect(document.activeElement).toBe(line(/logins/));
    await userEvent.click(line(/logins/));
    await change(later({}));
    expect(opened()).toEqual([]);
  });

  test('a link to what is not metered here opens nothing', () => {
    showUsage({ subject: 'meter:requests' });
    expect(opened()).toEqual([]);
    expect(lines()).toHaveLength(5);
  });
});

describe('the keyboard', () => {
  const focused = () => words(document.activeElement);

  test('goes from line to line', async () => {
    showUsage();
    line(/mailings/).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Chat sessions started');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('Storage');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Storage');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('E-mails sent via mailings');
  });

  test('opens and closes', async () => {
    showUsage();
    line(/Chat/).focus();
    await userEvent.keyboard('{Enter}');
    expect(opened()).toContain('Chat sessions started');
    await userEvent.keyboard(' ');
    expect(opened()).not.toContain('Chat sessions started');
  });

  test('arrows mean what they mean in a field', async () => {
    showUsage();
    await userEvent.click(screen.getByRole('button', { name: 'Set what is included' }));
    const field = screen.getByRole('textbox', { name: 'Amount included' });
    await userEvent.type(field, '5{ArrowDown}');
    expect(document.activeElement).toBe(field);
  });
});

test('a count that goes back in time, or is of days to come, shows nothing that is not', () => {
  const days = { from: '2026-11-01', amounts: [5, null, 7], rows: [1, null, 1] };
  const meters = { ...usage().meters, chats: count({ days, asOf: Date.parse('2027-01-01') }) };
  showUsage({ desk: told({ usage: usage({ meters }) }) });
  expect(text()).not.toMatch(/NaN|undefined|null|Infinity/);
});
