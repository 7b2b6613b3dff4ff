import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import { ending, inUse } from './harness/changes';
import { plain } from './harness/shown';
import { Watch } from './harness/watch';

inBrowsers('the digest', (start) => {
  test('comes on Monday morning, once, with what is open and the days of the week', async () => {
    const watch = await Watch.begin(start, {
      at: '2031-04-10T09:00[Europe/Oslo]',
      change: ending('2031-04-16', 3),
    });
    await watch.set({ hasDigest: true });
    watch.change(inUse({ 'ten-sales': 20 }));
    expect(await watch.check('2031-04-10T10:00')).toHaveLength(1);
    expect(await watch.check('2031-04-13T10:00')).toEqual([]);
    expect(await watch.check('2031-04-14T07:30')).toEqual([]);
    expect(await watch.check('2031-04-14T08:30')).toEqual([
      'This week 3 things need attention: Designteamet AS · ' +
        'The SuperOffice licence expires on Apr 16, 2031, Sales Premium: 1 available, ' +
        'and SuperOffice: grace ends on Apr 19, 2031',
    ]);
    expect(await watch.check('2031-04-14T10:00')).toEqual([]);
    await watch.notifications.click(await watch.lastSeen());
    const panel = await watch.crm.panel();
    await panel.shows('Sales Premium: 1 available', /Now\s[^]*Earlier/);
  });
});

/** What a calendar reads: the lines of each event, by their names; of a reminder when it comes. */
function readEvents(text: string): Record<string, string | string[]>[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string | string[]>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    const event = events.at(-1);
    if (line === 'BEGIN:VEVENT') events.push({ reminders: [] });
    else if (name === 'TRIGGER') (event?.['reminders'] as string[]).push(value);
    else if (event) event[name] ??= value.replace(/\\([,;\\])/g, '$1');
  }
  return events;
}

inBrowsers('the dates of licences', (start) => {
  test('go into a calendar, with reminders', async () => {
    const watch = await Watch.begin(start, {
      at: '2031-04-10T09:00[Europe/Oslo]',
      change: ending('2031-05-01', 12),
    });
    const panel = await watch.alerts();
    await panel.click('button', 'Add all to calendar');
    const text = await watch.world.downloaded('.ics');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);

    const events = readEvents(text);
    const ofVendor = events.filter((event) => String(event['SUMMARY']).startsWith('SuperOffice'));
    expect(ofVendor).toMatchObject([
      {
        SUMMARY: 'SuperOffice: licence expires',
        'DTSTART;VALUE=DATE': '20310501',
        'DTEND;VALUE=DATE': '20310502',
        reminders: ['-P6DT15H', '-P0DT15H'],
      },
      {
        SUMMARY: 'SuperOffice: grace period ends',
        'DTSTART;VALUE=DATE': '20310513',
        reminders: ['-P29DT15H', '-P6DT15H', '-P0DT15H'],
      },
    ]);
    expect(plain(String(ofVendor[0]?.['DESCRIPTION']))).toBe(
      'Tenant cust12345, as its licence said on Apr 10, 2031.',
    );
    const ids = events.map(({ UID }) => UID);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
