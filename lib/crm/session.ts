/**
 * What the page knows of the session in it and the background cannot: the token that the tenant wants back
 * with every call, and the language of the CRM user. Tenant and API root are not announced: the background
 * takes them from the sender's own address, which the browser vouches for.
 */
export type SessionAnnouncement = {
  xsrfToken: string;
  /** As the page says it, "nl-NL"; not checked yet. */
  culture: string;
};

type Page = Pick<Document, 'cookie' | 'querySelector' | 'documentElement'>;

/**
 * Reads the session from a page of the CRM web client: the token from the cookie, or else from the hidden
 * input, as the vendor's own client does (`WebApiBase.SetXSRFTokenFromHiddenField`).
 *
 * @param browserCulture used when the page tells no language
 * @returns null when the page holds no token: nobody is signed in
 */
export function readSession(page: Page, browserCulture: string): SessionAnnouncement | null {
  const hidden = page.querySelector<HTMLInputElement>('input#XSRF_TOKEN');
  const xsrfToken = cookie(page, 'XSRF-TOKEN') ?? hidden?.value;
  if (!xsrfToken) return null;
  const culture = cookie(page, 'SoCrmCurrentUserUICulture') ?? page.documentElement.lang;
  return { xsrfToken, culture: culture || browserCulture };
}

function cookie(page: Page, name: string): string | undefined {
  const found = page.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
  const raw = found?.slice(name.length + 1);
  try {
    return raw && decodeURIComponent(raw);
  } catch {
    return raw; // a stray % in a token is the token's own
  }
}
