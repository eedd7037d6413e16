// npm run mutation: changes src/domain in every small way and asks whether a test notices. For development, not for CI.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  packageManager: 'npm',
  testRunner: 'jest',
  jest: { configFile: 'tests/mutation/jest.config.mjs', enableFindRelatedTests: false },
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: ['src/domain/**/*.ts'],
  ignorePatterns: ['dist', '.strapi', '.tmp', 'public', 'docs', 'bench', 'build'],
  coverageAnalysis: 'perTest',
  // Rules are compiled once at import; what only runs then is tested by the architecture tests.
  ignoreStatic: false,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: '.tmp/mutation/report.json' },
  tempDirName: '.tmp/mutation/work',
};
