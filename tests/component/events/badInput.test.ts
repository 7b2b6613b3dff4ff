import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { ann, job, moment, run, runsOf } from '../../unit/domain/events/runs';
import {
  details,
  ended,
  freetext,
  hour,
  list,
  nobody,
  now,
  only,
  rows,
  showEvents,
  showOpened,
  titles,
} from './showEvents';

describe('bad input', () => {
  test('nobody started it', async () => {
    await showOpened(/FreetextRebuild/, only({ ...freetext, actor: nobody }));
    expect(rows()[0]).toContain('not told');
    expect(screen.queryByRole('link', { name: /^Open person/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^All by/ })).toBeNull();
  });

  test.each([0, -1, 1.5, Number.NaN])('person %d is nobody to open', async (personId) => {
    await showOpened(/FreetextRebuild/, only({ ...freetext, actor: { ...ann, personId } }));
    expect(screen.queryByRole('link', { name: /^Open person/ })).toBeNull();
  });

  test('expected before it was activated', async () => {
    await showOpened(/FreetextRebuild/, only({ ...freetext, expected: moment(-3) }));
    expect(details()).toContain('11:02: before it was activated, so it tells nothing');
    expect(rows()[0]).not.toContain('past its expected finish');
  });

  test('expected in the year 1, which means none', async () => {
    await showOpened(/FreetextRebuild/);
    expect(details()).toContain('Finished (expected) none given');
  });

  test('a moment without a zone', async () => {
    const since = { kind: 'at' as const, at: now - hour, zoned: false };
    await showOpened(/FreetextRebuild/, only({ ...freetext, since }));
    expect(details()).toContain('13:02 (no zone told, taken as Europe/Amsterdam)');
  });

  test('nothing told of when', async () => {
    await showOpened(/FreetextRebuild/, only({ ...freetext, since: { kind: 'unknown' } }));
    expect(details()).toContain('Activated not told');
  });

  test('the same id twice, and a scope that nobody knows', () => {
    showEvents(only(freetext, { ...freetext, scope: 'unknown' }));
    expect(titles()).toEqual(['FreetextRebuild', 'FreetextRebuild']);
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['right-to-left override', '\u202egnirts'],
    ['endless', 'W'.repeat(10_000)],
  ])('%s in every text stays a text', async (_, text) => {
    const actor = { ...ann, login: text, fullName: text, group: text };
    const hostile = { message: text, title: text, key: text, status: text, type: text, actor };
    const rawRecordOf = vi.fn(() =>
      Promise.resolve({ value: [{ name: text, value: text }], failure: null }),
    );
    const { container } = showEvents({
      desk: {
        runs: runsOf([run(hostile)], [job({ ...hostile, fileName: text })]),
        seen: [ended({ ...hostile, id: 'event:8' }, 10)],
        rawRecordOf,
      },
    });
    const [first] = within(list()).getAllByRole('button', { expanded: false });
    if (first) await userEvent.click(first);
    await userEvent.click(screen.getByRole('button', { name: 'Raw values' }));
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).not.toContain('W'.repeat(301));
  });
});
