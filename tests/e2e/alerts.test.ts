import { expect, test } from 'vitest';
import { defaultAlertSettings as usual } from '../../lib/domain/alerts/alertSettings';
import { inBrowsers } from './harness/browsers';
import { ending, inUse, projects, running, sent } from './harness/changes';
import { setUsage, unhurried } from './harness/usageView';
import { Watch } from './harness/watch';

const included = (amount: number) => ({
  ...unhurried,
  allowances: { mailings: [{ from: null, allowance: { per: 'tenant' as const, amount } }] },
});

/** What is told of so many e-mails of 10,000. */
const used = (amount: string, until = 'Apr 30') =>
  `Designteamet AS · ${amount} of 10,000 used in the month that ends on ${until}: ` +
  'use less or buy more, as what goes over is billed automatically.';

inBrowsers('notifications', (start) => {
  test('tell of a licence at seven days, in grace and when it is blocked, each once', async () => {
    const watch = await Watch.begin(start, {
      at: '2031-05-01T09:00[Europe/Oslo]',
      change: ending('2031-07-01'),
    });
    expect(await watch.check('2031-05-01T10:00')).toEqual([]);
    expect(await watch.badge()).toEqual({ text: '', title: expect.stringContaining('Sidelight') });

    // Two months before; a month before.
    expect(await watch.check('2031-05-02T09:00')).toEqual([]);
    expect(await watch.badge()).toEqual({
      text: '1',
      title: 'Sidelight, 1 alert: The SuperOffice licence expires on Jul 1, 2031',
    });
    expect(await watch.check('2031-06-01T09:00')).toEqual([]);
    expect(await watch.check('2031-06-23T17:00')).toEqual([]);
    await watch.crm.launcherTells(/licence expires on Jul 1, 2031/);

    expect(await watch.check('2031-06-24T08:30')).toEqual([
      'The SuperOffice licence expires on Jul 1, 2031: Designteamet AS · ' +
        'It ends in 7 days: renew it before Jul 1, 2031 to work on.',
    ]);
    expect(await watch.check('2031-06-24T12:00')).toEqual([]);
    expect(await watch.check('2031-06-30T12:00')).toEqual([]);
    expect(await watch.check('2031-07-01T09:00')).toEqual([
      'The SuperOffice licence expired on Jul 1, 2031: Designteamet AS · ' +
        'It works until Jul 13, 2031, in 12 days: renew it before then to work on.',
    ]);
    expect(await watch.check('2031-07-12T17:00')).toEqual([]);
    // What is blocked does not wait for the morning.
    expect(await watch.check('2031-07-13T00:30')).toEqual([
      'The SuperOffice licence is blocked since Jul 13, 2031: Designteamet AS · ' +
        'Its grace period has ended: renew it to work on.',
    ]);
    expect(await watch.check('2031-07-13T09:00')).toEqual([]);

    watch.change(ending('2032-07-01'));
    expect(await watch.check('2031-07-14T09:00')).toEqual([]);
    expect((await watch.badge()).text).toBe('');
    await (await watch.alerts()).shows(/Earlier[^]*licence extended to Jul 1, 2032/);
  });

  test('say what was so when monitoring began, and not of what has come since', async () => {
    const watch = await Watch.begin(start, {
      at: '2031-04-08T09:00[Europe/Oslo]',
      change: ending('2031-04-10', 3),
    });
    expect(await watch.check('2031-04-08T10:00')).toEqual([
      'The SuperOffice licence expires on Apr 10, 2031: Designteamet AS · ' +
        'It ends in 2 days: renew it before Apr 10, 2031 to work on. This was already so when monitoring began.',
    ]);
    expect(await watch.check('2031-04-10T09:00')).toEqual([
      'The SuperOffice licence expired on Apr 10, 2031: Designteamet AS · ' +
        'It works until Apr 13, 2031, in 3 days: renew it before then to work on.',
    ]);
  });

  test('tell of seats that run out and of more than there are, once in a month and the worst first', async () => {
    const watch = await Watch.begin(start, { at: '2031-04-10T08:30[Europe/Oslo]' });
    const sales = (count: number) => watch.change(inUse({ 'ten-sales': count }));
    expect(await watch.check('2031-04-10T09:00')).toEqual([]);
    sales(20);
    expect(await watch.check('2031-04-10T10:00')).toEqual([]);
    sales(21);
    expect(await watch.check('2031-04-10T11:00')).toEqual([
      'Sales Premium: none available: Designteamet AS · ' +
        '21 in use of 21: free one or buy more before somebody needs it.',
    ]);
    // Of one subject once a day, and at night of none.
    sales(23);
    expect(await watch.check('2031-04-10T13:00')).toEqual([]);
    expect(await watch.check('2031-04-11T07:30')).toEqual([]);
    const over =
      'Sales Premium: 2 over: Designteamet AS · ' +
      '23 in use of 21: free 2, so that the licence can be updated automatically.';
    expect(await watch.check('2031-04-11T08:30')).toEqual([over]);
    // What dips and returns was told in this month.
    sales(18);
    expect(await watch.check('2031-04-14T09:00')).toEqual([]);
    await (await watch.alerts()).shows(/Earlier[^]*Sales Premium: 2 over[^]*Is well again/);
    sales(23);
    expect(await watch.check('2031-04-15T09:00')).toEqual([]);
    sales(18);
    expect(await watch.check('2031-04-16T09:00')).toEqual([]);

    watch.change(inUse({ 'ten-sales': 23, 'ten-service': 30, 'adwiza-forms': 10 }));
    expect(await watch.check('2031-05-05T09:00')).toEqual([
      over.replace('2 over', '2 over, and 2 more'),
    ]);
    expect(await watch.check('2031-05-06T09:00')).toEqual([]);
  });

  test('tell of a limit of the plan when it is reached, in the words of the vendor', async () => {
    const watch = await Watch.begin(start, {
      scenario: 'suite-core',
      at: '2031-04-10T09:00[Europe/Oslo]',
      change: projects({ active: 80, maximum: 100 }),
    });
    expect(await watch.check('2031-04-10T10:00')).toEqual([]);
    watch.change(projects({ active: 90, near: true, message: 'Nearly full.' }));
    expect(await watch.check('2031-04-11T10:00')).toEqual([]);
    watch.change(projects({ active: 100, reached: true, message: 'No more projects.' }));
    expect(await watch.check('2031-04-12T10:00')).toEqual([
      'Active projects: 100 of 100: Designteamet AS · No more projects.',
    ]);
    expect(await watch.check('2031-04-13T10:00')).toEqual([]);
  });

  test('tell of a meter at 95, 100 and 110 %, not at 85', async () => {
    const watch = await Watch.begin(start, {
      at: '2031-04-10T08:30[Europe/Oslo]',
      change: sent({ on: '2031-04-09', count: 8_499 }),
    });
    await setUsage(watch.world, included(10_000));
    await watch.set({ channels: { ...usual.channels, forecast: 'off' } });
    expect(await watch.check('2031-04-10T09:00')).toEqual([]);
    expect((await watch.badge()).text).toBe('');

    watch.change(sent({ on: '2031-04-10', count: 1 }));
    expect(await watch.check('2031-04-10T14:30')).toEqual([]);
    expect((await watch.badge()).title).toBe(
      'Sidelight, 1 alert: E-mails sent via mailings: 85 % of what is included is used',
    );
    watch.change(sent({ on: '2031-04-10', count: 1_000 }));
    expect(await watch.check('2031-04-11T09:00')).toEqual([
      'E-mails sent via mailings: 95 % of what is included is used: ' + used('9,500'),
    ]);
    watch.change(sent({ on: '2031-04-11', count: 500 }));
    expect(await watch.check('2031-04-12T09:00')).toEqual([
      'E-mails sent via mailings: all that is included is used: ' + used('10,000'),
    ]);
    watch.change(sent({ on: '2031-04-12', count: 999 }));
    expect(await watch.check('2031-04-13T09:00')).toEqual([
      'E-mails sent via mailings: 999 more than is included: ' + used('10,999'),
    ]);
    expect(await watch.check('2031-04-14T09:00')).toEqual([]);
    watch.change(sent({ on: '2031-04-14', count: 1 }));
    expect(await watch.check('2031-04-15T09:00')).toEqual([
      'E-mails sent via mailings: 1,000 more than is included: ' + used('11,000'),
    ]);
    // The first twelve hours of a month tell nothing of it.
    watch.change(sent({ on: '2031-05-01', count: 20_000 }));
    expect(await watch.check('2031-05-01T11:30')).toEqual([]);
    expect(await watch.check('2031-05-01T15:00')).toEqual([
      'E-mails sent via mailings: 10,000 more than is included: ' + used('20,000', 'May 31'),
    ]);
  });

  test('tell of an event that is late, but not of one that has ended when the morning comes', async () => {
    const watch = await Watch.begin(start, { at: '2031-04-10T08:30[Europe/Oslo]' });
    expect(await watch.check('2031-04-10T09:00')).toEqual([]);
    const [since, expected] = [new Date('2031-04-10T06:50Z'), new Date('2031-04-10T08:50Z')];
    watch.change(running({ UDefRebuild: { since, expected } }));
    expect(await watch.check('2031-04-10T09:10')).toEqual([]);
    expect(await watch.check('2031-04-10T11:00')).toEqual([]);
    expect(await watch.check('2031-04-10T11:10:30')).toEqual([
      'UDefRebuild is 20 min past its expected finish: Designteamet AS · ' +
        'Started 8:50 AM by Ann Admin (ANN): see whether it is still needed, as an event never ends by itself.',
    ]);
    expect(await watch.check('2031-04-10T16:00')).toEqual([]);
    watch.change(running({}));
    expect(await watch.check('2031-04-11T09:00')).toEqual([]);
    await (await watch.alerts()).shows(/Earlier[^]*UDefRebuild[^]*No longer listed/);

    const next = { since: new Date('2031-04-11T15:00Z'), expected: new Date('2031-04-11T17:00Z') };
    watch.change(running({ FreetextRebuild: next }));
    expect(await watch.check('2031-04-11T20:00')).toEqual([]);
    expect((await watch.badge()).text).toBe('1');
    watch.change(running({}));
    expect(await watch.check('2031-04-12T08:30')).toEqual([]);
  });

  test('tell of a month that will go over, as an estimate, and of it no more once it is over', async () => {
    const watch = await Watch.begin(start, {
      at: '2031-04-10T14:00[Europe/Oslo]',
      change: sent(...everyWorkday('2030-01-01', '2031-04-09', 100)),
    });
    await setUsage(watch.world, included(2_000));
    await watch.makeDue('2031-04-10T14:00', 'fill');
    expect(await watch.told()).toEqual([
      'E-mails sent via mailings: likely over on about Apr 29: Designteamet AS · ' +
        'Estimated 2,190–2,210 of 2,000 by Apr 30: use less or buy more, as what goes over is billed automatically. ' +
        'This was already so when monitoring began.',
    ]);
    expect(await watch.check('2031-04-10T15:00')).toEqual([]);
    expect(await watch.check('2031-04-11T09:00')).toEqual([]);
    watch.change(sent({ on: '2031-04-11', count: 1_300 }));
    expect(await watch.check('2031-04-11T14:00')).toEqual([
      'E-mails sent via mailings: all that is included is used: ' +
        used('2,000').replace('10,000', '2,000'),
    ]);
    expect(await watch.check('2031-04-12T14:00')).toEqual([]);
    expect((await watch.badge()).text).toBe('1');
  });
});

/** The same number of e-mails on every day from Monday to Friday. */
function everyWorkday(from: string, to: string, count: number) {
  const mailings: { on: string; count: number }[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 }))
    if (day.dayOfWeek < 6) mailings.push({ on: day.toString(), count });
  return mailings;
}
