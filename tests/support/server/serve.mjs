// node serve.mjs <folder for public files> [--once]: the compiled server as it is, without building the admin panel
// first; with --once it ends when it has started.
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a start sets going and does not wait for must not lose its connection. */
async function backgroundIsQuiet(pool) {
  const isBusy = () => pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() > 0;
  for (let quiet = 0; quiet < 10; quiet += 1) {
    if (isBusy()) quiet = 0;
    await sleep(50);
  }
}

// Strapi's own ES modules do not load in Node.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const [, , folder, once] = process.argv;
const appDir = process.cwd();
const publicFolder = path.join(folder, 'public');
cpSync(path.join(appDir, 'public'), publicFolder, { recursive: true });
const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
strapi.config.set('dirs.static.public', publicFolder);
strapi.config.set('admin.rateLimit', { enabled: false });
if (once === '--once') {
  await strapi.load();
  await backgroundIsQuiet(strapi.db.connection.client.pool);
  await strapi.destroy();
  process.exit(0);
}
await strapi.start();
