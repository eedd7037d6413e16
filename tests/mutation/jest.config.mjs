import config from '../../jest.config.mjs';
import { part } from './parts.mjs';

// Random inputs: so many times fewer of them, as every mutant asks anew.
process.env.PROPERTY_SHARE ??= '100';

const { projects } = config;
const unit = projects.find(({ displayName }) => displayName === 'unit');

export default {
  ...unit,
  rootDir: '../..',
  // Jest looks through these folders for every mutant.
  roots: ['src/domain', 'src/words', 'tests/unit/domain', 'tests/factories', 'tests/support'].map(
    (folder) => `<rootDir>/${folder}`,
  ),
  testMatch: part.tests.map((name) => `<rootDir>/tests/unit/domain/**/${name}.test.ts`),
};
