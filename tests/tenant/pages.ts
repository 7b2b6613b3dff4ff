import { readFileSync } from 'node:fs';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Session } from './sessions';
import type { TenantState } from './state';

const read = (name: string) => readFileSync(new URL(`client/${name}`, import.meta.url), 'utf8');
const clientHtml = read('client.html');
const clientHtmlWithToken = clientHtml.replace(
  '<body>',
  '<body>\n    <input type="hidden" id="XSRF_TOKEN" value="{{xsrf}}" />',
);
const signInHtml = read('signIn.html');
const assets: Record<string, { text: string; type: string }> = {
  'client.css': { text: read('client.css'), type: 'text/css' },
  'client.js': { text: read('client.js'), type: 'text/javascript' },
  'icon.svg': { text: read('icon.svg'), type: 'image/svg+xml' },
  'signIn.css': { text: read('signIn.css'), type: 'text/css' },
};

/** The strictest headers a client page may plausibly send; what is docked beside it must cope. */
const strictHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header(
    'Content-Security-Policy',
    "default-src 'self'; frame-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'",
  );
  c.header('X-Frame-Options', 'DENY');
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'same-origin');
  c.header('Cache-Control', 'no-store');
};

/** Styles and scripts of the pages. */
export function assetsApp(): Hono {
  const app = new Hono();
  app.use(strictHeaders);
  app.get('/:name', (c) => {
    const asset = assets[c.req.param('name')];
    return asset
      ? c.body(asset.text, 200, { 'Content-Type': `${asset.type}; charset=utf-8` })
      : c.notFound();
  });
  return app;
}

/** The sign-in form. Any name and password will do, as long as there are both. */
export function signInApp(state: TenantState): Hono {
  const app = new Hono();
  app.use(strictHeaders);
  const form = (c: Context, message: string, status: 200 | 401) =>
    c.html(
      fill(signInHtml, {
        message,
        back: encodeURIComponent(backPath(c.req.query('back'))),
      }),
      status,
    );

  app.get('/', (c) => form(c, '', 200));
  app.post('/', async (c) => {
    const { name, password } = await c.req.parseBody();
    if (!name || !password) return form(c, 'Enter your name and your password.', 401);
    state.sessions.open(c);
    return c.redirect(backPath(c.req.query('back')), 303);
  });
  return app;
}

/** The web client, below `/{tenant}`. Opening it signs the demonstration user in, mostly. */
export function clientApp(state: TenantState): Hono {
  const app = new Hono();
  const page = (c: Context) => {
    const { pathname, search } = new URL(c.req.url);
    const session = state.sessions.ofPage(c);
    if (!session && state.data.behaviour.signInFirst) {
      return c.redirect(`/login?back=${encodeURIComponent(pathname + search)}`);
    }
    return clientPage(c, session ?? state.sessions.open(c), state);
  };
  app.get('/', (c) => c.redirect(`${new URL(c.req.url).pathname.replace(/\/$/, '')}/default.aspx`));
  app.get('/default.aspx', strictHeaders, page);
  app.get('/admin/default.aspx', strictHeaders, page);
  return app;
}

function clientPage(
  c: Context,
  session: Session,
  state: TenantState,
): Response | Promise<Response> {
  const root = `/${new URL(c.req.url).pathname.split('/')[1] ?? ''}`;
  const readable = { path: `${root}/`, secure: true, sameSite: 'Lax' } as const;
  setCookie(c, 'SoCrmCurrentUserUICulture', state.culture, readable);
  const hidden = state.data.behaviour.xsrf === 'hidden-input';
  if (hidden) deleteCookie(c, 'XSRF-TOKEN', readable);
  else setCookie(c, 'XSRF-TOKEN', session.xsrfToken, readable);
  return c.html(
    fill(hidden ? clientHtmlWithToken : clientHtml, {
      root,
      company: state.data.company,
      language: state.culture,
      xsrf: session.xsrfToken,
    }),
  );
}

/** Puts texts where the page says `{{name}}`, made harmless. */
function fill(html: string, values: Record<string, string>): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    (values[name] ?? '').replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`),
  );
}

/** Leads back into this site only. */
function backPath(path: string | undefined): string {
  return path?.startsWith('/') && !/^\/[/\\]/.test(path) ? path : '/Cust12345/default.aspx';
}
