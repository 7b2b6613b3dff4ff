import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../../lib/domain/failure';
import type { PlanLimit } from '../../../lib/domain/licences/planLimit';
import { nothingYet, type Part } from '../../../lib/domain/snapshot';
import { defaultSettings } from '../../../lib/domain/tenantSettings';
import { licence } from '../../unit/domain/licences/licences';
import { dutch, failed, good, limit, now, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { showPanel } from '../support/show';
import { card, inLine, textOf } from './card';

/** A tenant with the Core suite, of whose active projects a test tells something. */
function core(projects: Part<PlanLimit> = good(limit())) {
  const snapshot = snapshotOf([licence({ productDescription: 'SuperOffice CRM Suite Core' })]);
  snapshot.parts.projectLimit = projects;
  snapshot.parts.customObjects = good(0);
  return snapshot;
}

const rows = (title = 'Plan limits') => card(title).getAllByRole('listitem').map(inLine);
const projects = () => rows()[1];

describe('a limit', () => {
  test.each<[string, Partial<PlanLimit>, string]>([
    ['far', { active: 31 }, 'Active projects 31 of 100'],
    ['none allowed', { active: 0, maximum: 0, reached: true }, 'Active projects 0, none allowed'],
    ['unlimited', { active: 31, maximum: 0 }, 'Active projects 31, unlimited'],
    ['not told', { active: 31, maximum: null }, 'Active projects 31, limit not known'],
    [
      'wrong',
      { active: -4 },
      "Active projects −4 of 100 These figures can't all be right; shown as the tenant tells them.",
    ],
  ])('%s', (_, change, expected) => {
    showPanel({ snapshot: core(good(limit(change))) });
    expect(projects()).toBe(expected);
  });

  test('near: in words, the vendor’s own too, with the way to more', async () => {
    const desk = deskOf();
    const near = { active: 87, near: true, message: 'You are near the limit.' };
    showPanel({ snapshot: core(good(limit(near))), desk });
    expect(projects()).toMatch(
      /^Active projects 87 of 100 near the limit You are near the limit\. Upgrade/,
    );
    const meter = card('Plan limits').getByRole('meter', { name: 'Active projects' });
    expect(meter.getAttribute('aria-valuetext')).toBe('87 of 100, near the limit');
    await userEvent.click(card('Plan limits').getByRole('button', { name: /^Upgrade/ }));
    expect(desk.openShop).toHaveBeenCalledExactlyOnceWith('SuperOffice');
  });

  test('reached', () => {
    showPanel({ snapshot: core(good(limit({ active: 100, reached: true }))) });
    expect(projects()).toMatch(/^Active projects 100 of 100 limit reached Upgrade/);
  });

  test('only an administrator is offered more', () => {
    const snapshot = core(good(limit({ active: 100, reached: true })));
    snapshot.parts.principal = failed({ kind: 'timeout' });
    showPanel({ snapshot });
    expect(projects()).toBe('Active projects 100 of 100 limit reached');
  });

  test.each<[Failure, string]>([
    [{ kind: 'not-supported' }, 'Active projects not offered by this version'],
    [{ kind: 'forbidden' }, 'Active projects not permitted'],
    [{ kind: 'timeout' }, 'Active projects not known'],
  ])('missing alone: %o', (failure, expected) => {
    showPanel({ snapshot: core(failed(failure)) });
    expect(projects()).toBe(expected);
    expect(rows()[0]).toBe('Dashboards 14, unlimited');
  });

  test('waiting says nothing yet', () => {
    showPanel({ snapshot: core(nothingYet()), checking: true });
    expect(projects()).toBe('Active projects');
  });

  test('old, and why', async () => {
    const { change } = showPanel({ snapshot: core(good(limit(), now - 40 * 3_600_000)) });
    expect(projects()).toBe('Active projects 1 of 100 As of 19 Nov, 22:02, more than a day old.');
    await change({ snapshot: core(failed({ kind: 'timeout' }, limit())) });
    expect(projects()).toBe('Active projects 1 of 100 As of 12:02. No answer in time.');
  });

  test('an outage is said once for them all', () => {
    const { dashboardLimit, flowLimit } = snapshotOf().parts;
    const snapshot = core(failed({ kind: 'offline' }, limit()));
    snapshot.parts.dashboardLimit = failed({ kind: 'offline' }, dashboardLimit.value);
    snapshot.parts.flowLimit = failed({ kind: 'offline' }, flowLimit.value);
    showPanel({ snapshot });
    expect(textOf('Plan limits').match(/As of/g)).toHaveLength(1);
    expect(textOf('Plan limits')).not.toContain('No connection');
  });

  test('of custom objects comes from the plan table, and says so', () => {
    const snapshot = snapshotOf([licence({ productDescription: 'CRM Suite Growth' })]);
    snapshot.parts.customObjects = good(13);
    showPanel({ snapshot });
    expect(rows()[2]).toMatch(
      /^Custom objects 13 of 15 near the limit The limit of the Growth plan, by the vendor's plan table\./,
    );
  });

  test('in Dutch', () => {
    showPanel({ snapshot: core(good(limit({ active: 87, near: true }))) }, dutch);
    expect(rows('Planlimieten')[1]).toContain('Actieve projecten 87 van 100 bijna aan de limiet');
    expect(rows('Planlimieten')[3]).toBe('Actieve marketingstromen 4, onbeperkt');
  });
});

describe('without a suite', () => {
  test('limits that do not apply are one line', () => {
    showPanel();
    expect(textOf('Plan limits')).toContain('No plan limits apply.');
    expect(card('Plan limits').queryAllByRole('listitem')).toEqual([]);
  });

  test('and so are those that the version does not tell', () => {
    const snapshot = snapshotOf();
    for (const part of ['projectLimit', 'dashboardLimit', 'flowLimit'] as const)
      snapshot.parts[part] = failed({ kind: 'not-supported' });
    snapshot.parts.customObjects = failed({ kind: 'not-supported' });
    showPanel({ snapshot });
    expect(textOf('Plan limits')).toContain(
      'This version of SuperOffice CRM tells no plan limits.',
    );
  });

  test('an old answer is one line too, and says that it is old', () => {
    const snapshot = snapshotOf();
    snapshot.parts.flowLimit = failed({ kind: 'timeout' }, limit({ maximum: 0 }));
    showPanel({ snapshot });
    expect(textOf('Plan limits')).toContain('As of 12:02. No answer in time.');
    expect(textOf('Plan limits')).toContain('No plan limits apply.');
  });

  test('a limit that does apply, or failed, is not hidden', () => {
    const snapshot = snapshotOf();
    snapshot.parts.projectLimit = failed({ kind: 'timeout' });
    showPanel({ snapshot });
    expect(rows()).toEqual([
      'Dashboards 14, unlimited',
      'Active projects not known',
      'Custom objects 3, limit not known',
      'Active marketing flows 4, unlimited',
    ]);
  });
});

describe('the plan', () => {
  const choice = () => card('Plan limits').getByRole<HTMLSelectElement>('combobox');

  test('is told with what gave it away', () => {
    showPanel({ snapshot: core() });
    expect(choice().selectedOptions[0]?.textContent).toBe('As detected: Core');
    expect(textOf('Plan limits')).toContain(
      'Detected from “SuperOffice CRM Suite Core” (product description).',
    );
  });

  test('that no text names, or that is not known, says so', async () => {
    const { change } = showPanel();
    expect(textOf('Plan limits')).toContain("No text of the tenant's licence names a plan.");
    const snapshot = snapshotOf();
    snapshot.parts.licences = failed({ kind: 'timeout' });
    await change({ snapshot });
    expect(textOf('Plan limits')).toContain("Not known while the licences can't be read.");
  });

  test.each([
    ['Growth', 'growth'],
    ['No suite', 'none'],
    ['As detected: Core', null],
  ])('is set to %s', async (option, plan) => {
    const changeSettings = vi.fn();
    const settings = { ...defaultSettings, plan: 'super' as const };
    showPanel({ snapshot: core(), desk: deskOf({ changeSettings, settings }) });
    await userEvent.selectOptions(choice(), option);
    expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ plan });
  });

  test('that was set is said to be, what was detected with it, and can be undone', async () => {
    const changeSettings = vi.fn();
    const settings = { ...defaultSettings, plan: 'growth' as const };
    showPanel({ snapshot: core(), desk: deskOf({ changeSettings, settings }) });
    expect(choice().selectedOptions[0]?.textContent).toBe('Growth');
    expect(textOf('Plan limits')).toContain(
      'Set by you. Detected: Core, from “SuperOffice CRM Suite Core” (product description).',
    );
    await userEvent.click(card('Plan limits').getByRole('button', { name: 'Undo' }));
    expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ plan: null });
  });
});

test('what needs attention leads to its limit, each time', async () => {
  showPanel({ snapshot: core(good(limit({ active: 100, reached: true }))) });
  const row = within(screen.getByRole('region', { name: 'Needs attention' })).getByRole('button');
  for (let times = 0; times < 2; times++) {
    await userEvent.click(row);
    await vi.waitFor(() =>
      expect(inLine(document.activeElement ?? { textContent: '' })).toMatch(/^Active projects 100/),
    );
  }
});
