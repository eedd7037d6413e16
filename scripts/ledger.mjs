// npm run ledger -- verify | export | replay: works on the database itself, without a running server.
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isFresh, ROOT } from './build.mjs';
import { readEnv } from './env.mjs';
import { runNode } from './process.mjs';

const USAGE = `用法 / Usage:
  npm run ledger -- verify [--anchor HASH]…           核对台账 / verify the ledger
  npm run ledger -- export [--topic ID] [--out FILE]  导出 JSON Lines / export it
  npm run ledger -- replay [--topic ID]               逐条重放 / replay it entry by entry`;

const require = createRequire(import.meta.url);
const compiled = (name) => require(path.join(ROOT, 'dist', name));

function open() {
  Object.assign(process.env, readEnv(path.resolve(ROOT, process.env.ENV_PATH ?? '.env')));
  const { env } = require('@strapi/utils');
  const { connection } = compiled('config/database.js').default({ env });
  return compiled('src/ledger/open-database.js').openDatabase(connection);
}

/** @returns lines written one by one, waiting for a slow reader */
function writerTo(stream) {
  return async (line) => {
    if (!stream.write(`${line}\n`)) await new Promise((resolve) => stream.once('drain', resolve));
  };
}

const NAMES = {
  topics: '议题 / topics',
  entries: '台账条目 / entries',
  facts: '事实 / facts',
  texts: '文字 / texts',
  erased: '文字已依法删除的条目 / entries whose text was lawfully erased',
  releases: '流程版本 / releases',
  anchors: '每日锚 / anchors',
};

async function verify(knex, { anchor = [] }) {
  const { finding, counts } = await compiled('src/ledger/verify.js').verifyLedger(knex, anchor);
  if (finding) {
    const { zh, en } = compiled('src/ledger/finding.js').describeFinding(finding);
    console.error(`✗ ${zh}\n✗ ${en}`);
    return 1;
  }
  for (const [name, words] of Object.entries(NAMES)) console.log(`${counts[name]}\t${words}`);
  const { user, system } = process.cpuUsage();
  console.log(`✓ 台账完整 / the ledger is intact (CPU ${((user + system) / 1e6).toFixed(2)} s)`);
  return 0;
}

async function exportTo(knex, { topic = null, out }) {
  const { exportLedger } = compiled('src/ledger/export.js');
  const stream = out ? createWriteStream(path.resolve(out)) : process.stdout;
  await exportLedger(knex, topic, writerTo(stream));
  if (out) await new Promise((resolve, reject) => stream.once('error', reject).end(resolve));
  return 0;
}

async function replay(knex, { topic = null }) {
  const { replayLedger } = compiled('src/ledger/replay.js');
  const topics = await replayLedger(knex, topic, writerTo(process.stdout));
  if (topics > 0 || topic === null) return 0;
  console.error(`没有这个议题的台账 / no ledger of topic ${topic}`);
  return 1;
}

const COMMANDS = { verify, export: exportTo, replay };

function parse() {
  try {
    const options = {
      topic: { type: 'string' },
      out: { type: 'string' },
      anchor: { type: 'string', multiple: true },
    };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const command = positionals.length === 1 ? COMMANDS[positionals[0]] : undefined;
    if (command) return { command, values };
  } catch {
    // What is wrong with the arguments shows beside how they ought to be.
  }
  console.error(USAGE);
  process.exit(2);
}

const { command, values } = parse();
if (values.out) values.out = path.resolve(values.out);
process.chdir(ROOT);
// A child that speaks on stderr only: stdout may be the export.
if (!isFresh('server')) {
  const build = [path.join(ROOT, 'scripts', 'build.mjs'), '--server'];
  if ((await runNode(build, { stdio: ['inherit', 2, 2] })) !== 0) process.exit(2);
}
const knex = open();
try {
  process.exitCode = await command(knex, values);
} catch (error) {
  console.error(`无法读取台账 / Cannot read the ledger: ${error.message}`);
  process.exitCode = 2;
} finally {
  await knex.destroy();
}
