import { tenantHosts, type Environment } from './hosts';

/** Where in SuperOffice CRM a page is. */
export type CrmPlace = {
  /** Key for everything stored: survives a move to another host and any spelling of the path. */
  tenant: string;
  /** Context identifier as the URL spells it, "Cust12345". */
  contextId: string;
  environment: Environment;
  /** "https://online3.superoffice.com/Cust12345/" */
  root: string;
  /** `root` + "api/" */
  apiRoot: string;
};

const contextPattern = /^cust\d{1,9}$/i;
/** The client, its administration and Service; not the API, help, community or sign-in pages. */
const crmPath = /^(|default\.aspx|admin(\/.*)?|cs\/scripts\/[^/]+\.(fcgi|exe))$/i;

/**
 * Finds the tenant that a page of the CRM web client belongs to.
 *
 * @param address the page's URL
 * @returns null for any page that is not the CRM of SuperOffice Online
 * @see SuperOffice docs, best-practices/tenant-status: the first path segment is the context identifier, in any case
 */
export function crmPlace(address: string): CrmPlace | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const environment = tenantHosts.find(([host]) => host.test(url.hostname))?.[1];
  const [, contextId = '', path = ''] = /^\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
  if (url.protocol !== 'https:' || !environment) return null;
  if (!contextPattern.test(contextId) || !crmPath.test(path)) return null;
  const root = `${url.origin}/${contextId}/`;
  return {
    tenant: `${environment}:${contextId.toLowerCase()}`,
    contextId,
    environment,
    root,
    apiRoot: `${root}api/`,
  };
}
