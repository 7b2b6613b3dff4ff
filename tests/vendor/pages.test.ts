import { afterEach, describe, expect, test } from 'vitest';
import { startTenant, type Tenant } from '../tenant/server';
import { now } from './court';
import { ask, visit } from './visitor';

let tenant: Tenant;
afterEach(() => tenant.close());

const cookiesOf = (answer: { headers: Record<string, unknown> }) =>
  [answer.headers['set-cookie'] ?? []].flat().map(String);

describe('the CRM page', () => {
  test('signs in with cookies and headers as strict as they may be', async () => {
    tenant = await startTenant({ now: () => now });
    const page = await ask(tenant, '/cust12345/admin/default.aspx');
    expect(page.headers).toMatchObject({
      'content-security-policy':
        "default-src 'self'; frame-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'",
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    });
    const [session, strict, culture, xsrf] = cookiesOf(page);
    expect(session).toMatch(/^ASP\.NET_SessionId=.*HttpOnly; Secure; SameSite=Lax$/);
    expect(strict).toMatch(/HttpOnly; Secure; SameSite=Strict$/);
    expect(culture).toMatch(/^SoCrmCurrentUserUICulture=en-US;/);
    expect(xsrf).toMatch(/^XSRF-TOKEN=.*Path=\/cust12345\/; Secure; SameSite=Lax$/);
    expect(page.text).not.toContain('XSRF_TOKEN');
    expect(page.text).not.toMatch(/<script>|style=|onclick=/);
  });

  test('keeps the session of who comes back', async () => {
    tenant = await startTenant({ now: () => now });
    const { headers } = await visit(tenant);
    const again = await ask(tenant, '/Cust12345/default.aspx', { headers });
    expect(cookiesOf(again).join()).not.toContain('ASP.NET_SessionId');
    expect(cookiesOf(again).join()).toContain(headers['X-XSRF-TOKEN']);
  });

  test('offers the token in a hidden input instead of a cookie', async () => {
    tenant = await startTenant({ now: () => now, scenario: 'legacy-windows' });
    const visitor = await visit(tenant);
    expect(visitor.headers['Cookie']).not.toMatch(/XSRF-TOKEN=[^;]/);
    expect((await visitor.api('')).status).toBe(200);
  });

  test('writes hostile names harmlessly', async () => {
    tenant = await startTenant({ now: () => now, scenario: 'hostile' });
    const { text } = await ask(tenant, '/Cust12345/default.aspx');
    expect(text).not.toContain('hostileTextRan = true</script>');
  });

  test('asks to sign in first in signed-out, and leads back', async () => {
    tenant = await startTenant({ now: () => now, scenario: 'signed-out' });
    const page = await ask(tenant, '/Cust12345/default.aspx?contact.main&id=2');
    expect(page.status).toBe(302);
    expect(cookiesOf(page)).toEqual([]);
    const form = String(page.headers['location']);
    expect((await ask(tenant, form)).text).toContain('type="password"');

    const signIn = (body: string) =>
      ask(tenant, form, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body,
      });
    expect((await signIn('name=ann&password=')).status).toBe(401);
    const done = await signIn('name=ann&password=any');
    expect([done.status, done.headers['location']]).toEqual([
      303,
      '/Cust12345/default.aspx?contact.main&id=2',
    ]);
    const Cookie = cookiesOf(done)
      .map((each) => each.split(';')[0])
      .join('; ');
    const back = await ask(tenant, '/Cust12345/default.aspx?contact.main&id=2', {
      headers: { Cookie },
    });
    expect(back.status).toBe(200);
  });

  test('never leads to another site after signing in', async () => {
    tenant = await startTenant({ now: () => now, scenario: 'signed-out' });
    const answer = await ask(tenant, '/login?back=//elsewhere.invalid', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'name=ann&password=any',
    });
    expect(answer.headers['location']).toBe('/Cust12345/default.aspx');
  });
});
