import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from './app';
import { createDatabase } from '../database/database';
import { testEnvironment } from './environment';
import { APP_DIR, temporaryFolder } from './paths';
import { copyUploads, template } from './template';

/** The server as it is run in earnest: a process of its own. */
export interface RunningServer {
  readonly url: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it as a service manager does. Gives the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does: at once, in the middle of whatever it is doing. */
  kill(): Promise<void>;
  /** Lets it stand still, as a machine that has no time for it does. @returns what lets it go on */
  pause(): () => void;
}

export interface RunningServerOptions {
  /** Loads the demonstration council. Off, as in `startApp`. */
  readonly demo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly patience?: number;
}

const SERVE = path.join(APP_DIR, 'tests', 'support', 'server', 'serve.mjs');

/**
 * The server on a database that goes when it stops: `npm start` on a fresh one, or, with the demo council, the compiled
 * server on a copy of a council that was loaded before.
 */
export async function startServer(options: RunningServerOptions = {}): Promise<RunningServer> {
  const folder = temporaryFolder();
  const source = options.demo ? template() : undefined;
  const database = await createDatabase(folder, source);
  if (source) copyUploads(source, folder);
  const remove = async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  const started = source
    ? startNode({ database, folder }, options)
    : launch([path.join(APP_DIR, 'scripts', 'start.mjs')], {
        ...options,
        env: { ...database.env, ...options.env },
      });
  const server = await started.catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const stop = async () => {
    const code = await server.stop();
    await remove();
    return code;
  };
  return { ...server, stop };
}

/**
 * One more process of the same compiled server on a database that others use too and that stays when it ends.
 */
export function startNode(
  { database, folder }: Home,
  options: RunningServerOptions = {},
): Promise<RunningServer> {
  const env = { NODE_ENV: 'production', ...database.env, ...options.env };
  return launch([SERVE, folder], { ...options, env });
}

/** A script of ours that serves, once it does. */
export async function launch(
  script: readonly string[],
  { demo = false, env = {}, patience = 120_000 }: RunningServerOptions,
): Promise<RunningServer> {
  const port = await freePort();
  const child = spawn(process.execPath, script, {
    cwd: APP_DIR,
    env: testEnvironment({ DEMO: String(demo), HOST: '127.0.0.1', PORT: String(port), ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  }
  const output = () => printed.join('');
  const url = `http://127.0.0.1:${port}`;
  try {
    await healthy(url, { child, patience });
  } catch (error) {
    await end(child, 'SIGKILL');
    throw new Error(`The server did not start:\n${output()}`, { cause: error });
  }
  const stop = () => end(child, 'SIGTERM');
  const kill = async () => {
    await end(child, 'SIGKILL');
  };
  const pause = () => {
    child.kill('SIGSTOP');
    return () => void child.kill('SIGCONT');
  };
  return { url, output, stop, kill, pause };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  // Guaranteed by Node: a server that listens on a port has an address object.
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function healthy(
  url: string,
  { child, patience }: { readonly child: ChildProcess; readonly patience: number },
): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const answer = await fetch(`${url}/_health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`No answer within ${patience / 1000} s.`);
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  const killer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exited;
  clearTimeout(killer);
  return child.exitCode;
}
