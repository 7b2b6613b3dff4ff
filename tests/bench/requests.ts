import { setTimeout as wait } from 'node:timers/promises';
import { startTenant, type Tenant } from '../tenant/server';
import { openStage } from './stage';
import type { Row } from './table';

const target = 6;

/** What the first check of a session asks of the tenant, and what every later one does. */
export async function requests(extension: string): Promise<Row[]> {
  const tenant = await startTenant();
  const { browser, crm, url } = await openStage(tenant, extension);
  await crm.open(url);
  const panel = await crm.openPanel();
  await panel.shows('1010000014');
  const first = row('(d) first check of a session', await answered(tenant));
  tenant.clearRequests();
  await panel.click('button', 'Refresh');
  const later = row('(d) every later check', await answered(tenant));
  await browser.close();
  await tenant.close();
  return [first, later];
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

function row(what: string, asked: Asked): Row {
  const bytes = asked.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    what,
    base: '',
    ours: `${asked.length} requests, ${bytes} bytes of answers`,
    compared: '',
    target: `${target} requests or fewer`,
    met: asked.length <= target,
  };
}
