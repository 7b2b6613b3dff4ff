import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { AllowanceChange } from '../../../lib/domain/usage/usageSettings';
import { settings } from '../../unit/domain/usage/usages';
import { changed, later, row, showOpened, showUsage, told, words } from './showUsage';

vi.mock('uplot', async () => ({ default: (await import('../support/drawn')).DrawnChart }));

const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const amount = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Amount included/ });
const tenant = (included: number) => ({ per: 'tenant' as const, amount: included });
const change = 'Change what is included';

describe('what is included', () => {
  test('is set by typing it, and holds for the past too when nothing was set before', async () => {
    const shown = showUsage();
    await click('Set what is included');
    await userEvent.type(amount(), '3,000{Enter}');
    expect(changed(shown)[0]?.allowances).toEqual({
      ...settings().allowances,
      logins: [{ from: null, allowance: tenant(3_000) }],
    });
    expect(screen.queryByRole('textbox', { name: /^Amount included/ })).toBeNull();
    expect(row(/logins/).contains(document.activeElement)).toBe(true);
  });

  test('is changed from this month on, so that past months keep theirs', async () => {
    const shown = showUsage();
    await click(change);
    expect(amount().value).toBe('50000');
    await userEvent.clear(amount());
    await userEvent.type(amount(), '60000');
    await click('Save');
    expect(changed(shown)[0]?.allowances?.mailings).toEqual([
      { from: null, allowance: tenant(50_000) },
      { from: '2026-11-01', allowance: tenant(60_000) },
    ]);
  });

  test('is corrected for all months', async () => {
    const shown = showUsage();
    await click(change);
    await userEvent.clear(amount());
    await userEvent.type(amount(), '60000');
    await userEvent.click(screen.getByRole('radio', { name: 'for all months' }));
    await click('Save');
    expect(changed(shown)[0]?.allowances?.mailings).toEqual([
      { from: null, allowance: tenant(60_000) },
    ]);
  });

  test('is set for each user, and grows with them', async () => {
    const shown = showUsage();
    await click('Set what is included');
    await userEvent.type(amount(), '50');
    await userEvent.click(screen.getByRole('radio', { name: 'each user' }));
    await click('Save');
    const allowances = changed(shown)[0]?.allowances ?? {};
    expect(allowances.logins).toEqual([{ from: null, allowance: { per: 'seat', amount: 50 } }]);
    await shown.change(later(told({ settings: settings({ allowances }) })));
    expect(words(row(/logins/))).toContain('2,310 of 3,050 included');
    expect(words(row(/logins/))).toContain('50 a user, 61 users');
  });

  test.each(['', 'many', '-1', '1.5', '1000000000001'])(
    '“%s” is none, and says so',
    async (text) => {
      const shown = showUsage();
      await click('Set what is included');
      if (text) await userEvent.type(amount(), text);
      await click('Save');
      expect(screen.getByRole('alert').textContent).toContain('A whole number from 0');
      expect(amount().getAttribute('aria-invalid')).toBe('true');
      expect(amount().getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
      expect(changed(shown)).toEqual([]);
    },
  );

  test.each([
    ['0', 0],
    ['1000000000000', 1e12],
  ])('may be %s', async (text, included) => {
    const shown = showUsage();
    await click('Set what is included');
    await userEvent.type(amount(), `${text}{Enter}`);
    expect(changed(shown)[0]?.allowances?.logins?.[0]?.allowance?.amount).toBe(included);
  });

  test('nothing changes when it is cancelled', async () => {
    const shown = showUsage();
    await click(change);
    await userEvent.type(amount(), '1');
    await click('Cancel');
    expect(changed(shown)).toEqual([]);
    expect(row(/mailings/).contains(document.activeElement)).toBe(true);
  });

  test('is removed from this month on, and that is undone', async () => {
    const shown = showUsage();
    await click('Remove');
    const allowances = changed(shown)[0]?.allowances ?? {};
    expect(allowances.mailings).toEqual([
      { from: null, allowance: tenant(50_000) },
      { from: '2026-11-01', allowance: null },
    ]);
    await shown.change(later(told({ settings: settings({ allowances }) })));
    expect(words(row(/mailings/))).toContain('nobody is warned');
    await click('Undo');
    expect(changed(shown)[0]?.allowances).toEqual(settings().allowances);
  });

  test('is set of what is not known yet too', async () => {
    const shown = await showOpened(/Storage/);
    const set = { name: 'Set what is included' };
    await userEvent.click(within(row(/Storage/)).getByRole('button', set));
    await userEvent.type(amount(), '100');
    await click('Save');
    expect(changed(shown)[0]?.allowances?.storage).toEqual([
      { from: null, allowance: { per: 'tenant', amount: 100e9 } },
    ]);
  });

  test('that the organisation prescribes says so, and cannot be changed', () => {
    const mailings = [{ from: null, allowance: tenant(45_000) }];
    const policy = { allowances: { mailings }, zone: null };
    showUsage({ desk: told({ policy }), subject: 'meter:mailings' });
    expect(words(row(/mailings/))).toContain('36,420 of 45,000 included');
    expect(words(row(/mailings/))).toContain('Your organisation prescribes it.');
    expect(screen.queryByRole('button', { name: change })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
  });

  test('of storage is typed in GB', async () => {
    const entered = { storage: [{ day: '2026-11-12', amount: 41_300_000_000 }] };
    const shown = showUsage({ desk: told({ settings: settings({ entered }) }) });
    await userEvent.click(
      within(row(/Storage/)).getByRole('button', { name: 'Set what is included' }),
    );
    await userEvent.type(amount(), '60.5{Enter}');
    expect(changed(shown)[0]?.allowances?.storage?.[0]?.allowance).toEqual(tenant(60.5e9));
  });

  test('goes back to whatever it was, however often it was changed', async () => {
    const history: AllowanceChange[] = [
      { from: null, allowance: tenant(40_000) },
      { from: '2026-06-01', allowance: null },
      { from: '2026-09-01', allowance: { per: 'seat', amount: 800 } },
    ];
    const allowances = { mailings: history };
    const shown = showUsage({ desk: told({ settings: settings({ allowances }) }) });
    await click('Remove');
    await click('Undo');
    expect(changed(shown)[0]?.allowances).toEqual(allowances);
  });
});

describe('a figure that nothing tells', () => {
  const field = () => screen.getByRole('textbox', { name: 'Figure in the dashboard, in GB' });
  const day = () => screen.getByLabelText<HTMLInputElement>('As of');
  const enter = () => click('Enter a figure');

  test('is entered for today', async () => {
    const shown = showUsage();
    await enter();
    expect(document.activeElement).toBe(field());
    expect(day().value).toBe('2026-11-21');
    await userEvent.type(field(), '12.5{Enter}');
    expect(changed(shown)[0]).toEqual({
      entered: { storage: [{ day: '2026-11-21', amount: 12_500_000_000 }] },
    });
  });

  test('or for another day, but none that is to come', async () => {
    const shown = showUsage();
    await enter();
    await userEvent.type(field(), '12');
    await userEvent.clear(day());
    await userEvent.type(day(), '2026-11-22');
    await click('Save');
    expect(screen.getByRole('alert').textContent).toContain('not in the future');
    expect(changed(shown)).toEqual([]);
    await userEvent.clear(day());
    await userEvent.type(day(), '2026-10-31');
    await click('Save');
    expect(changed(shown)[0]?.entered?.storage).toEqual([
      { day: '2026-10-31', amount: 12_000_000_000 },
    ]);
  });

  test('must be one', async () => {
    showUsage();
    await enter();
    await userEvent.type(field(), 'much{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('A number of GB');
  });

  test('is listed with those before, each of which can be removed, and that is undone', async () => {
    const entered = {
      storage: [
        { day: '2026-10-12', amount: 40e9 },
        { day: '2026-11-12', amount: 41.3e9 },
      ],
    };
    const shown = await showOpened(/Storage/, { desk: told({ settings: settings({ entered }) }) });
    const figures = screen.getByRole('list', { name: 'Entered figures' });
    expect([...figures.children].map((line) => words(line).slice(0, 24))).toEqual([
      '41.3 GB for 12 Nov 2026 ',
      '40 GB for 12 Oct 2026 Re',
    ]);
    await click(/^Remove 40 GB/);
    expect(changed(shown)[0]?.entered?.storage).toEqual([{ day: '2026-11-12', amount: 41.3e9 }]);
    await click('Undo');
    expect(changed(shown)[0]?.entered).toEqual(entered);
  });
});
