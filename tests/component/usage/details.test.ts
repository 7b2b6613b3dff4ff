import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type uPlot from 'uplot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as downloads from '../../../components/ui/download';
import type { Answer } from '../../../lib/domain/answer';
import type { Contributor } from '../../../lib/domain/usage/usage';
import { count } from '../../unit/domain/usage/usages';
import { DrawnChart } from '../support/drawn';
import { counted, details, later, open, row, showOpened, showUsage, words } from './showUsage';

vi.mock('uplot', async () => ({ default: (await import('../support/drawn')).DrawnChart }));
beforeEach(() => {
  DrawnChart.all = [];
});

const chart = () => vi.waitUntil(() => DrawnChart.latest);
const table = (name: string) => screen.getByRole('table', { name, hidden: true });
const cells = (name: string) =>
  within(table(name))
    .getAllByRole('row', { hidden: true })
    .map((line) => [...line.children].map(words));

describe('the month', () => {
  test('is drawn, and told to those who do not see it', async () => {
    showUsage();
    const { data } = await chart();
    expect(data).toHaveLength(5);
    expect(data[0]).toHaveLength(30);
    const figure = details(/mailings/).querySelector('figure');
    expect(words(figure?.querySelector('figcaption'))).toMatch(
      /By 21 Nov: 36,420 of 50,000 included\..*Expected: over about/,
    );
    expect(figure?.querySelector('.chart')?.getAttribute('aria-hidden')).toBe('true');
    expect(words(figure)).toContain('included 50,000');
  });

  test('tells of the day that the pointer is at', async () => {
    showUsage();
    (await chart()).point(16);
    await vi.waitUntil(() => /17 Nov: [\d,]+, [\d,]+ so far/.test(words(row(/mailings/))));
    (await chart()).point(25);
    await vi.waitUntil(() => /26 Nov: [\d,]+–[\d,]+ likely by then/.test(words(row(/mailings/))));
    (await chart()).point(null);
    await vi.waitUntil(() => !/likely by then/.test(words(row(/mailings/))));
  });

  test('tells it still when it is drawn anew below a pointer that rests', async () => {
    const { change } = showUsage();
    const before = await chart();
    before.point(16);
    await vi.waitUntil(() => /17 Nov: [\d,]+, [\d,]+ so far/.test(words(row(/mailings/))));
    await change(later(counted('mailings', { unclear: 2 })));
    const after = await vi.waitUntil(() => DrawnChart.all.at(-1) !== before && DrawnChart.latest);
    if (!after) throw new Error('nothing was drawn anew');
    // As a chart does that has just begun: the pointer is nowhere yet.
    after.point(null);
    const setCursor = vi.fn();
    const valToPos = (index: number) => index * 10;
    for (const hook of after.options.hooks?.ready ?? [])
      hook?.({ setCursor, valToPos } as unknown as uPlot);
    expect(setCursor).toHaveBeenCalledExactlyOnceWith({ left: 160, top: 0 });
    expect(words(row(/mailings/))).toContain('2 rows tell no amount that can be right');
  });

  test('is a table of its days, newest first', () => {
    showUsage();
    const [head, first, ...rest] = cells('Day by day');
    expect(head).toEqual(['Day', 'Used', 'So far']);
    expect(first?.[0]).toBe('21 Nov 2026');
    expect(first?.[2]).toBe('36,420');
    expect(rest).toHaveLength(20);
    expect(rest.at(-1)?.[0]).toBe('1 Nov 2026');
    const sum = [first, ...rest].reduce(
      (all, line) => all + Number(line?.[1]?.replace(',', '')),
      0,
    );
    expect(sum).toBe(36_420);
  });

  test('that is known in part is not drawn as if it were all', () => {
    const days = {
      from: '2026-11-09',
      amounts: Array<number>(13).fill(9),
      rows: Array<number>(13).fill(9),
    };
    showUsage({
      desk: counted('mailings', { days, knownSince: '2026-11-09' }),
      subject: 'meter:mailings',
    });
    expect(details(/mailings/).querySelector('.chart')).toBeNull();
  });
});

describe('the months', () => {
  test('are told, and a table, newest first, what is not settled said so', () => {
    showUsage();
    const [head, ...months] = cells('Month by month');
    expect(head).toEqual(['Month', 'Used', 'Included', 'Over']);
    expect(months).toHaveLength(14);
    expect(months[0]?.[0]).toBe('November 2026 (not settled)');
    expect(months[1]).toEqual(['October 2026', '54,300', '50,000', '4,300']);
    expect(months[13]?.[0]).toBe('October 2025');
    const [, figure] = details(/mailings/).querySelectorAll('figure');
    expect(words(figure?.querySelector('figcaption'))).toContain('October 2026');
  });

  test('that nobody counted are unknown, not empty', () => {
    const days = count().days;
    const skipped = 396 - 92;
    const cut = {
      from: '2026-08-01',
      amounts: days.amounts.slice(skipped),
      rows: days.rows.slice(skipped),
    };
    showUsage({
      desk: counted('mailings', { days: cut, filled: { done: 4, of: 14, month: '2026-07-01' } }),
    });
    expect(cells('Month by month').find(([month]) => month === 'July 2026')).toEqual([
      'July 2026',
      'unknown',
      '50,000',
      '–',
    ]);
  });

  test('what over was, each against its own allowance, is marked', () => {
    const { container } = showUsage();
    expect(container.querySelectorAll('.month .over')).toHaveLength(2);
    expect(container.querySelector('.month.running')?.getAttribute('title')).toContain('November');
  });
});

