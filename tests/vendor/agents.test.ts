import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agents } from '../tenant/api/agents';
import { scenarioNames } from '../tenant/scenarios/scenarios';
import { type Court, openCourt, type Verdicts } from './court';
import { archiveAgent } from './verdicts/archive';
import { associate } from './verdicts/associate';
import { diagnostics } from './verdicts/diagnostics';
import { dash, project, workflow } from './verdicts/fencing';
import { blob, person } from './verdicts/images';
import { licence } from './verdicts/licence';
import { batch, configuration, customObject, freeText, saint } from './verdicts/running';
import { user } from './verdicts/user';

const verdicts: Record<string, Verdicts> = {
  License: licence,
  Project: project,
  Dash: dash,
  Workflow: workflow,
  CustomObject: customObject,
  Diagnostics: diagnostics,
  User: user,
  Associate: associate,
  Archive: archiveAgent,
  Configuration: configuration,
  Batch: batch,
  FreeText: freeText,
  Saint: saint,
  BLOB: blob,
  Person: person,
};

let court: Court;
beforeAll(async () => {
  court = await openCourt();
});
afterAll(() => court.tenant.close());

const served = Object.entries(agents).flatMap(([agent, methods]) =>
  Object.keys(methods).map((method) => [agent, method] as const),
);

describe("the vendor's client understands", () => {
  test.each(served)('%s/%s', async (agent, method) => {
    const verdict = verdicts[agent]?.[method];
    expect(verdict, 'an endpoint nobody judges').toBeDefined();
    court.tenant.clearRequests();
    await verdict?.(court);
    const paths = court.tenant.requests().map(({ path }) => path.split('?')[0]);
    expect(paths).toContain(`/Cust12345/api/v1/Agents/${agent}/${method}`);
  });
});

test.each(['suite-core', 'suite-full', 'suite-limits'] as const)(
  "the vendor's client reads the plan limits of %s",
  async (scenario) => {
    const other = await openCourt(scenario);
    await project['GetProjectFencingInfo']?.(other);
    await dash['GetDashboardFencingInfo']?.(other);
    await workflow['GetWorkflowFencingInfo']?.(other);
    await customObject['GetCustomObjectsMetadata']?.(other);
    await other.tenant.close();
  },
);

test("the vendor's client reads the news that renewal has at the licence server", async () => {
  const other = await openCourt('renewal');
  await licence['GetLicenseStatusFromLicenseServer']?.(other);
  await licence['GetLicenseFromLicenseServer']?.(other);
  await other.tenant.close();
});

test.each(scenarioNames)("the vendor's client reads the licences of %s", async (scenario) => {
  const other = await openCourt(scenario);
  await licence['GetLicenseForAllOwnersFromDB']?.(other);
  await other.tenant.close();
});
