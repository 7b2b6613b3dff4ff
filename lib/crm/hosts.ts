/**
 * Where SuperOffice CRM Online lives. The one place to change when the vendor moves its hosts.
 * Source: SuperOffice docs, developer-portal/getting-started/app-envir.md and the 2026 migration FAQ.
 */

export type Environment = 'production' | 'stage' | 'development';

/** Match patterns for the manifest: no other site is ever read. */
export const hostPatterns = ['https://*.superoffice.com/*'];

/** Host names that serve tenants, by environment; everything else under the domain is not the CRM. */
export const tenantHosts: readonly (readonly [RegExp, Environment])[] = [
  [/^(app|online\d*)\.superoffice\.com$/, 'production'],
  [/^(app-stage|stage\d*|qaonline\d*)\.superoffice\.com$/, 'stage'],
  [/^(app-sod|sod\d*)\.superoffice\.com$/, 'development'],
];
