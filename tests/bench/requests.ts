import { setTimeout as wait } from 'node:timers/promises';
import { startTenant, type Tenant } from '../tenant/server';
import { openStage } from './stage';
import type { Row } from './table';

const target = 6;

/** What the first check of a session asks of the tenant, what looking adds, and what Refresh asks. */
export async function requests(extension: string): Promise<Row[]> {
  const tenant = await startTenant();
  const { browser, crm, url } = await openStage(tenant, extension);
  await crm.open(url);
  await crm.launcher();
  const first = row('(d) first check of a session', await answered(tenant), target);
  tenant.clearRequests();
  const panel = await crm.openPanel();
  await panel.shows('1010000014');
  const looked = row(
    '(d) the first opening of a panel in a day, three issuers',
    await answered(tenant),
  );
  tenant.clearRequests();
  await panel.click('tab', 'Licences');
  await panel.click('radio', 'Seats');
  const users = row('(d) the first look at the users in a day', await answered(tenant));
  tenant.clearRequests();
  await panel.click('tab', 'Events');
  const events = row('(d) the first look at the events', await answered(tenant));
  tenant.clearRequests();
  await panel.click('tab', 'Licences');
  await panel.click('button', 'Refresh');
  const all = row('(d) Refresh, which asks everything', await answered(tenant));
  await browser.close();
  await tenant.close();
  return [first, looked, users, events, all];
}

type Asked = ReturnType<Tenant['requests']>;

/** What was asked, once nothing has been asked or answered for a while. */
async function answered(tenant: Tenant): Promise<Asked> {
  for (let before = ''; ;) {
    await wait(700);
    const asked = tenant.requests();
    const now = JSON.stringify(asked);
    if (asked.length > 0 && now === before) return asked;
    before = now;
  }
}

function row(what: string, asked: Asked, most: number | null = null): Row {
  const bytes = asked.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    what,
    base: '',
    ours: `${asked.length} requests, ${bytes} bytes of answers`,
    compared: '',
    target: most === null ? '' : `${most} requests or fewer`,
    met: most === null ? null : asked.length <= most,
  };
}
