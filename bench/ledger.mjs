// node bench/ledger.mjs [entries] [--postgres]: a ledger of so many entries, and the CPU time its verification takes.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../scripts/build.mjs';
import { runNode } from '../scripts/process.mjs';

/** Entries of a topic that went its whole way. */
const PER_TOPIC = 25;
/** As in the demo council: facts of 925 bytes on average, shared by the two events that a step makes. */
const FACTS_BYTES = 925;
const EVENTS_PER_STEP = 2;

const require = createRequire(import.meta.url);
const compiled = (name) => require(path.join(ROOT, 'dist', name));
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

function* eventsOf(topic, release) {
  yield { type: 'opened', topic, release, stage: 's0' };
  for (let n = 1; n < PER_TOPIC; n += 1) {
    const decision = { gate: 'chairs-meeting', organization: 'k1vq0x9dj5w2m7r8t3yb6zca', level: 'city' };
    if (n % 3 === 0) {
      const rest = {
        decision: 'approved',
        contentHash: release,
        decidedOn: '2026-03-02',
        recordedBy: 'admin:1',
      };
      yield { type: 'approval-recorded', approval: { ...decision, ...rest, paper: null } };
    } else if (n % 3 === 1) {
      const notice = { sentOn: '2026-03-01', channel: '电话' };
      yield { type: 'participants-notified', participants: [`p${n}a0x9dj5w2m7r8t3yb6`], notice };
    } else {
      const step = {
        transition: `step-${n}`,
        from: n === 2 ? 's0' : `s${n - 3}`,
        to: `s${n}`,
        submits: n === 2,
      };
      const said = { onBehalfOf: null, emergency: false, recallable: false, warnings: [] };
      yield { type: 'moved', ...step, by: 'admin:1', ...said };
    }
  }
}

/** A reason as it is kept beside the chain: under the hash of its words and a salt. */
function keptText() {
  const kept = { salt: randomBytes(16).toString('hex'), text: '材料已经补齐，同意报送。' };
  return { hash: sha256(`${kept.salt}\n${kept.text}`), ...kept };
}

/** The rows of one topic, hashed as the command service hashes them. */
function topicRows(topic, release) {
  const { canonicalJson } = compiled('src/domain/canonical-json.js');
  const { evolve } = compiled('src/domain/record/state.js');
  const { entryHash } = compiled('src/ledger/hash.js');
  const rows = { events: [], facts: [], texts: [] };
  let state;
  let head = '0'.repeat(64);
  for (const event of eventsOf(topic, release)) {
    state = evolve(state, event);
    const seq = state.rev;
    const known = canonicalJson({
      topic,
      step: Math.ceil(seq / EVENTS_PER_STEP),
      evidence: '事实'.repeat(FACTS_BYTES / 6),
    });
    if (seq % EVENTS_PER_STEP === 1) rows.facts.push({ hash: sha256(known), body: known });
    const said = seq % 5 === 0 ? keptText() : null;
    if (said) rows.texts.push(said);
    const text = said?.hash ?? null;
    const command = `${topic}-${seq}`;
    const at = '2026-03-01T08:00:00.000Z';
    const body = canonicalJson({
      topic,
      seq,
      command,
      event,
      actor: 'admin:1',
      at,
      facts: sha256(known),
      text,
    });
    const hash = entryHash(head, body);
    rows.events.push({ topic, seq, command, type: event.type, body, prev_hash: head, hash });
    head = hash;
  }
  const { stage, rev } = state;
  return { ...rows, instance: { topic, release, stage, rev, state: canonicalJson(state), head_hash: head } };
}

async function createTables(knex) {
  for (const file of readdirSync(path.join(ROOT, 'dist', 'database', 'migrations')).sort()) {
    if (/workflow-|release-/.test(file)) await compiled(path.join('database', 'migrations', file)).up(knex);
  }
  await knex.schema.createTable('topics', (table) => {
    table.increments('id');
    table.string('document_id').index();
    table.string('stage');
  });
}

