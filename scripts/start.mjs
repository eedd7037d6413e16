// npm start: secrets, build when needed, then Strapi in this very process, so that signals and exit code are its own.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { isFresh, ROOT } from './build.mjs';
import { ensureEnv, readEnv } from './env.mjs';
import { endWithParent, runNode } from './process.mjs';

const ENV_FILE = path.resolve(ROOT, process.env.ENV_PATH ?? '.env');

function fail(zh, en) {
  console.error(`\n错误：${zh}\nError: ${en}\n`);
  process.exit(1);
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const [least, most] = engines.node.match(/[\d.]+/g);
  const found = process.versions.node;
  const major = Number.parseInt(found);
  // Some libraries come as ES modules only, which the compiled code requires: not every Node 20 or 22 can.
  const able = process.features.require_module === true;
  if (able && major >= Number.parseInt(least) && major <= Number(most)) return;
  fail(
    `需要 Node.js ${least} 至 ${most}（22 系列须 22.12 以上），当前为 ${found}。请安装受支持的版本后重试。`,
    `Node.js ${least} to ${most} is needed (of 22: 22.12 or later), this is ${found}. Install a supported version and try again.`,
  );
}

function checkInstalled() {
  if (existsSync(path.join(ROOT, 'node_modules', '@strapi', 'strapi'))) return;
  fail('尚未安装依赖，请先运行 npm ci。', 'Dependencies are not installed. Run npm ci first.');
}

async function checkPort() {
  const { PORT = '1337', HOST = '0.0.0.0' } = readEnv(ENV_FILE);
  const error = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(Number(PORT), HOST, () => probe.close(() => resolve(undefined)));
  });
  if (!error) return;
  if (error.code !== 'EADDRINUSE') {
    fail(`无法监听 ${HOST}:${PORT}（${error.code}）。`, `Cannot listen on ${HOST}:${PORT} (${error.code}).`);
  }
  fail(
    `端口 ${PORT} 已被占用。请停止占用它的程序，或换一个端口：PORT=8080 npm start`,
    `Port ${PORT} is taken. Stop the program that uses it, or choose another: PORT=8080 npm start`,
  );
}

async function develop() {
  process.env.NODE_ENV = 'development';
  const strapi = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const args = process.argv.slice(2).filter((arg) => arg !== '--develop');
  process.exit(await runNode([strapi, 'develop', '--no-install-deps', ...args], { cwd: ROOT }));
}

async function start() {
  process.env.NODE_ENV = 'production';
  if (!isFresh('server') || !isFresh('admin')) {
    // A child, so that the compiler's memory is not the server's for the rest of its life.
    const code = await runNode([path.join(ROOT, 'scripts', 'build.mjs')], { cwd: ROOT });
    if (code !== 0) process.exit(code);
  }
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
  await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).start();
}

process.chdir(ROOT);
process.env.STRAPI_TELEMETRY_DISABLED = 'true';
checkNode();
endWithParent();
checkInstalled();
ensureEnv(ENV_FILE);
await checkPort();
await (process.argv.includes('--develop') ? develop() : start());
