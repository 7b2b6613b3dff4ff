/**
 * Which room may lean on which. The arrows are those of CONTRIBUTING.md, "The rooms".
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'The rules import nothing of ours and no browser API.',
      severity: 'error',
      from: { path: '^lib/domain' },
      to: { pathNot: '^lib/domain' },
    },
    {
      name: 'nothing-knows-the-alerts',
      comment: 'Alerts judge what the other rules tell, never the other way round.',
      severity: 'error',
      from: { path: '^lib/domain', pathNot: '^lib/domain/alerts/' },
      to: { path: '^lib/domain/alerts/' },
    },
    {
      name: 'licences-events-and-forecast-stand-alone',
      severity: 'error',
      from: { path: '^lib/domain/(licences|events|forecast)/' },
      to: { path: '^lib/domain/[^/]+/', pathNot: '^lib/domain/$1/' },
    },
    {
      name: 'seats-know-licences-only',
      severity: 'error',
      from: { path: '^lib/domain/seats/' },
      to: { path: '^lib/domain/[^/]+/', pathNot: '^lib/domain/(seats|licences)/' },
    },
    {
      name: 'webapi-knows-only-the-domain',
      severity: 'error',
      from: { path: '^lib/webapi' },
      to: { path: '^(lib|components|entrypoints)', pathNot: '^lib/(webapi|domain)' },
    },
    {
      name: 'only-the-monitor-talks-to-the-tenant',
      severity: 'error',
      from: { pathNot: '^(lib/(webapi|monitor|metering)|tests)' },
      to: { path: '^lib/webapi' },
    },
    {
      name: 'pages-write-nothing',
      comment: 'The background is the only writer; a page asks it by message.',
      severity: 'error',
      from: { path: '^(components|lib/queries|entrypoints/(panel|options))' },
      to: { path: '^lib/(monitor|metering)' },
    },
    {
      name: 'components-ask-queries',
      severity: 'error',
      from: { path: '^components' },
      to: { path: '^lib/(store|messaging)' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^components/ui' },
      to: { path: '^(lib/(?!i18n|export)|components/(?!ui))' },
    },
    {
      name: 'the-content-script-stays-thin',
      severity: 'error',
      from: { path: '^entrypoints/crm\\.content' },
      to: { path: '^(components|lib/(?!crm|messaging))|node_modules/(svelte|zod|ky|@tanstack)' },
    },
    {
      name: 'lib-imports-no-view',
      severity: 'error',
      from: { path: '^lib' },
      to: { path: '^(components|entrypoints)' },
    },
    {
      name: 'nothing-shipped-leans-on-tests',
      severity: 'error',
      from: { path: '^(components|entrypoints|lib)' },
      to: { path: '^tests' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.wxt|\\.output|lib/i18n/paraglide)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.json'] },
  },
};