async function storeRelease(knex) {
  const { sealOf } = compiled('src/ledger/hash.js');
  const body = '{"topicKind":"annual"}';
  const row = {
    hash: sha256(body),
    kind: 'process',
    topic_kind: 'annual',
    activated_at: '',
    activated_by: '',
  };
  await knex('workflow_releases').insert({ ...row, body, seal: sealOf('0'.repeat(64), row) });
  return row.hash;
}

async function generate(knex, entries) {
  await createTables(knex);
  const release = await storeRelease(knex);
  const heads = new Map();
  for (let made = 0; made < entries; made += PER_TOPIC) {
    const topic = sha256(String(made)).slice(0, 24);
    const { events, facts, texts, instance } = topicRows(topic, release);
    await knex.transaction(async (trx) => {
      await trx('workflow_events').insert(events);
      await trx('workflow_facts').insert(facts);
      await trx('workflow_texts').insert(texts);
      await trx('workflow_instances').insert(instance);
      await trx('topics').insert({ document_id: topic, stage: instance.stage });
    });
    heads.set(topic, instance.head_hash);
  }
  const { nextAnchor, noAnchors } = compiled('src/ledger/anchor.js');
  const now = { day: '2026-03-01', at: '2026-03-01T16:05:00.000Z', heads };
  await knex('workflow_anchors').insert(nextAnchor(noAnchors(), now));
}

const SQLITE = path.join(ROOT, '.tmp', 'bench-ledger.db');
const POSTGRES = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const DATABASE = 'haoshangliang_bench_ledger';

/** As config/database.ts words it. */
function settings(onPostgres) {
  if (!onPostgres) return { client: 'sqlite', connection: { filename: SQLITE } };
  const url = new URL(POSTGRES);
  url.pathname = `/${DATABASE}`;
  return { client: 'postgres', connection: { connectionString: url.href, schema: 'public' } };
}

function connect(onPostgres) {
  const { connection } = settings(onPostgres);
  const client = onPostgres ? 'pg' : 'better-sqlite3';
  return require('knex')({ client, connection, useNullAsDefault: !onPostgres });
}

async function onServer(sql) {
  const knex = require('knex')({ client: 'pg', connection: POSTGRES });
  await knex.raw(sql);
  await knex.destroy();
}

async function removeDatabase(onPostgres) {
  if (onPostgres) await onServer(`DROP DATABASE IF EXISTS ${DATABASE}`);
  else rmSync(SQLITE, { force: true });
}

/** In a process of its own, so that memory is that of verification alone. */
async function measure(knex) {
  const { verifyLedger } = compiled('src/ledger/verify.js');
  const start = performance.now();
  const before = process.cpuUsage();
  const { finding, counts } = await verifyLedger(knex);
  const { user, system } = process.cpuUsage(before);
  if (finding) throw new Error(JSON.stringify(finding));
  const cpu = (user + system) / 1e6;
  const figures = {
    entries: counts.entries,
    cpuSeconds: cpu.toFixed(2),
    cpuSecondsPer100000: ((cpu / counts.entries) * 1e5).toFixed(2),
    wallSeconds: ((performance.now() - start) / 1000).toFixed(2),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify(figures));
}

async function main() {
  const options = {
    postgres: { type: 'boolean', default: false },
    measure: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const onPostgres = values.postgres;
  if (values.measure) {
    const knex = compiled('src/ledger/open-database.js').openDatabase(settings(onPostgres));
    await measure(knex);
    return knex.destroy();
  }
  await build(['server']);
  mkdirSync(path.dirname(SQLITE), { recursive: true });
  await removeDatabase(onPostgres);
  if (onPostgres) await onServer(`CREATE DATABASE ${DATABASE}`);
  const knex = connect(onPostgres);
  await generate(knex, Number(positionals[0] ?? 100_000));
  await knex.destroy();
  const again = [path.join(ROOT, 'bench', 'ledger.mjs'), '--measure', ...(onPostgres ? ['--postgres'] : [])];
  for (let round = 0; round < 3; round += 1) await runNode(again);
  if (!values.keep) await removeDatabase(onPostgres);
}

await main();
