import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../../lib/domain/tenantSettings';
import { rows, showEvents } from './showEvents';

describe('a row', () => {
  test('what, how it stands, who and when, and whom it concerns', () => {
    showEvents();
    expect(rows()).toEqual([
      "AA UDefRebuild whole system 2 h 30 min past its expected finish Ann Admin (ANN) · since 09:02 · expected 11:32 User-defined fields can't be opened meanwhile. Must not be cancelled.",
      'JB Import: companies.xlsx 64 % job Jan Bakker (JB) · since 13:47 · about 6 min left',
      'SO FreetextRebuild whole system the system · since 13:02 · no estimate',
      'AA No Login system event · 1 h 40 min Ann Admin (ANN) · yesterday 17:02–18:42',
      'JB Import: leads.csv job · 4 min Jan Bakker (JB) · Thu 12:02–12:06',
    ]);
  });

  test('what is late has its actions at hand', () => {
    showEvents();
    expect(screen.getByRole('link', { name: /^Open person/ }).getAttribute('href')).toBe(
      'https://online3.superoffice.com/Cust12345/default.aspx?person.main.activityarchive?person_id=9',
    );
  });

  test('a job shows how far it is', () => {
    showEvents();
    const meter = screen.getByRole('meter', { name: 'Import: companies.xlsx' });
    expect(meter.getAttribute('aria-valuenow')).toBe('64');
    expect(meter.getAttribute('aria-valuetext')).toBe('64\u00a0%');
  });

  test('portraits are asked for once, and shown where there are any', async () => {
    const wantPortraits = vi.fn();
    const portraits = new Map([
      [9, 'data:image/png;base64,AAAA'],
      [10, null],
    ]);
    const { change, container, props } = showEvents({ desk: { wantPortraits, portraits } });
    expect(wantPortraits).toHaveBeenCalledExactlyOnceWith([9, 10]);
    const pictures = [...container.querySelectorAll('img')];
    expect(pictures.map((picture) => picture.getAttribute('src'))).toEqual(
      pictures.map(() => 'data:image/png;base64,AAAA'),
    );
    expect(pictures.length).toBeGreaterThan(0);
    await change({ desk: { ...props.desk } });
    expect(wantPortraits).toHaveBeenCalledOnce();
  });

  test('what is no picture is not loaded', () => {
    const portraits = new Map([[9, 'https://evil.example/x.png']]);
    const { container } = showEvents({ desk: { portraits } });
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('how long it is kept', () => {
  test('said, and set in place', async () => {
    const changeSettings = vi.fn();
    showEvents({ desk: { changeSettings } });
    await userEvent.click(screen.getByRole('button', { name: '90 days' }));
    const field = screen.getByRole('spinbutton', { name: /Keep the history/ });
    await userEvent.clear(field);
    await userEvent.type(field, '800{Tab}');
    expect(screen.getByRole('alert').textContent).toContain('A whole number from 1 to 730.');
    expect(changeSettings).not.toHaveBeenCalled();
    await userEvent.clear(field);
    await userEvent.type(field, '30{Tab}');
    expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ historyDays: 30 });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('one day', () => {
    showEvents({ desk: { settings: { ...defaultSettings, historyDays: 1 } } });
    expect(screen.getByRole('button', { name: '1 day' })).toBeTruthy();
  });
});
