// .env: read without a library, and completed with fresh secrets; a secret that exists is never replaced.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

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

const LINE = /^\s*(?:export\s+)?(\w+)\s*=\s*(.*?)\s*$/;

/**
 * @param {string} file path of the .env file
 * @returns {Record<string, string>} its settings; the environment wins over the file, as in Strapi
 */
export function readEnv(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const pairs = lines.flatMap((line) => {
    const [, name, value] = LINE.exec(line) ?? [];
    return name ? [[name, value.replace(/^(["'])(.*)\1$/, '$2')]] : [];
  });
  return { ...Object.fromEntries(pairs), ...process.env };
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
