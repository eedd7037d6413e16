import config from '../../jest.config.mjs';

process.env.PROPERTY_SHARE ??= '20';

const { projects } = config;
const unit = projects.find(({ displayName }) => displayName === 'unit');

export default { ...unit, rootDir: '../..', testMatch: ['<rootDir>/tests/unit/domain/**/*.test.ts'] };
