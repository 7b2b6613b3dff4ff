import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { snapshotOf } from '../../../lib/store/items';
import { healthy, held, json, principalOf } from './fakeTenant';
import { announcement, monitored, place, tenant } from './monitored';

beforeEach(() => fakeBrowser.reset());

describe('somebody who is no administrator', () => {
  const other = {
    ...healthy,
    currentPrincipal: () => principalOf({ FunctionRights: ['admin-lists'] }),
  };

  test('costs the tenant one question', async () => {
    const { monitor, asked, settled } = monitored(other);
    const session = await monitor.announce(place, announcement);
    await settled();
    expect(session.principal?.isAdministrator).toBe(false);
    expect(asked).toEqual(['currentPrincipal']);
  });

  test('who signs in during the check of an administrator does not see what it brings', async () => {
    const systemInfo = held(() => json({ CompanyName: 'x' }));
    const { monitor, answers } = monitored({ ...healthy, GetSystemInfo: systemInfo.answer });
    await monitor.announce(place, announcement);
    await vi.waitFor(async () =>
      expect((await snapshotOf(tenant).load()).parts.licences.value).toHaveLength(1),
    );
    answers['currentPrincipal'] = () => principalOf({ FunctionRights: [] });
    await monitor.announce(place, { ...announcement, xsrfToken: 'other' });
    systemInfo.letGo();
    await vi.waitFor(async () => {
      const { parts } = await snapshotOf(tenant).load();
      expect(parts.principal.value?.isAdministrator).toBe(false);
      expect(parts.licences.value).toBeNull();
    });
  });

  test('does not see what an administrator saw in this browser before', async () => {
    const first = monitored();
    await first.monitor.announce(place, announcement);
    await first.settled();
    const second = monitored(other);
    await second.monitor.announce(place, { ...announcement, xsrfToken: 'other' });
    await second.monitor.check({ tenant, force: true });
    const { parts } = await snapshotOf(tenant).load();
    expect(parts.licences.value).toBeNull();
    expect(parts.principal.value?.isAdministrator).toBe(false);
  });
});
