import os from 'node:os';

// Types are checked by tsc; here they are only stripped.
const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

/** Published as ES modules only, which `require` reads in Node and not in jest. */
const ES_MODULES = '(?:bpmn-moddle|moddle|moddle-xml|min-dash|saxen|feed|hucre)';

const project = (displayName, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts`],
  transform: { '^.+\\.ts$': swc, [`/node_modules/${ES_MODULES}/.+\\.m?js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!${ES_MODULES}/)`],
  // Compiled copies of src would be seen as duplicates of it.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/'],
  ...extra,
});

/** What a test imports from src is the very module that a Strapi in its process has loaded. */
const compiled = {
  moduleNameMapper: { '^(?:\\.\\./)+src/(.*)$': '<rootDir>/dist/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/.tmp/'],
};

/** @type {import('jest').Config} */
export default {
  // Each worker of the integration tests is a Strapi of 300 MB.
  maxWorkers: Math.min(4, os.availableParallelism()),
  workerIdleMemoryLimit: '1GB',
  projects: [
    project('unit'),
    project('architecture'),
    project('integration', {
      globalSetup: '<rootDir>/tests/support/server/compile-once.ts',
      globalTeardown: '<rootDir>/tests/support/server/clear-away.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/server/slow.ts'],
      ...compiled,
    }),
    project('browser', {
      globalSetup: '<rootDir>/tests/support/server/build-once.ts',
      globalTeardown: '<rootDir>/tests/support/server/clear-away.ts',
      setupFilesAfterEnv: ['<rootDir>/tests/support/server/slow.ts'],
      ...compiled,
    }),
  ],
};
