// A demo council on a database of its own, for whatever is measured on it.
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from '../scripts/build.mjs';

const require = createRequire(import.meta.url);

export const PASSWORD = 'Bench-1234-abcd';
const POSTGRES = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** A module of the compiled server. */
export const compiled = (name) => require(path.join(ROOT, 'dist', 'src', name));

async function onServer(sql) {
  const knex = require('knex')({ client: 'pg', connection: POSTGRES });
  const { rows } = await knex.raw(sql);
  await knex.destroy();
  return rows;
}

export const removeDatabase = (name) => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

/** The settings by which Strapi finds a database; on PostgreSQL by its name, on SQLite as a file in the folder. */
export function databaseSettings(name, folder, onPostgres) {
  const url = new URL(POSTGRES);
  url.pathname = `/${name}`;
  return onPostgres
    ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href }
    : { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, `${name}.db`) };
}

/** A database that nobody has used before. @returns its settings */
export async function freshDatabase(name, folder, onPostgres) {
  if (onPostgres) {
    await removeDatabase(name);
    await onServer(`CREATE DATABASE ${name}`);
  }
  const settings = databaseSettings(name, folder, onPostgres);
  if (!onPostgres) rmSync(settings.DATABASE_FILENAME, { force: true });
  return settings;
}

/** Is there such a database from a run before? */
export async function hasDatabase(name, folder, onPostgres) {
  if (onPostgres) return (await onServer(`SELECT 1 FROM pg_database WHERE datname = '${name}'`)).length > 0;
  return existsSync(databaseSettings(name, folder, false).DATABASE_FILENAME);
}

/** Copies a database that nobody has open. @returns the settings of the copy */
export async function copyDatabase(name, { to, from, folder, onPostgres }) {
  mkdirSync(folder, { recursive: true });
  const settings = databaseSettings(to, folder, onPostgres);
  if (onPostgres) {
    await removeDatabase(to);
    await onServer(`CREATE DATABASE ${to} TEMPLATE ${name}`);
  } else copyFileSync(databaseSettings(name, from, false).DATABASE_FILENAME, settings.DATABASE_FILENAME);
  return settings;
}

const SECRETS = ['ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'APP_KEYS', 'JWT_SECRET', 'TRANSFER_TOKEN_SALT'];

/** The environment of a server that is measured. */
export const benchSettings = (database) => ({
  ...database,
  ...Object.fromEntries(SECRETS.map((name) => [name, `bench-${name}`])),
  ADMIN_PASSWORD: PASSWORD,
  DEMO: 'true',
  DEMO_PASSWORD: PASSWORD,
  ENCRYPTION_KEY: 'bench-encryption-key-of-32-signs',
  ENV_PATH: '.tmp/no.env',
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/** Loads the compiled server in this process; on an empty database with the demo council. */
export async function startCouncil(database, folder) {
  process.chdir(ROOT);
  Object.assign(process.env, benchSettings(database));
  const strapi = require('@strapi/strapi').createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  cpSync(path.join(ROOT, 'public'), path.join(folder, 'public'), { recursive: true });
  strapi.config.set('dirs.static.public', path.join(folder, 'public'));
  await strapi.load();
  return strapi;
}

/** Lets a loaded server answer over HTTP. @returns its address */
export async function listen(strapi) {
  strapi.server.mount();
  const server = strapi.server.httpServer.listen(0, '127.0.0.1');
  // Between two questions lie minutes of work that lets no connection say that it is closed.
  server.keepAliveTimeout = 0;
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
}

/** @returns the token of this member of staff of the demo council */
export async function signIn(url, name) {
  const response = await globalThis.fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${name}@haian.example`, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  const { data } = await response.json();
  return data.token;
}
