// node serve.mjs <folder for public files>: the compiled server as it is, without building the admin panel first.
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// Strapi's own ES modules do not load in Node.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const [, , folder] = process.argv;
const appDir = process.cwd();
const publicFolder = path.join(folder, 'public');
cpSync(path.join(appDir, 'public'), publicFolder, { recursive: true });
const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
strapi.config.set('dirs.static.public', publicFolder);
strapi.config.set('admin.rateLimit', { enabled: false });
await strapi.start();
