import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { AllowanceChange } from '../../../lib/domain/usage/usageSettings';
import { count, settings, uncounted } from '../../unit/domain/usage/usages';
import { now } from '../support/data';
import { counted, line, opened, row, showUsage, summary, told } from './showUsage';

vi.mock('uplot', async () => ({ default: (await import('../support/drawn')).DrawnChart }));

const always = (amount: number): AllowanceChange[] => [
  { from: null, allowance: { per: 'tenant', amount } },
];
const including = (chats: number) =>
  told({ settings: settings({ allowances: { ...settings().allowances, chats: always(chats) } }) });
const bar = (name: RegExp) => within(row(name)).queryByRole('meter');

describe('a line says', () => {
  test('what is used of what is included, in words and as a bar, and where that leads', () => {
    showUsage();
    expect(summary(/mailings/)).toMatch(
      /36,420 of 50,000 included.*over about \d+ Nov.*73 %.*10 days left.*likely.*than by this day in October/,
    );
    expect(bar(/mailings/)?.getAttribute('aria-valuetext')).toBe('73\u00a0%');
    expect(bar(/mailings/)?.getAttribute('aria-valuenow')).toBe('36420');
  });

  test('the same to those who hear it', () => {
    showUsage();
    const said = (line(/mailings/).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? 'nothing');
    expect(said.join(' ')).toMatch(/36,420 of 50,000.*over about.*73\u00a0%/s);
  });

  test('by how much it is over', () => {
    showUsage({ desk: including(400) });
    expect(summary(/Chat/)).toMatch(/412 of 400 included.*over by 3 %/);
    expect(bar(/Chat/)?.getAttribute('aria-valuenow')).toBe('400');
  });

  test('that nothing is included, and any use is over', () => {
    showUsage({ desk: including(0) });
    expect(summary(/Chat/)).toContain('over: none is included');
  });

  test('nothing of an allowance that nobody can use up', () => {
    showUsage({ desk: including(1e12) });
    expect(summary(/Chat/)).toContain('412 of 1,000,000,000,000 included');
    expect(summary(/Chat/)).toContain('less than 1 %');
  });

  test('figures without a percentage, and the way to one, where nothing is included', async () => {
    showUsage();
    expect(summary(/logins/)).toMatch(/2,310 this month.*no percentage without/);
    expect(bar(/logins/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Set what is included' }));
    expect(opened()).toContain('Customer centre logins');
    expect(document.activeElement).toBe(screen.getByLabelText('Amount included'));
  });
});

describe('what is not known is not nothing', () => {
  test('what nothing tells: why, and what can be done', () => {
    showUsage();
    expect(summary(/Storage/)).toContain('not told by the tenant');
    expect(bar(/Storage/)).toBeNull();
    const link = within(row(/Storage/)).getByRole('link', { name: /^Open dashboard/ });
    expect(link.getAttribute('href')).toMatch(/admin\/default\.aspx$/);
    expect(link.getAttribute('title')).toContain(
      'Settings and maintenance > Licences > Status > Metered services',
    );
  });

  test('what somebody entered is shown as such', () => {
    const entered = { storage: [{ day: '2026-11-12', amount: 41_300_000_000 }] };
    showUsage({ desk: told({ settings: settings({ entered }) }) });
    expect(summary(/Storage/)).toMatch(/41\.3 GB.*entered for 12 Nov/);
  });

  test('what was thrown away: since when it is known', () => {
    const days = {
      from: '2026-11-09',
      amounts: Array<number>(13).fill(178),
      rows: Array<number>(13).fill(178),
    };
    showUsage({ desk: counted('logins', { days, knownSince: '2026-11-09' }) });
    expect(summary(/logins/)).toContain('known only since 9 Nov');
    expect(summary(/logins/)).not.toContain('2,314');
    expect(within(row(/logins/)).getByRole('button', { name: 'Enter a figure' })).toBeTruthy();
  });

  test('what is still being counted has its place held', () => {
    showUsage({ desk: counted('logins', uncounted) });
    expect(summary(/logins/)).toContain('not counted yet');
    expect(within(row(/logins/)).queryByRole('button', { name: 'Enter a figure' })).toBeNull();
  });
});

describe('a count that failed', () => {
  const failure = { kind: 'forbidden' as const };

  test('leaves its last figures, greyed, with how old they are and why', () => {
    const { container } = showUsage({
      desk: counted('chats', { failure, asOf: now - 2 * 3_600_000 }),
    });
    expect(row(/Chat/).textContent).toMatch(/412 of 1,000.*As of 12:02.*Not permitted\./s);
    expect(container.querySelectorAll('.outdated')).toHaveLength(1);
    expect(row(/mailings/).textContent).not.toContain('Not permitted');
  });

  test('from the start is unknown, with why and the way on', async () => {
    const change = { ...uncounted, failure: { kind: 'server' as const, status: 500 } };
    const { props } = showUsage({ desk: counted('forms', change) });
    expect(row(/Form/).textContent).toMatch(/could not be counted.*answered with error 500/s);
    await userEvent.click(within(row(/Form/)).getByRole('button', { name: 'Try again' }));
    expect(props.retry).toHaveBeenCalledOnce();
  });

  test('long ago is old, and foretells nothing', () => {
    showUsage({ desk: counted('chats', { asOf: now - 3 * 86_400_000 }) });
    expect(row(/Chat/).textContent).toContain('18 Nov');
    expect(summary(/Chat/)).not.toContain('likely');
  });
});

test('hostile figures from storage break nothing', () => {
  const amounts = Array.from({ length: 21 }, (_, index) => (index % 2 ? 1e12 : 0));
  const days = { from: '2026-11-01', amounts, rows: amounts };
  showUsage({ desk: counted('chats', count({ days })) });
  expect(summary(/Chat/)).toContain('10,000,000,000,000 of 1,000');
});
