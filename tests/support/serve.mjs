// node serve.mjs <folder for public files> [--once]: the compiled server as it is, without building the admin panel
// first; with --once it ends when it has started.
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

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
  await strapi.destroy();
  process.exit(0);
}
await strapi.start();
