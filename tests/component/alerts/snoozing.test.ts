import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { dates, licence, none, on } from '../../unit/domain/licences/licences';
import { card, inLine, textOf } from '../overview/card';
import { remembered, snoozedFor } from '../support/alerts';
import { english, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { told } from '../usage/showUsage';
import { inRow, row, rows, showAlerts, titles } from './showAlerts';

const over = 'Sales Premium: 2 over';
const full = 'Marketing Premium: none available';
const adwiza = 'The Adwiza licence expires on 15 Dec 2026';
const likely = /^E-mails sent via mailings: likely over/;
const calm = () => snapshotOf([licence()]);
const blockedDates = dates({
  adminWarning: none,
  expiry: on('2026-11-01'),
  grace: on('2026-11-13'),
});

const alertNamed = (subject: string, kind: string) => ({ subject, kind });

describe('silencing', () => {
  test.each([
    ['1 day', { kind: 'day' }],
    ['1 week', { kind: 'week' }],
  ])('for %s from the menu', async (text, choice) => {
    const { props } = showAlerts();
    await userEvent.click(inRow(over).getByRole('button', { name: 'Snooze' }));
    await userEvent.click(screen.getByRole('menuitem', { name: text }));
    expect(props.desk.snooze).toHaveBeenCalledWith(
      alertNamed('seats:SuperOffice/ten-sales', 'seats'),
      choice,
    );
  });

  test('acknowledged until it rises', async () => {
    const { props } = showAlerts();
    await userEvent.click(inRow(over).getByRole('button', { name: 'Acknowledge' }));
    expect(vi.mocked(props.desk.snooze).mock.calls[0]?.[1]).toEqual({ kind: 'level' });
  });

  test('overage of a meter is accepted up to a percentage, and it can wait for the next month', async () => {
    const { props } = showAlerts({ snapshot: calm(), desk: told() });
    await userEvent.click(inRow(likely).getByRole('button', { name: 'Accept overage' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /^Accept up to 120\s%$/ }));
    expect(vi.mocked(props.desk.snooze).mock.calls[0]).toEqual([
      alertNamed('meter:mailings', 'forecast'),
      { kind: 'accepted', percent: 120 },
    ]);
    await userEvent.click(inRow(likely).getByRole('button', { name: 'Snooze' }));
    expect(screen.getByRole('menuitem', { name: 'Until December' })).toBeTruthy();
    await userEvent.click(inRow(likely).getByRole('button', { name: 'See usage' }));
    expect(props.go).toHaveBeenCalledWith({ view: 'usage', subject: 'meter:mailings' });
  });

  test('is not offered for what is blocked', () => {
    const blocked = { ...remembered(calm()), open: [] };
    const snapshot = snapshotOf([licence({ dates: blockedDates })]);
    showAlerts({ snapshot, desk: { alerts: blocked } });
    expect(within(rows()[0] ?? document.body).getAllByRole('button')).toHaveLength(1);
  });

  test('what is silenced is listed with until when, and can be undone', async () => {
    const { props } = showAlerts({ desk: { alerts: snoozedFor(5) } });
    expect(titles()).not.toContain(over);
    expect(textOf('Snoozed (1)')).toContain(`${over} Until tomorrow 02:02.`);
    await userEvent.click(card('Snoozed (1)').getByRole('button', { name: /^Undo/ }));
    expect(document.activeElement?.contains(row(full))).toBe(true);
    expect(props.desk.unsnooze).toHaveBeenCalledWith(
      alertNamed('seats:SuperOffice/ten-sales', 'seats'),
    );
  });

  test('what somebody else silenced is open', () => {
    showAlerts({ desk: { alerts: snoozedFor(6) } });
    expect(titles()).toContain(over);
    expect(screen.queryByRole('region', { name: /^Snoozed/ })).toBeNull();
  });
});

describe('keys', () => {
  const spoken = () => screen.getAllByRole('status').map(inLine).join(' ');

  test('arrows go from alert to alert', async () => {
    showAlerts();
    row(over).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(row(full));
    await userEvent.keyboard('{End}{ArrowUp}');
    expect(document.activeElement).toBe(row(adwiza));
  });

  test('S snoozes a day, A acknowledges, Z undoes the latest, and each is said', async () => {
    const { props } = showAlerts();
    row(over).focus();
    await userEvent.keyboard('s');
    expect(vi.mocked(props.desk.snooze).mock.calls[0]?.[1]).toEqual({ kind: 'day' });
    expect(spoken()).toContain(`${over}: snoozed. Press Z to undo it.`);
    row(full).focus();
    await userEvent.keyboard('a');
    expect(vi.mocked(props.desk.snooze).mock.calls[1]?.[1]).toEqual({ kind: 'level' });
    await userEvent.keyboard('zz');
    expect(vi.mocked(props.desk.unsnooze).mock.calls).toEqual([
      [alertNamed('seats:SuperOffice/ten-marketing', 'seats')],
    ]);
    expect(spoken()).toContain(`${full}: no longer snoozed.`);
  });

  test('the next alert has the focus when one is gone', async () => {
    const { change, props } = showAlerts();
    row(over).focus();
    await userEvent.keyboard('s');
    await change({ desk: deskOf({ ...props.desk, alerts: snoozedFor(5) }) });
    expect(document.activeElement).toBe(row(full));
  });

  test('do nothing for whoever does not want single keys', async () => {
    const { props } = showAlerts({ reader: { ...english, singleKeys: false } });
    row(over).focus();
    await userEvent.keyboard('sa');
    expect(props.desk.snooze).not.toHaveBeenCalled();
  });
});
