import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from './database';
import { testEnvironment } from './environment';
import { APP_DIR, temporaryFolder } from './paths';

/** The server as it is run in earnest: `npm start`, a process of its own, a fresh database. */
export interface RunningServer {
  readonly url: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it as a service manager does. Gives the exit code. */
  stop(): Promise<number | null>;
}

export interface RunningServerOptions {
  /** Loads the demonstration council. Off, as in `startApp`. */
  readonly demo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly patience?: number;
}

export async function startServer({
  demo = false,
  env = {},
  patience = 120_000,
}: RunningServerOptions = {}): Promise<RunningServer> {
  const folder = temporaryFolder();
  const database = await createDatabase(folder);
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(APP_DIR, 'scripts', 'start.mjs')], {
    cwd: APP_DIR,
    env: testEnvironment({
      ...database.env,
      DEMO: String(demo),
      HOST: '127.0.0.1',
      PORT: String(port),
      ...env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  }
  const output = () => printed.join('');
  const stop = async () => {
    const code = await end(child);
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await healthy(url, { child, patience });
  } catch (error) {
    await stop();
    throw new Error(`The server did not start:\n${output()}`, { cause: error });
  }
  return { url, output, stop };
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

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exited;
  clearTimeout(killer);
  return child.exitCode;
}
