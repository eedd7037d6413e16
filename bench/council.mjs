// A demo council on a database of its own, and the measuring of one thing against another.
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ROOT } from '../scripts/build.mjs';

const require = createRequire(import.meta.url);
export const compiled = (name) => require(path.join(ROOT, 'dist', 'src', name));
const PASSWORD = 'Bench-1234-abcd';
const POSTGRES = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const DATABASE = 'haoshangliang_bench_write';

async function onServer(sql) {
  const knex = require('knex')({ client: 'pg', connection: POSTGRES });
  await knex.raw(sql);
  await knex.destroy();
}

export const removeDatabase = () => onServer(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);

/** A demo council on a database of its own. */
export async function start(folder, onPostgres) {
  const url = new URL(POSTGRES);
  url.pathname = `/${DATABASE}`;
  const database = onPostgres
    ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href }
    : { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') };
  if (onPostgres) {
    await removeDatabase();
    await onServer(`CREATE DATABASE ${DATABASE}`);
  }
  const secrets = ['ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'APP_KEYS', 'JWT_SECRET', 'TRANSFER_TOKEN_SALT'];
  Object.assign(process.env, database, Object.fromEntries(secrets.map((name) => [name, `bench-${name}`])));
  Object.assign(process.env, {
    ADMIN_PASSWORD: PASSWORD,
    DEMO: 'true',
    DEMO_PASSWORD: PASSWORD,
    ENCRYPTION_KEY: 'bench-encryption-key-of-32-signs',
    ENV_PATH: '.tmp/no.env',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  const strapi = require('@strapi/strapi').createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  cpSync(path.join(ROOT, 'public'), path.join(folder, 'public'), { recursive: true });
  strapi.config.set('dirs.static.public', path.join(folder, 'public'));
  await strapi.load();
  return strapi;
}

export const timed = async (work) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/** Each in turn, the order swapped from pair to pair, so that neither profits from the other. */
export async function inPairs(pairs, guarded, plain) {
  const times = { guarded: [], plain: [] };
  for (let n = 0; n < pairs + 20; n += 1) {
    const order = n % 2 === 0 ? ['guarded', 'plain'] : ['plain', 'guarded'];
    for (const name of order) {
      const time = await timed(() => (name === 'guarded' ? guarded(n) : plain(n)));
      if (n >= 20) times[name].push(time);
    }
  }
  return times;
}

export const milliseconds = (value) => Number(value.toFixed(2));

export function compare({ guarded, plain }) {
  const figures = {};
  for (const [name, q] of [
    ['median', 0.5],
    ['p95', 0.95],
  ]) {
    const [with_, without] = [quantile(guarded, q), quantile(plain, q)];
    figures[name] = {
      guardedMs: milliseconds(with_),
      plainMs: milliseconds(without),
      ratio: Number((with_ / without).toFixed(2)),
    };
  }
  return figures;
}
