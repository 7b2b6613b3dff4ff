import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiApp } from '../tenant/api/apiApp';
import { TenantState } from '../tenant/state';
import { type Court, now, openCourt, type Verdicts } from './court';
import { archiveRest } from './verdicts/archiveRest';
import { rest } from './verdicts/rest';

const verdicts: Verdicts = { ...rest, ...archiveRest };

let court: Court;
beforeAll(async () => {
  court = await openCourt();
});
afterAll(() => court.tenant.close());

/** Whatever the server routes by GET, short of the descriptions of agent methods. */
const served = apiApp(new TenantState('module-based', () => now, 1))
  .routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/v1/Agents/'))
  .map(({ path }) => path);

describe('a plain HTTP client gets', () => {
  test.each([...new Set(served)])('%s', async (path) => {
    const verdict = verdicts[path];
    expect(verdict, 'a path nobody judges').toBeDefined();
    await verdict?.(court);
  });

  test('only a description from an agent by GET', async () => {
    expect(await court.visitor.json('/v1/Agents/License/GetFencingInfo')).toEqual({
      POST: 'License.GetFencingInfo',
    });
  });
});
