// npm test: every check, one sum at the end. `npm test -- unit lint` runs only these parts, `npm test -- quick` what daily
// work needs; what starts with a dash, and everything after it, goes to jest: `npm test -- integration -t refuses`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './build.mjs';
import { endWithParent, runNode } from './process.mjs';
import { findChromium, findPostgres } from './test-machines.mjs';

const RESULTS = path.join(ROOT, '.tmp', 'test-results');
const CI = process.env.CI === 'true' || process.env.CI === '1';
const bin = (file) => path.join(ROOT, 'node_modules', file);
const tsc = bin('typescript/bin/tsc');
const noEmit = (name, project) => [
  tsc,
  '--noEmit',
  '-p',
  project,
  '--incremental',
  '--tsBuildInfoFile',
  name,
];

/** What a part runs: Node scripts that each count as one check, or a jest project that counts its tests. */
const PARTS = {
  format: { checks: { format: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] } },
  lint: { checks: { lint: [bin('eslint/bin/eslint.js'), '.'] } },
  typecheck: {
    checks: {
      'typecheck server': noEmit('.tmp/server.tsbuildinfo', 'tsconfig.json'),
      'typecheck tests': noEmit('.tmp/tests.tsbuildinfo', 'tests/tsconfig.json'),
      'typecheck admin': noEmit('.tmp/admin.tsbuildinfo', 'src/admin/tsconfig.json'),
    },
  },
  types: { checks: { types: [path.join('scripts', 'types.mjs'), '--check'] } },
  unit: { jest: 'unit' },
  architecture: { jest: 'architecture' },
  integration: { jest: 'integration', env: { TEST_DATABASE: 'sqlite' } },
  postgres: {
    jest: 'integration',
    env: { TEST_DATABASE: 'postgres' },
    needs: findPostgres,
    // What these look at has been seen on SQLite, and the database has no part in it: shapes of answers, tokens, the vendor's own.
    args: ['--testPathIgnorePatterns', 'integration/site/(?:stock|openapi|oparl|feeds|tokens)\\.test'],
  },
  browser: { jest: 'browser', env: { TEST_DATABASE: 'sqlite' }, needs: findChromium },
};

/** `quick`: what is wrong with most changes. ESLint looks at changed files only; one topic walks from draft to case. */
const ESLINT_CACHE = ['--cache', '--cache-location', '.tmp/eslint/', '--cache-strategy', 'content'];
const QUICK = {
  lint: { checks: { lint: [...PARTS.lint.checks.lint, ...ESLINT_CACHE] } },
  typecheck: PARTS.typecheck,
  unit: PARTS.unit,
  architecture: PARTS.architecture,
  integration: { ...PARTS.integration, args: ['--testPathPatterns', 'engine/walk-annual'] },
};

let interrupted = false;

async function runChecks(checks) {
  const sum = { passed: 0, failed: 0 };
  for (const [name, args] of Object.entries(checks)) {
    const code = await runNode(args, { cwd: ROOT });
    if (code !== 0) console.error(`✗ ${name}`);
    sum[code === 0 ? 'passed' : 'failed'] += 1;
  }
  return sum;
}

/** A suite that cannot even be loaded has no failed tests, and neither has a jest that breaks down: both count as one. */
function countJest(file, code) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runJest(name, { jest, env = {}, args: own = [] }, jestArgs) {
  const file = path.join(RESULTS, `${name}.json`);
  const args = [bin('jest/bin/jest.js'), '--selectProjects', jest, '--json', '--outputFile', file];
  const code = await runNode([...args, ...own, '--passWithNoTests', ...jestArgs], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    // Jest reports to stderr; on stdout there would be the JSON once more.
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  return countJest(file, code);
}

/** @returns {Promise<{ passed: number, failed: number, leftOut?: string }>} */
async function runPart(name, part, jestArgs) {
  const lacking = await part.needs?.();
  if (lacking) return { passed: 0, failed: CI ? 1 : 0, leftOut: `${name}: ${lacking}` };
  if (part.checks) return runChecks(part.checks);
  const sum = await runJest(name, part, jestArgs);
  // A filter may well match nothing here; without one, no tests is something to know.
  if (sum.passed + sum.failed > 0 || jestArgs.length > 0) return sum;
  return { passed: 0, failed: CI ? 1 : 0, leftOut: `${name}: 还没有测试 / there are no tests yet` };
}

function box(lines) {
  // A Chinese character takes two columns.
  const width = (text) => [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
  const widest = Math.max(...lines.map(width));
  const bar = '═'.repeat(widest + 2);
  const rows = lines.map((line) => `║ ${line}${' '.repeat(widest - width(line))} ║`);
  return [`╔${bar}╗`, ...rows, `╚${bar}╝`].join('\n');
}

function parseArguments(args) {
  const dash = args.findIndex((arg) => arg.startsWith('-'));
  const names = dash === -1 ? args : args.slice(0, dash);
  const jestArgs = dash === -1 ? [] : args.slice(dash);
  if (names.length === 1 && names[0] === 'quick') return { parts: Object.entries(QUICK), jestArgs };
  const unknown = names.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    const known = ['quick', ...Object.keys(PARTS)].join(', ');
    console.error(`没有这一部分 / No such part: ${unknown.join(', ')}. ${known}`);
    process.exit(2);
  }
  const parts = Object.entries(PARTS).filter(([name]) => names.length === 0 || names.includes(name));
  return { parts, jestArgs };
}

async function runAndReport([name, part], jestArgs) {
  const start = Date.now();
  console.log(`\n▶ ${name}`);
  const sum = await runPart(name, part, jestArgs);
  const mark = sum.failed > 0 ? '✗' : sum.leftOut ? '–' : '✓';
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${mark} ${name}: ${sum.passed} passed, ${sum.failed} failed, ${seconds} s`);
  return sum;
}

function checkInstalled() {
  if (existsSync(bin('jest/package.json'))) return;
  console.error(
    '缺少开发依赖，请先运行 npm ci。\nThe development dependencies are missing: run npm ci first.',
  );
  process.exit(2);
}

async function main() {
  const { parts, jestArgs } = parseArguments(process.argv.slice(2));
  checkInstalled();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  // Checks that only read the sources share the machine; each suite of tests has it to itself.
  const reading = parts.filter(([, { checks }]) => checks);
  const sums = await Promise.all(reading.map((part) => runAndReport(part, jestArgs)));
  if (interrupted) process.exit(130);
  for (const part of parts.filter((one) => !reading.includes(one))) {
    sums.push(await runAndReport(part, jestArgs));
    if (interrupted) process.exit(130);
  }
  const leftOut = sums.flatMap((sum) => (sum.leftOut ? [`未运行 / LEFT OUT: ${sum.leftOut}`] : []));
  if (leftOut.length > 0) console.log(`\n${box(leftOut)}`);
  const total = (key) => sums.reduce((sum, each) => sum + each[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

// The part that runs gets the signal too; without this the next one would start.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    interrupted = true;
  });
}
endWithParent();
process.chdir(ROOT);
await main();
