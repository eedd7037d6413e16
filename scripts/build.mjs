// Builds what has changed: the server takes seconds, the admin panel the better part of a minute.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnv } from './env.mjs';
import { runNode } from './process.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = path.join(ROOT, 'dist');

/** `sources` may name files or folders; `proof` must exist for a build to count. */
const PARTS = {
  server: {
    sources: ['package-lock.json', 'tsconfig.json', 'config', 'database', 'src', 'types'],
    without: path.join('src', 'admin'),
    hash: path.join(DIST, '.build-hash'),
    proof: path.join(DIST, 'src', 'index.js'),
  },
  // Inside dist/build, because `strapi develop` empties dist and keeps only that folder.
  admin: {
    sources: [
      'package-lock.json',
      'config/admin.ts',
      'config/features.ts',
      'config/plugins.ts',
      'config/server.ts',
      'src/admin',
      'src/api',
      'src/domain',
      'src/words',
    ],
    hash: path.join(DIST, 'build', '.build-hash'),
    proof: path.join(DIST, 'build', 'index.html'),
  },
};

function filesUnder(relative, without) {
  const absolute = path.join(ROOT, relative);
  if (relative === without || !existsSync(absolute)) return [];
  const entries = readdirOrNull(absolute);
  if (!entries) return [relative];
  return entries.sort().flatMap((name) => filesUnder(path.join(relative, name), without));
}

function readdirOrNull(absolute) {
  try {
    return readdirSync(absolute);
  } catch {
    return null;
  }
}

/** Vite bakes the public address and every STRAPI_ADMIN_ variable into the admin panel. */
function bakedIn() {
  const env = readEnv(path.join(ROOT, '.env'));
  const names = Object.keys(env).filter((name) => /^(STRAPI_ADMIN_|PUBLIC_URL$)/.test(name));
  return names.sort().map((name) => `${name}=${env[name]}\n`);
}

function hashOf(part) {
  const { sources, without } = PARTS[part];
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(source, without))) {
    hash.update(`${file}\0`).update(readFileSync(path.join(ROOT, file)));
  }
  if (part === 'admin') for (const line of bakedIn()) hash.update(line);
  return hash.digest('hex');
}

/** @param {'server' | 'admin'} part */
export function isFresh(part) {
  const { hash, proof } = PARTS[part];
  return existsSync(proof) && existsSync(hash) && readFileSync(hash, 'utf8') === hashOf(part);
}

/** Loads a package that Strapi depends on and we do not: it is there even without devDependencies. */
export function requireFromStrapi(name) {
  const strapi = createRequire(import.meta.url).resolve('@strapi/strapi/package.json');
  return createRequire(strapi)(name);
}

/** Compiles beside `dist` and swaps, so that deleted sources leave nothing and a type error changes nothing. */
async function compileServer() {
  const fresh = path.join(DIST, `.compiling-${process.pid}`);
  rmSync(PARTS.server.hash, { force: true });
  try {
    const options = { outDir: fresh, incremental: false, tsBuildInfoFile: undefined };
    await requireFromStrapi('@strapi/typescript-utils').compile(ROOT, { configOptions: { options } });
    for (const name of ['config', 'database', 'src']) {
      rmSync(path.join(DIST, name), { recursive: true, force: true });
      if (existsSync(path.join(fresh, name))) renameSync(path.join(fresh, name), path.join(DIST, name));
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function buildAdmin() {
  const strapi = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  const code = await runNode([strapi, 'build'], { cwd: ROOT, env });
  if (code !== 0) throw new Error(`strapi build ended with ${code}`);
}

const BUILDERS = {
  server: { run: compileServer, announce: '正在编译服务端… / Compiling the server' },
  admin: {
    run: buildAdmin,
    announce: '正在构建管理后台，约需一分钟… / Building the admin panel, about a minute',
  },
};

/**
 * @param {('server' | 'admin')[]} parts in this order: the admin build reads the compiled configuration
 * @param {{ force?: boolean }} [options]
 */
export async function build(parts, { force = false } = {}) {
  mkdirSync(DIST, { recursive: true });
  for (const part of parts) {
    if (!force && isFresh(part)) continue;
    console.log(BUILDERS[part].announce);
    // Taken before: a file saved during the build must cause the next one.
    const hash = hashOf(part);
    await BUILDERS[part].run();
    writeFileSync(PARTS[part].hash, hash);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flags = process.argv.slice(2);
  process.chdir(ROOT);
  await build(flags.includes('--server') ? ['server'] : ['server', 'admin'], {
    force: flags.includes('--force'),
  }).catch((error) => {
    console.error(`构建失败 / Build failed: ${error.message}`);
    process.exitCode = 1;
  });
}
