import { Agent, request } from 'node:https';
import type { VendorOptions } from './vendorClient';
import type { Tenant } from '../tenant/server';

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  bytes: Buffer;
};

type Ask = { method?: string; headers?: Record<string, string>; body?: unknown };

/** The stand-in's certificate is its own: accepted here, and nowhere else in the process. */
const httpsAgent = new Agent({ rejectUnauthorized: false, keepAlive: true });

/** Asks without cookies or token. `path` starts at the host. */
export function ask(tenant: Tenant, path: string, { method = 'GET', headers, body }: Ask = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: tenant.port,
        path: path.replaceAll(' ', '%20'),
        method,
        headers,
        agent: httpsAgent,
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          const { statusCode = 0, headers: received } = response;
          resolve({ status: statusCode, headers: received, text: bytes.toString(), bytes });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
  });
}

/** Someone who has opened the CRM page. */
export type Visitor = {
  headers: Record<string, string>;
  /** Asks the API; `path` starts below `/{tenant}/api`. */
  api(path: string, ask?: Ask): Promise<Answer>;
  /** The same, for an answer that must be 200 and JSON. */
  json(path: string, ask?: Ask): Promise<unknown>;
  /** How to construct an agent of the vendor's client. */
  options: VendorOptions;
};

/** Opens the CRM page as a browser does and keeps its cookies and XSRF token. */
export async function visit(tenant: Tenant): Promise<Visitor> {
  const page = await openPage(tenant);
  const cookies = setCookies(page);
  const fromCookie = cookies.find((each) => each.startsWith('XSRF-TOKEN='))?.split('=')[1];
  const fromInput = /id="XSRF_TOKEN" value="([^"]+)"/.exec(page.text)?.[1];
  const headers = {
    Cookie: cookies.join('; '),
    'X-XSRF-TOKEN': fromCookie || fromInput || '',
    Host: `localhost:${tenant.port}`,
  };
  const api: Visitor['api'] = (path, asked = {}) =>
    ask(tenant, `/${tenant.tenant}/api${path}`, {
      ...asked,
      headers: { ...headers, ...asked.headers },
    });
  return {
    headers,
    api,
    async json(path, asked) {
      const { status, text } = await api(path, asked);
      if (status !== 200) throw new Error(`${path} answered ${status}: ${text}`);
      return JSON.parse(text) as unknown;
    },
    options: {
      baseUrl: `https://localhost:${tenant.port}/${tenant.tenant}/api`,
      axiosConfig: { headers, httpsAgent },
    },
  };
}

/** The page, or the answer to the sign-in form where that comes first. */
async function openPage(tenant: Tenant): Promise<Answer> {
  const path = `/${tenant.tenant}/default.aspx`;
  const page = await ask(tenant, path);
  if (page.status === 200) return page;
  const signedIn = await ask(tenant, String(page.headers['location']), {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'name=ann&password=any',
  });
  const cookies = setCookies(signedIn);
  const reopened = await ask(tenant, path, { headers: { Cookie: cookies.join('; ') } });
  return {
    ...reopened,
    headers: { 'set-cookie': [...cookies, ...setCookies(reopened)] },
  };
}

function setCookies({ headers }: Answer): string[] {
  return [headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0] ?? '');
}
