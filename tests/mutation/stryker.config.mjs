// npm run mutation: changes src/domain in every small way and asks whether a test notices. For development, not for CI.
import { part } from './parts.mjs';

const name = process.env.MUTATION_PART ?? 'policies';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  packageManager: 'npm',
  testRunner: 'jest',
  jest: { configFile: 'tests/mutation/jest.config.mjs', enableFindRelatedTests: false },
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: part.mutate.map((files) => `src/domain/${files}`),
  ignorePatterns: [
    'dist',
    '.strapi',
    '.tmp',
    'public',
    'docs',
    'bench',
    'build',
    'src/admin',
    'tests/integration',
    'tests/browser',
  ],
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['json'],
  jsonReporter: { fileName: `.tmp/mutation/${name}.json` },
  tempDirName: `.tmp/mutation/work-${name}`,
};
