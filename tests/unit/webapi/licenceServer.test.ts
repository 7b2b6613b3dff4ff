import { describe, expect, test } from 'vitest';
import { createTenantClient } from '../../../lib/webapi/client';
import { getLicenceHistory, getLicenceNews, getShopUrl } from '../../../lib/webapi/licenceServer';
import { failed } from './failed';
import { say, sayBy, startTenant } from './tenantServer';

const withoutWaiting = { random: () => -0.5 };

async function clientOf(...answer: Parameters<typeof startTenant>) {
  const { session, seen } = await startTenant(...answer);
  return { client: createTenantClient(session, withoutWaiting), seen };
}

/** What the licence server says of the one owner asked about. */
async function newsOf(status: unknown) {
  const { client } = await clientOf(sayBy({ GetLicenseStatusFromLicenseServer: say(status) }));
  const [news] = await getLicenceNews(client, ['SuperOffice']);
  return news;
}

const offer = {
  Current: {
    OwnerName: 'SuperOffice',
    ExpiryDate: '2027-03-27T00:00:00',
    CompanyName: 'Designteamet',
  },
  New: { OwnerName: 'SuperOffice', ExpiryDate: '2028-03-27T00:00:00', CompanyName: 'Designteam' },
  ExtendedModuleLicenses: [
    {
      Current: { ModuleName: 'ten-sales' },
      New: { ModuleName: 'ten-sales', NumberOfLicenses: 25 },
      NumberOfLicensesNewTotal: 25,
      NumberOfLicensesTotal: 21,
    },
  ],
};

describe('news from the licence server', () => {
  test('is asked for owner by owner, and comes with its own words and address', async () => {
    const { client, seen } = await clientOf(
      say({ LicenseStatus: 'UseCustomMessageAndUrl', Message: 'Call us', Url: 'https://a.test/x' }),
    );
    expect(await getLicenceNews(client, ['SuperOffice', 'Adwiza'])).toEqual(
      ['SuperOffice', 'Adwiza'].map((owner) => ({
        owner,
        status: 'message',
        failure: null,
        message: 'Call us',
        url: 'https://a.test/x',
        offered: null,
      })),
    );
    const line = 'POST /Cust12345/api/v1/Agents/License/GetLicenseStatusFromLicenseServer';
    expect(seen.map((request) => request.line)).toEqual([line, line]);
    expect(seen.map(({ body }) => body).toSorted()).toEqual([
      '{"OwnerName":"Adwiza"}',
      '{"OwnerName":"SuperOffice"}',
    ]);
  });

  test.each([
    ['Ok', 'ok'],
    ['UseCustomMessage', 'message'],
    ['NewLicenseActivated', 'activated'],
    ['ProblemWithLicense', 'problem'],
    ['UnknownError', 'unknown-error'],
    [0, 'ok'],
    [4, 'message'],
    ['5', 'message'],
    [6, 'activated'],
    [100, 'problem'],
    [5000, 'unknown-error'],
    ['GalaxyStatus', 'unknown'],
    [7, 'unknown'],
    [null, 'unknown'],
  ])('the status %j is %s', async (LicenseStatus, status) => {
    expect(await newsOf({ LicenseStatus })).toMatchObject({ status, message: '', url: null });
  });

  test.each([
    'http://a.test/',
    'javascript:alert(1)',
    'data:text/html,x',
    'a.test',
    '',
    null,
    `https://a.test/${'x'.repeat(3_000)}`,
  ])('has no address where it says %j', async (Url) => {
    expect(await newsOf({ LicenseStatus: 'Ok', Url })).toMatchObject({ status: 'ok', url: null });
  });

  test.each([
    ['NewLicenseAvailable', 'new-licence'],
    ['NewCompanyNameAvailable', 'new-company-name'],
    [3, 'new-serial'],
  ])('of %s brings what is offered, as it will be', async (LicenseStatus, status) => {
    const { client, seen } = await clientOf(
      sayBy({
        GetLicenseStatusFromLicenseServer: say({ LicenseStatus }),
        GetLicenseFromLicenseServer: say(offer),
      }),
    );
    expect(await getLicenceNews(client, ['SuperOffice'])).toMatchObject([
      {
        status,
        offered: {
          owner: 'SuperOffice',
          company: 'Designteam',
          dates: { expiry: { kind: 'on', day: '2028-03-27' } },
          modules: [{ name: 'ten-sales', total: 21, newTotal: 25 }],
        },
      },
    ]);
    expect(seen[1]).toMatchObject({
      line: 'POST /Cust12345/api/v1/Agents/License/GetLicenseFromLicenseServer',
      body: '{"OwnerName":"SuperOffice"}',
    });
  });

  test.each([say('null'), say('', 403), say({ ExtendedModuleLicenses: 7 })])(
    'is news enough when what is offered cannot be read',
    async (refusal) => {
      const { client } = await clientOf(
        sayBy({
          GetLicenseStatusFromLicenseServer: say({ LicenseStatus: 'NewLicenseAvailable' }),
          GetLicenseFromLicenseServer: refusal,
        }),
      );
      expect(await getLicenceNews(client, ['SuperOffice'])).toMatchObject([
        { status: 'new-licence', failure: null, offered: null },
      ]);
    },
  );

  test('fails for one owner alone', async () => {
    const { client, seen } = await clientOf((response, request, nth) =>
      (seen.at(-1)?.body.includes('Adwiza') ? say('', 403) : say({ LicenseStatus: 'Ok' }))(
        response,
        request,
        nth,
      ),
    );
    expect(await getLicenceNews(client, ['SuperOffice', 'Adwiza'])).toMatchObject([
      { owner: 'SuperOffice', status: 'ok', failure: null },
      { owner: 'Adwiza', status: null, failure: { kind: 'forbidden' }, offered: null },
    ]);
  });

  test.each([
    [401, { kind: 'signed-out' }],
    [421, { kind: 'wrong-subdomain' }],
  ])('fails as a whole when every owner is answered with %i', async (status, failure) => {
    const { client } = await clientOf(say('', status));
    expect(await failed(getLicenceNews(client, ['SuperOffice', 'Adwiza']))).toEqual(failure);
  });

  test('does not fail as a whole for what is about each owner', async () => {
    const { client } = await clientOf(say('', 403));
    expect(await getLicenceNews(client, ['SuperOffice', 'Adwiza'])).toMatchObject([
      { failure: { kind: 'forbidden' } },
      { failure: { kind: 'forbidden' } },
    ]);
  });

  test('is asked of eight owners at most, and of nobody without a request', async () => {
    const { client, seen } = await clientOf(say({ LicenseStatus: 'Ok' }));
    expect(await getLicenceNews(client, [])).toEqual([]);
    expect(seen).toEqual([]);
    const owners = Array.from({ length: 20 }, (_, n) => `Owner ${n}`);
    expect((await getLicenceNews(client, owners)).map(({ owner }) => owner)).toEqual(
      owners.slice(0, 8),
    );
    expect(seen).toHaveLength(8);
  });
});