describe('a day that stands out', () => {
  const days = count().days;
  const tuesday = days.amounts.length - 5;
  const amounts = days.amounts.map((amount, index) => (index === tuesday ? 14_000 : amount));
  const spiked = counted('mailings', { days: { ...days, amounts } });
  const ask = () => userEvent.click(screen.getByRole('button', { name: 'What was it?' }));
  const answering = (answer: Answer<Contributor[]>) => vi.fn(() => Promise.resolve(answer));

  test('is told, and what it was is asked only on request', async () => {
    const contributorsOf = answering({
      value: [
        { name: 'Autumn offer', amount: 13_500 },
        { name: '<b>Reminder</b>', amount: 500 },
      ],
      failure: null,
    });
    showUsage({ desk: { ...spiked, contributorsOf } });
    expect(words(row(/mailings/))).toMatch(/Tuesday was [\d.]+ times a usual Tuesday: 14,000\./);
    expect(contributorsOf).not.toHaveBeenCalled();
    await ask();
    expect(contributorsOf).toHaveBeenCalledExactlyOnceWith('mailings', '2026-11-17');
    expect(words(row(/mailings/))).toMatch(/usual Tuesday: mailing “Autumn offer”, 13,500\./);
    expect(screen.getByText('<b>Reminder</b>')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'What was it?' })).toBeNull();
  });

  test('says that it is being asked', async () => {
    showUsage({ desk: { ...spiked, contributorsOf: () => new Promise(() => undefined) } });
    await ask();
    expect(
      screen.getByText(/Asking what the day was made of/).closest('[role="status"]'),
    ).toBeTruthy();
  });

  test('says why nobody answered, and can be asked again', async () => {
    const contributorsOf = answering({ value: null, failure: { kind: 'timeout' } });
    showUsage({ desk: { ...spiked, contributorsOf } });
    await ask();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(contributorsOf).toHaveBeenCalledTimes(2);
  });

  test('says that nothing is left of it', async () => {
    showUsage({ desk: { ...spiked, contributorsOf: answering({ value: [], failure: null }) } });
    await ask();
    expect(screen.getByText(/names nothing for that day any more/)).toBeTruthy();
  });

  test('of rows without a name is not asked for', async () => {
    const forms = counted('forms', { days: { ...days, amounts } });
    await showOpened(/Form/, { desk: forms });
    expect(words(row(/Form/))).toContain('times a usual Tuesday');
    expect(within(row(/Form/)).queryByRole('button', { name: 'What was it?' })).toBeNull();
  });
});

describe('what is taken elsewhere', () => {
  test('a sentence', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    showUsage();
    await userEvent.click(screen.getByRole('button', { name: 'Copy as a sentence' }));
    expect(writeText.mock.calls[0]?.[0]).toMatch(
      /^E-mails sent via mailings: 36,420 of 50,000 included, 73\u00a0%, over about .*, counted by Sidelight, an estimate as of 14:02$/,
    );
  });

  test('the days of a meter, and all meters as they stand', async () => {
    const download = vi.spyOn(downloads, 'download').mockImplementation(() => undefined);
    showUsage();
    const [days, all] = screen.getAllByRole('button', { name: 'CSV' });
    if (!days || !all) throw new Error('two are to be taken');
    await userEvent.click(days);
    await vi.waitUntil(() => download.mock.calls.length > 0);
    const [name, , text] = download.mock.lastCall ?? [];
    expect(name).toBe('sidelight-usage-mailings-production-cust12345-2026-11-21.csv');
    expect(text).toContain('2026-11-17,');
    await userEvent.click(all);
    await vi.waitUntil(() => download.mock.calls.length > 1);
    expect(download.mock.lastCall?.[0]).toBe('sidelight-usage-production-cust12345-2026-11-21.csv');
    expect(download.mock.lastCall?.[2]).toContain('Chat sessions started');
  });
});

test('what fits and how the last month ended', async () => {
  showUsage();
  expect(words(row(/mailings/))).toMatch(/\d+ more mailings of usual size \([\d,]+\) fit/);
  expect(words(row(/mailings/))).toContain('October came to 54,300 of 50,000');
  await open(/Chat/);
  expect(words(row(/Chat/))).not.toContain('more mailings');
});
