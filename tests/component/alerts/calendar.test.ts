import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { convertIcsCalendar } from 'ts-ics';
import { beforeEach, expect, test, vi } from 'vitest';
import Calendar from '../../../components/alerts/Calendar.svelte';
import * as downloads from '../../../components/ui/download';
import { datesAhead } from '../../../lib/domain/alerts/datesAhead';
import type { Reader } from '../../../lib/i18n/reader';
import { dates, licence, none, on } from '../../unit/domain/licences/licences';
import { dutch, english, now } from '../support/data';
import { show } from '../support/show';

const stated = dates({
  adminWarning: on('2027-01-26'),
  expiry: on('2027-03-27'),
  grace: on('2027-04-27'),
  maintenance: on('2027-03-27'),
});
const vendor = licence({ dates: stated });
const partner = licence({
  owner: 'Evil;,\n',
  ownerDescription: 'Evil;,\r\nX-EVIL:1',
  dates: dates({ expiry: on('2026-12-01'), adminWarning: none, grace: none, maintenance: none }),
});

const download = vi.spyOn(downloads, 'download');
beforeEach(() => void download.mockReset().mockImplementation(() => undefined));

function showDates(licences = [vendor, partner], reader: Reader = english) {
  const ahead = datesAhead(licences, reader.today);
  return show(Calendar, { dates: ahead, tenant: 'production:cust12345' }, reader);
}

/** Presses a button and reads what is downloaded. */
async function downloaded(name: RegExp) {
  await userEvent.click(screen.getByRole('button', { name }));
  await vi.waitUntil(() => download.mock.calls.length > 0);
  const [file, type, text = ''] = download.mock.lastCall ?? [];
  return { file, type, text, events: convertIcsCalendar(undefined, text).events ?? [] };
}

test('every day is listed, soonest first, and can be taken alone', async () => {
  showDates();
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
  expect(screen.getAllByRole('listitem')[0]?.textContent).toMatch(/^Evil.*expires on 1 Dec 2026/s);
  const { file, type, events } = await downloaded(/^Add to calendar SuperOffice: expires/);
  expect([file, type]).toEqual([
    'sidelight-dates-production-cust12345-2026-11-21.ics',
    'text/calendar',
  ]);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    summary: 'SuperOffice: licence expires',
    description: 'Tenant cust12345, as its licence said on 21 Nov 2026.',
    start: { type: 'DATE', date: new Date('2027-03-27') },
    stamp: { date: new Date(Math.floor(now / 1000) * 1000) },
  });
});

test('all days are taken at once, each with a name of its own that does not depend on its day', async () => {
  const { change } = showDates();
  const first = await downloaded(/^Add all/);
  expect(first.events.map(({ summary }) => summary)).toEqual([
    'Evil;, X-EVIL:1: licence expires',
    'SuperOffice: the vendor warns of the expiry',
    'SuperOffice: licence expires',
    'SuperOffice: maintenance ends',
    'SuperOffice: grace period ends',
  ]);
  expect(first.text.trimEnd().split('\r\n').at(-1)).toBe('END:VCALENDAR');
  const ids = first.events.map(({ uid }) => uid);
  expect(new Set(ids).size).toBe(5);

  const renewed = licence({ dates: { ...stated, expiry: on('2028-03-27') } });
  await change({ dates: datesAhead([renewed], english.today) });
  download.mockClear();
  const later = await downloaded(/expires on 27 Mar 2028/);
  expect(later.events[0]?.uid).toBe(ids[2]);
});

test('another tenant has days of its own', async () => {
  const { change } = showDates([vendor]);
  const [first] = (await downloaded(/^Add all/)).events;
  await change({ tenant: 'production:cust54321' });
  download.mockClear();
  const [other] = (await downloaded(/^Add all/)).events;
  expect(other?.uid).not.toBe(first?.uid);
});

test('one day needs no way to take all', () => {
  showDates([partner]);
  expect(screen.queryByRole('button', { name: /^Add all/ })).toBeNull();
});

test('where no day is ahead there is nothing', () => {
  const { container } = showDates([]);
  expect(container.textContent.trim()).toBe('');
});

test('a Dutch reader gets Dutch days', async () => {
  showDates([vendor], dutch);
  const { events } = await downloaded(/^In agenda SuperOffice: vervalt/);
  expect(events[0]?.summary).toBe('SuperOffice: licentie vervalt');
});