describe('the shop', () => {
  test('is at an https address', async () => {
    const { client, seen } = await clientOf(say('"https://shop.superoffice.com/?c=1"'));
    expect(await getShopUrl(client, 'SuperOffice')).toBe('https://shop.superoffice.com/?c=1');
    expect(seen).toMatchObject([
      {
        line: 'POST /Cust12345/api/v1/Agents/License/GetShopUrl',
        body: '{"OwnerName":"SuperOffice"}',
      },
    ]);
  });

  test.each(['"http://shop.test/"', '"javascript:alert(1)"', '"file:///etc"', '"shop"', '7'])(
    'is not opened at %s',
    async (answer) => {
      const { client } = await clientOf(say(answer));
      expect(await failed(getShopUrl(client, 'SuperOffice'))).toMatchObject({
        kind: 'unexpected-answer',
      });
    },
  );

  test.each(['null', '""', ''])('is not there for the answer %j', async (answer) => {
    const { client } = await clientOf(say(answer));
    expect(await failed(getShopUrl(client, 'Adwiza'))).toEqual({ kind: 'not-supported' });
  });
});

describe('the history of a module licence', () => {
  const bought = { New: null, Current: { ModuleName: 'ten-sales', Extra: [1] }, Odd: 'kept' };
  const waiting = { New: { ModuleName: 'ten-ai' }, Current: null };
  const licence = {
    Current: { OwnerName: 'SuperOffice', Signature: 'x' },
    ExtendedModuleLicenses: [{ Current: { ModuleName: 'user' } }, bought, waiting],
  };

  async function historyOf(module: string, history: unknown) {
    const { client, seen } = await clientOf(
      sayBy({
        GetLicenseFromDB: say(licence),
        GetModuleLicenseHistoryFromLicenseServer: say(JSON.stringify(history)),
      }),
    );
    return { seen, asked: getLicenceHistory(client, 'SuperOffice', module) };
  }

  test('is asked for with the licence as it came, to the last field', async () => {
    const { seen, asked } = await historyOf('ten-sales', '2024: 15\n2025: 21');
    expect(await asked).toBe('2024: 15\n2025: 21');
    expect(seen.map(({ line }) => line.split('/').at(-1))).toEqual([
      'GetLicenseFromDB',
      'GetModuleLicenseHistoryFromLicenseServer',
    ]);
    expect(seen[0]?.body).toBe('{"OwnerName":"SuperOffice"}');
    expect(JSON.parse(seen[1]?.body ?? '')).toEqual({
      LicenseInfo: licence,
      ModuleLicense: bought,
    });
  });

  test('is asked for of a module that is not activated yet', async () => {
    const { seen, asked } = await historyOf('ten-ai', '');
    expect(await asked).toBe('');
    expect(JSON.parse(seen[1]?.body ?? '')).toMatchObject({ ModuleLicense: waiting });
  });

  test('is bounded', async () => {
    const { asked } = await historyOf('user', 'x'.repeat(5_000));
    expect(await asked).toHaveLength(2_000);
  });

  test('of a module that the owner does not have is not asked for', async () => {
    const { seen, asked } = await historyOf('ten-unheard-of', '');
    expect(await failed(asked)).toEqual({ kind: 'not-supported' });
    expect(seen).toHaveLength(1);
  });

  test('of an owner that the tenant does not have is not asked for', async () => {
    const { client, seen } = await clientOf(say('null'));
    expect(await failed(getLicenceHistory(client, 'Nobody', 'user'))).toEqual({
      kind: 'not-supported',
    });
    expect(seen).toHaveLength(1);
  });

  test('that the licence server does not tell is none', async () => {
    const { asked } = await historyOf('user', null);
    expect(await failed(asked)).toEqual({ kind: 'not-supported' });
  });
});
