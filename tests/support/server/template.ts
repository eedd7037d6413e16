/** The demo council, loaded once for a whole run: each test starts on a copy of it, on either database. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createDatabase, dropDatabase, type DatabaseSource } from '../database/database';
import { testEnvironment } from './environment';
import { APP_DIR, temporaryFolder } from './paths';

/** Set once before the tests and inherited by the processes that run them. */
const VARIABLE = 'TEST_TEMPLATE';

/** Where the demo council lies ready. */
export function template(): DatabaseSource {
  const made = process.env[VARIABLE];
  if (made === undefined)
    throw new Error('The demo council is loaded before the tests: see jest.config.mjs.');
  return JSON.parse(made) as DatabaseSource;
}

/** The uploaded files of a council, for a server whose public files lie in this folder. */
export function copyUploads(source: DatabaseSource, folder: string): void {
  const uploads = path.join('public', 'uploads');
  cpSync(path.join(source.folder, uploads), path.join(folder, uploads), { recursive: true });
}

/** Starts the compiled server once on an empty database, with the demo council, and ends it. */
export async function makeTemplate(): Promise<void> {
  const folder = temporaryFolder();
  const { env, name } = await createDatabase(folder);
  process.env[VARIABLE] = JSON.stringify({ folder, name } satisfies DatabaseSource);
  const script = path.join(APP_DIR, 'tests', 'support', 'server', 'serve.mjs');
  const { status } = spawnSync(process.execPath, [script, folder, '--once'], {
    cwd: APP_DIR,
    env: testEnvironment({ ...env, DEMO: 'true' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The demo council could not be loaded, so nothing can be tested on it.');
}

export async function removeTemplate(): Promise<void> {
  const { folder, name } = template();
  await dropDatabase(name);
  rmSync(folder, { recursive: true, force: true });
}
