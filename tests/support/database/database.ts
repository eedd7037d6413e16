import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

/** A database that nobody has used before, and how Strapi finds it. */
export interface TestDatabase {
  /** Its name on the server; a SQLite file has none. */
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** A database, closed, of which others are made. */
export interface DatabaseSource extends Pick<TestDatabase, 'name'> {
  /** Where its file lies, if it is one, and the public files that belong to it. */
  readonly folder: string;
}

export const onPostgres = process.env.TEST_DATABASE === 'postgres';

export const TEST_DATABASE_URL =
  process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: TEST_DATABASE_URL });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Drops what `createDatabase` made on a server; a file goes with its folder. */
export async function dropDatabase(name: string): Promise<void> {
  if (onPostgres) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function postgresDatabase(source?: DatabaseSource): Promise<TestDatabase> {
  const name = `haoshangliang_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}${source ? ` TEMPLATE ${source.name}` : ''}`);
  // No test pulls the plug of the database server; whether a commit has reached the disk costs time and shows nothing.
  await onServer(`ALTER DATABASE ${name} SET synchronous_commit = off`);
  const url = new URL(TEST_DATABASE_URL);
  url.pathname = `/${name}`;
  return {
    name,
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
    drop: () => dropDatabase(name),
  };
}

/**
 * @param folder where a SQLite file may lie; whoever made the folder removes it
 * @param source what to copy; without it the database is empty
 */
export async function createDatabase(folder: string, source?: DatabaseSource): Promise<TestDatabase> {
  if (onPostgres) return postgresDatabase(source);
  const file = path.join(folder, 'data.db');
  if (source) copyFileSync(path.join(source.folder, 'data.db'), file);
  return {
    name: '',
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: file },
    drop: () => Promise.resolve(),
  };
}
