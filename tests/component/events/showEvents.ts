import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import Events from '../../../components/events/Events.svelte';
import type { TenantDesk } from '../../../components/panel/tenantDesk';
import type { Failure } from '../../../lib/domain/failure';
import type { Run, SeenRun } from '../../../lib/domain/events/run';
import type { Reader } from '../../../lib/i18n/reader';
import {
  ann,
  hour,
  job,
  minute,
  moment,
  noMoment,
  now,
  run,
  runsOf,
  seenRun,
  theSystem,
} from '../../unit/domain/events/runs';
import { english, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { show } from '../support/show';
import ViewOf from '../support/ViewOf.svelte';

export const jan: Run['actor'] = {
  associateId: 6,
  login: 'JB',
  fullName: 'Jan Bakker',
  personId: 10,
  group: 'Sales',
  isSystem: false,
};

/** Nobody is told. */
export const nobody: Run['actor'] = {
  ...ann,
  associateId: null,
  login: '',
  fullName: '',
  personId: null,
};

/** What the picture of the look shows: a late rebuild of Ann's, an import of Jan's, and one of the system. */
export const lateRebuild = run({ since: moment(-5), expected: moment(-2.5) });
export const jansImport = job({ actor: jan });
export const freetext = run({
  id: 'event:13',
  key: 'FreetextRebuild',
  title: 'FreetextRebuild',
  since: moment(-1),
  expected: noMoment,
  actor: theSystem,
});
export const pictured = () => runsOf([lateRebuild, freetext], [jansImport]);

/** What ended lately: yesterday's lock-out of users, and an import the day before. */
export const past: SeenRun[] = [
  ended({ id: 'event:9', key: 'NoLogin', title: 'No Login', since: moment(-21) }, 100),
  ended(
    {
      id: 'job:40',
      source: 'job',
      scope: 'unknown',
      key: 'Import',
      title: 'Import: leads.csv',
      actor: jan,
      since: moment(-50),
    },
    4,
  ),
];

/** @param minutes how long it took */
export function ended(changes: Partial<Run>, minutes: number): SeenRun {
  const over = run({ expected: noMoment, ...changes });
  const end = (over.since.kind === 'at' ? over.since.at : now) + minutes * minute;
  return seenRun({ run: over, lastSeen: end - minute / 2, goneBy: end + minute / 2 });
}

type Given = {
  desk?: Partial<TenantDesk>;
  subject?: string;
  outage?: Failure | null;
  reader?: Reader;
};

/** Draws the events of a tenant where all is well known. */
export function showEvents({ desk, subject, outage = null, reader = english }: Given = {}) {
  const props = {
    view: Events,
    snapshot: snapshotOf(),
    place: { view: 'events' as const, ...(subject !== undefined && { subject }) },
    go: vi.fn(),
    desk: deskOf({ runs: pictured(), seen: past, ...desk }),
    outage,
    retry: vi.fn(),
  };
  return { ...show(ViewOf, props, reader), props };
}

/** The same, with the row of that name opened. */
export async function showOpened(name: RegExp, given: Given = {}) {
  const shown = showEvents(given);
  await userEvent.click(row(name));
  return shown;
}

/** Just these events, and no history. */
export const only = (...events: Run[]): Given => ({ desk: { runs: runsOf(events), seen: [] } });

/** A minute later, with other answers. */
export const later = (desk: Partial<TenantDesk>) => ({
  desk: deskOf({ runs: pictured(), seen: past, ...desk }),
});

export const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const list = () =>
  screen.getByRole('list', { name: /^(Events and jobs|Gebeurtenissen en taken)$/ });

const summaries = () =>
  within(list())
    .getAllByRole('button')
    .filter((button) => button.querySelector('.title'));
/** The rows as they are read, without what is opened. */
export const rows = () => summaries().map((row) => words(row));
/** What the rows are called, in their order. */
export const titles = () => summaries().map((row) => words(row.querySelector('.name')));
export const row = (name: RegExp | string) => within(list()).getByRole('button', { name });
export const details = () =>
  words(within(list()).getByRole('button', { expanded: true }).parentElement);
/** What the row that has the focus is called; null where none has it. */
export const focused = () =>
  list().contains(document.activeElement)
    ? words(document.activeElement?.querySelector('.name'))
    : null;
export const search = () => screen.getByRole<HTMLInputElement>('textbox');
export { hour, minute, now };
