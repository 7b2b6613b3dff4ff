import { expect, test } from 'vitest';
import { createTenantClient } from '../../../lib/webapi/client';
import { getCustomObjectCount } from '../../../lib/webapi/customObject';
import { getDashboardLimit, getFlowLimit, getProjectLimit } from '../../../lib/webapi/fencing';
import { failed } from './failed';
import { say, startTenant } from './tenantServer';

async function clientOf(...answer: Parameters<typeof say>) {
  const { session, seen } = await startTenant(say(...answer));
  return { client: createTenantClient(session), seen };
}

const projects = {
  ActiveCount: 87,
  Maximum: 100,
  IsNearingMaximum: true,
  HasReachedMaximum: false,
  WarningMessage: 'x'.repeat(10_000),
  WarningTooltip: '',
};

test.each([
  ['Project/GetProjectFencingInfo', getProjectLimit],
  ['Dash/GetDashboardFencingInfo', getDashboardLimit],
  ['Workflow/GetWorkflowFencingInfo', getFlowLimit],
])('a plan limit by %s', async (method, getLimit) => {
  const { client, seen } = await clientOf(projects);
  expect(await getLimit(client)).toEqual({
    active: 87,
    maximum: 100,
    near: true,
    reached: false,
    message: `${'x'.repeat(1_999)}…`,
    tooltip: '',
  });
  expect(seen).toMatchObject([{ line: `POST /Cust12345/api/v1/Agents/${method}`, body: '' }]);
});

test('a plan limit of which little is told is unknown in the rest', async () => {
  const { client } = await clientOf({ ActiveCount: 3 });
  expect(await getProjectLimit(client)).toEqual({
    active: 3,
    maximum: null,
    near: null,
    reached: null,
    message: '',
    tooltip: '',
  });
});

test('a tenant without plan limits does not support the question', async () => {
  const { client } = await clientOf('null');
  expect(await failed(getDashboardLimit(client))).toEqual({ kind: 'not-supported' });
});

test('custom objects are counted, whatever they are', async () => {
  const { client, seen } = await clientOf([{ Name: 'Equipment' }, {}, null]);
  expect(await getCustomObjectCount(client)).toBe(3);
  expect(seen).toMatchObject([
    { line: 'POST /Cust12345/api/v1/Agents/CustomObject/GetCustomObjectsMetadata', body: '' },
  ]);
});
