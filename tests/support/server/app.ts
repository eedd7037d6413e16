/**
 * A real Strapi on a fresh database: `const app = await startApp()` in `beforeAll`, `await app.stop()` in `afterAll`.
 * One at a time in a test file: Strapi keeps itself in a global variable.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { createDatabase, type DatabaseSource, type TestDatabase } from '../database/database';
import { enterEnvironment, testEnvironment } from './environment';
import { APP_DIR, temporaryFolder } from './paths';
import { copyUploads, template } from './template';

export interface AppOptions {
  /** Loads the demonstration council on first start. Off, because most tests want an empty house. */
  readonly demo?: boolean;
  /** Loads it in this very start, instead of starting on a copy of a council loaded before. */
  readonly firstStart?: boolean;
  /** More environment, e.g. `{ ADMIN_EMAIL: '…' }`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Keeps Strapi's limit of five log-ins in five minutes. Off: tests log in often. */
  readonly rateLimit?: boolean;
}

export interface App {
  readonly strapi: Core.Strapi;
  readonly server: Core.Strapi['server'];
  readonly request: ReturnType<typeof supertest.agent>;
  /** `http://127.0.0.1:<port>`, for what supertest cannot do. */
  readonly url: string;
  /** For `startNode`: one more process beside this one. */
  readonly home: Home;
  stop(): Promise<void>;
}

/** A database, and the folder of the files that belong to it. */
export interface Home {
  readonly database: TestDatabase;
  readonly folder: string;
}

let running = false;

export async function startApp(options: AppOptions = {}): Promise<App> {
  if (running) throw new Error('Another app is running in this file: stop it first.');
  running = true;
  const folder = temporaryFolder();
  const source = options.demo && !options.firstStart ? template() : undefined;
  const database = await createDatabase(folder, source);
  const leaveEnvironment = enterEnvironment(
    testEnvironment({ ...database.env, DEMO: String(options.demo ?? false), ...options.env }),
  );
  let strapi: Core.Strapi | undefined;
  const stop = async () => {
    await strapi?.destroy();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
    leaveEnvironment();
    running = false;
  };
  try {
    strapi = await createApp(folder, source);
    await strapi.load();
    if (!options.rateLimit) liftRateLimits(strapi);
    const url = await listen(strapi);
    const request = supertest.agent(strapi.server.httpServer);
    return { strapi, server: strapi.server, request, url, home: { database, folder }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Imported late: Strapi reads the environment while it is being loaded. */
async function createApp(folder: string, source?: DatabaseSource): Promise<Core.Strapi> {
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({ appDir: APP_DIR, distDir: path.join(APP_DIR, 'dist') });
  // Uploads of a test do not belong in the project's own folder.
  const publicFolder = path.join(folder, 'public');
  cpSync(path.join(APP_DIR, 'public'), publicFolder, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'uploads',
  });
  if (source) copyUploads(source, folder);
  else mkdirSync(path.join(publicFolder, 'uploads'));
  strapi.config.set('dirs.static.public', publicFolder);
  return strapi;
}

function liftRateLimits(strapi: Core.Strapi): void {
  strapi.config.set('admin.rateLimit', { enabled: false });
  strapi.config.set('site.requestsPerMinute', 0);
  strapi.config.set('suggestions.perHour', 0);
  strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
}

/** Listens for good: supertest would otherwise open and close the server around each request, which parallel ones do not survive. */
async function listen({ server }: Core.Strapi): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Guaranteed by Node: a server that listens on a port has an address object.
  const { port } = server.httpServer.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
