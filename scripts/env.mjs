// .env: read as Node reads it, and completed with fresh secrets; a secret that exists is never replaced.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

const secret = () => randomBytes(32).toString('base64');

const SECRETS = {
  APP_KEYS: () => `"${secret()},${secret()}"`,
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  // Encrypts telephone numbers; a new key goes in front of the old ones, separated by a comma.
  CONTACT_KEYS: secret,
  WEBHOOK_SECRET: () => `whsec_${secret()}`,
};

/**
 * @param {string} file path of the .env file
 * @returns {Record<string, string>} its settings; the environment wins over the file, as in Strapi
 */
export function readEnv(file) {
  const settings = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...settings, ...process.env };
}

/** @param {string} file path of the .env file */
export function ensureEnv(file) {
  const known = readEnv(file);
  const missing = Object.entries(SECRETS).filter(([name]) => !known[name]);
  if (missing.length === 0) return;
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n?$/, '\n') : '';
  const added = missing.map(([name, make]) => `${name}=${make()}\n`);
  writeFileSync(file, before + added.join(''), { mode: 0o600 });
}
