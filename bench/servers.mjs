// Servers in processes of their own, for benchmarks that ask over the network.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../scripts/build.mjs';
import { benchSettings, databaseSettings } from './council.mjs';

export const script = (...names) => path.join(ROOT, ...names);
export const folderOf = (name) => path.join(ROOT, '.tmp', name);

async function healthy(url, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer && answer.status < 500) return;
    await sleep(100);
  }
}

/** A server in a process of its own, once it answers; it ends with this one. */
export async function serve(args, { port, database = {}, env = {} }) {
  const settings = { ...process.env, ...benchSettings(database), SITE_REQUESTS_PER_MINUTE: '0' };
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...settings, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  await healthy(`${url}/api/cases`, child);
  const stop = async () => {
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { url, pid: child.pid, stop };
}

/** The project's own server, on the database of this name. */
export const council = (name, onPostgres, { port, env }) =>
  serve([script('tests', 'support', 'server', 'serve.mjs'), folderOf(name)], {
    port,
    database: databaseSettings(name, folderOf(name), onPostgres),
    env,
  });
