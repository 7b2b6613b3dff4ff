/** How the message catalogue is compiled: once here, for the build, the tests and the type check. */
export const paraglideOptions = {
  project: './lib/i18n/project.inlang',
  outdir: './lib/i18n/paraglide',
  strategy: ['globalVariable', 'baseLocale'] as ('globalVariable' | 'baseLocale')[],
  emitTsDeclarations: true,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
  cleanOutdir: false,
};
