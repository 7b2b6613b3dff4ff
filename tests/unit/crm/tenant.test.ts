import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crmPlace } from '../../../lib/crm/tenant';

describe('crmPlace', () => {
  test.each([
    ['https://online3.superoffice.com/Cust12345/default.aspx', 'production:cust12345'],
    ['https://online.superoffice.com/Cust12345/', 'production:cust12345'],
    ['https://app.superoffice.com/cust1234', 'production:cust1234'],
    [
      'https://app.superoffice.com/CUST1234/default.aspx?contact.main?contact_id=2',
      'production:cust1234',
    ],
    ['https://online2.superoffice.com/Cust1/admin/default.aspx', 'production:cust1'],
    ['https://online12.superoffice.com/Cust1/CS/scripts/ticket.fcgi?action=x', 'production:cust1'],
    ['https://stage.superoffice.com/Cust7/default.aspx', 'stage:cust7'],
    ['https://app-stage.superoffice.com/cust7/', 'stage:cust7'],
    ['https://sod2.superoffice.com/Cust7/default.aspx', 'development:cust7'],
    ['https://app-sod.superoffice.com/Cust7/Default.aspx', 'development:cust7'],
    ['https://online3.superoffice.com:8443/Cust12345/default.aspx', 'production:cust12345'],
  ])('%s is %s', (address, tenant) => {
    expect(crmPlace(address)?.tenant).toBe(tenant);
  });

  test.each([
    'https://community.superoffice.com/Cust12345/default.aspx',
    'https://docs.superoffice.com/en/admin/license/index.html',
    'https://www.superoffice.com/customers/',
    'https://online.superoffice.com/login/',
    'https://online3.superoffice.com/Cust12345/api/v1/License',
    'https://online3.superoffice.com/Cust12345/help/index.html',
    'https://online3.superoffice.com/Customer/default.aspx',
    'https://online3.superoffice.com/',
    'http://online3.superoffice.com/Cust12345/default.aspx',
    'https://online3.superoffice.com.evil.example/Cust12345/default.aspx',
    'https://xonline3.superoffice.com/Cust12345/default.aspx',
    'chrome-extension://abc/panel.html',
    'not an address',
    '',
  ])('%s is not the CRM', (address) => {
    expect(crmPlace(address)).toBeNull();
  });

  test('the API is below the tenant, spelled as the page spells it', () => {
    expect(crmPlace('https://online3.superoffice.com/Cust12345/default.aspx')).toEqual({
      tenant: 'production:cust12345',
      contextId: 'Cust12345',
      environment: 'production',
      root: 'https://online3.superoffice.com/Cust12345/',
      apiRoot: 'https://online3.superoffice.com/Cust12345/api/',
    });
  });

  test('whatever the address, the API root stays on a tenant host, over https', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        const place = crmPlace(address);
        if (place) expect(new URL(place.apiRoot).hostname).toMatch(/\.superoffice\.com$/);
      }),
    );
  });
});
