/** Settings that a developer's shell or `.env` may hold and a test must not see. */
const FOREIGN =
  /^(ADMIN_|API_TOKEN_SALT$|APP_KEYS$|CONTACT_|CORS_|DATABASE_|DEMO|ENCRYPTION_|HOST$|JWT_|PORT$|PROXY$|PUBLIC_|SITE_|STRAPI_|SUGGESTION_|TRANSFER_|WEBHOOK_)/;

/** Password of the first administrator and of every demo account in tests. */
export const TEST_PASSWORD = 'Test-1234-abcd';
export const ADMIN_EMAIL = 'admin@haian.example';

const TEST_SETTINGS = {
  ADMIN_EMAIL,
  ADMIN_PASSWORD: TEST_PASSWORD,
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  API_TOKEN_SALT: 'test-api-token-salt',
  APP_KEYS: 'test-key-one,test-key-two',
  DEMO_PASSWORD: TEST_PASSWORD,
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
  // A file that does not exist: the developer's own .env stays out of it.
  ENV_PATH: '.tmp/no.env',
  CONTACT_KEYS: Buffer.alloc(32, 'test').toString('base64'),
  JWT_SECRET: 'test-jwt-secret',
  LOG_LEVEL: 'warn',
  NODE_ENV: 'test',
  // The work of a browser, as good as none.
  SUGGESTION_TRIES: '500',
  STRAPI_TELEMETRY_DISABLED: 'true',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
};

/** The environment of a test: ours without what is foreign, the test settings, then `extra`. */
export function testEnvironment(extra: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return { ...Object.fromEntries(own), ...TEST_SETTINGS, ...extra };
}

/** Puts an environment in force and returns how to take it back. */
export function enterEnvironment(env: Readonly<Record<string, string | undefined>>): () => void {
  const before = process.env;
  process.env = { ...env };
  return () => {
    process.env = before;
  };
}
