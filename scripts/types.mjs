// npm run types: types/generated from the schemas, and the modules that list what lies in a folder. With --check nothing is written, and a difference is an error.
// Not `strapi ts:generate-types`: that compiles into dist, past the type checker and past the build's bookkeeping.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { requireFromStrapi, ROOT } from './build.mjs';
import { ensureEnv } from './env.mjs';
import { gather } from './gather.mjs';

const WORK = path.join('.tmp', 'types');

async function generate(rootDir) {
  const distDir = path.join(ROOT, WORK, 'dist');
  const { compile, generators } = requireFromStrapi('@strapi/typescript-utils');
  // The code may well not compile before its types are generated.
  const options = { outDir: distDir, incremental: false };
  await compile(ROOT, { configOptions: { ignoreDiagnostics: true, options } });
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
  const strapi = await createStrapi({ appDir: ROOT, distDir }).register();
  const artifacts = { contentTypes: true, components: true };
  await generators.generate({ strapi, pwd: ROOT, rootDir, logger: { silent: true }, artifacts });
  await strapi.destroy();
}

const contents = (folder) =>
  existsSync(folder)
    ? Object.fromEntries(
        readdirSync(folder)
          .sort()
          .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
      )
    : {};

const check = process.argv.includes('--check');
process.chdir(ROOT);
process.env.STRAPI_TELEMETRY_DISABLED = 'true';
process.env.LOG_LEVEL ??= 'warn';
ensureEnv(path.join(ROOT, '.env'));
const stale = Object.entries(await gather()).filter(
  ([file, source]) => !existsSync(file) || readFileSync(file, 'utf8') !== source,
);
// First, because the schemas are compiled together with what imports these.
if (!check) for (const [file, source] of stale) writeFileSync(file, source);
await generate(check ? WORK : 'types');
const fresh = contents(path.join(ROOT, check ? WORK : 'types', 'generated'));
const committed = contents(path.join(ROOT, 'types', 'generated'));
rmSync(path.join(ROOT, WORK), { recursive: true, force: true });
if (check && stale.length > 0) {
  const files = stale.map(([file]) => file).join(', ');
  console.error(`${files} 已过时，请运行 npm run types`);
  console.error(`${files}: out of date, run npm run types`);
  process.exit(1);
}
if (Object.keys(fresh).length === 0 || JSON.stringify(fresh) !== JSON.stringify(committed)) {
  console.error('types/generated 与 schema.json 不一致，请运行 npm run types');
  console.error('types/generated does not match the schemas: run npm run types');
  process.exit(1);
}
process.exit(0);
