import { parseArgs } from 'node:util';
import { isScenarioName, scenarioNames, type ScenarioName } from './scenarios/scenarios';
import { startTenant } from './server';

/** Reads the command line; a mistake in it is one sentence and exit code 2. */
function readOptions(): { port: number; scenario: ScenarioName } {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, scenario: { type: 'string' } },
    });
    const { port = '0', scenario = 'module-based' } = values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      throw new Error(`--port ${port} is not a port: give a number from 0 to 65535.`);
    }
    if (!isScenarioName(scenario)) {
      throw new Error(
        `--scenario ${scenario} is unknown: give one of ${scenarioNames.join(', ')}.`,
      );
    }
    return { port: Number(port), scenario };
  } catch (error) {
    return stop(2, error);
  }
}

function stop(code: number, error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(code);
}

const options = readOptions();
const tenant = await startTenant(options).catch((error: unknown) => stop(1, error));
console.log(JSON.stringify({ url: tenant.url, tenant: tenant.tenant, scenario: tenant.scenario }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void tenant.close().then(() => process.exit(0)));
}
