import { screen, within } from '@testing-library/svelte';
import { vi } from 'vitest';
import Alerts from '../../../components/alerts/Alerts.svelte';
import type { TenantDesk } from '../../../components/panel/tenantDesk';
import type { Failure } from '../../../lib/domain/failure';
import type { Snapshot } from '../../../lib/domain/snapshot';
import type { Reader } from '../../../lib/i18n/reader';
import { remembered } from '../support/alerts';
import { english, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { inLine } from '../overview/card';
import { show } from '../support/show';
import ViewOf from '../support/ViewOf.svelte';

type Given = {
  desk?: Partial<TenantDesk>;
  snapshot?: Snapshot;
  subject?: string;
  outage?: Failure | null;
  reader?: Reader;
};

/** Draws the alerts of a tenant that was watched for three days. */
export function showAlerts({
  desk,
  snapshot = snapshotOf(),
  subject,
  outage = null,
  reader = english,
}: Given = {}) {
  const props = {
    view: Alerts,
    snapshot,
    place: { view: 'alerts' as const, ...(subject !== undefined && { subject }) },
    go: vi.fn(),
    desk: deskOf({ alerts: remembered(), ...desk }),
    outage,
    retry: vi.fn(),
  };
  return { ...show(ViewOf, props, reader), props };
}

/** The open alerts, as they can be focused. */
export const rows = () =>
  within(screen.getByRole('list', { name: /^(Alerts|Signalen)$/ })).getAllByRole('listitem');
export const titles = () => rows().map((row) => inLine(within(row).getByRole('heading')));
export const row = (title: string | RegExp) => {
  const found =
    rows()[
      titles().findIndex((one) => (typeof title === 'string' ? one === title : title.test(one)))
    ];
  if (!found) throw new Error(`no alert ${String(title)} in ${titles().join(', ')}`);
  return found;
};
export const inRow = (title: string | RegExp) => within(row(title));
