// node bench/guarded-write.mjs [pairs] [--postgres]: the same write with its gate and without, in turn, in one run.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../scripts/build.mjs';

const require = createRequire(import.meta.url);
const compiled = (name) => require(path.join(ROOT, 'dist', 'src', name));
const TOPIC = 'api::topic.topic';
const PASSWORD = 'Bench-1234-abcd';
const POSTGRES = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const DATABASE = 'haoshangliang_bench_write';

async function onServer(sql) {
  const knex = require('knex')({ client: 'pg', connection: POSTGRES });
  await knex.raw(sql);
  await knex.destroy();
}

const removeDatabase = () => onServer(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);

/** A demo council on a database of its own. */
async function start(folder, onPostgres) {
  const url = new URL(POSTGRES);
  url.pathname = `/${DATABASE}`;
  const database = onPostgres
    ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href }
    : { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: path.join(folder, 'data.db') };
  if (onPostgres) {
    await removeDatabase();
    await onServer(`CREATE DATABASE ${DATABASE}`);
  }
  const secrets = ['ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'APP_KEYS', 'JWT_SECRET', 'TRANSFER_TOKEN_SALT'];
  Object.assign(process.env, database, Object.fromEntries(secrets.map((name) => [name, `bench-${name}`])));
  Object.assign(process.env, {
    ADMIN_PASSWORD: PASSWORD,
    DEMO: 'true',
    DEMO_PASSWORD: PASSWORD,
    ENCRYPTION_KEY: 'bench-encryption-key-of-32-signs',
    ENV_PATH: '.tmp/no.env',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  const strapi = require('@strapi/strapi').createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') });
  cpSync(path.join(ROOT, 'public'), path.join(folder, 'public'), { recursive: true });
  strapi.config.set('dirs.static.public', path.join(folder, 'public'));
  await strapi.load();
  return strapi;
}

const timed = async (work) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
}

/** Each in turn, the order swapped from pair to pair, so that neither profits from the other. */
async function inPairs(pairs, guarded, plain) {
  const times = { guarded: [], plain: [] };
  for (let n = 0; n < pairs + 20; n += 1) {
    const order = n % 2 === 0 ? ['guarded', 'plain'] : ['plain', 'guarded'];
    for (const name of order) {
      const time = await timed(() => (name === 'guarded' ? guarded(n) : plain(n)));
      if (n >= 20) times[name].push(time);
    }
  }
  return times;
}

const milliseconds = (value) => Number(value.toFixed(2));

function compare({ guarded, plain }) {
  const figures = {};
  for (const [name, q] of [
    ['median', 0.5],
    ['p95', 0.95],
  ]) {
    const [with_, without] = [quantile(guarded, q), quantile(plain, q)];
    figures[name] = {
      guardedMs: milliseconds(with_),
      plainMs: milliseconds(without),
      ratio: Number((with_ / without).toFixed(2)),
    };
  }
  return figures;
}

/** The gate taken away, and the ticket that it would have given. */
function withoutGate(strapi) {
  const { GATES } = compiled('enforcement/document-gate.js');
  const { withTicket } = compiled('enforcement/ticket.js');
  const gate = GATES.get(TOPIC);
  return async (work) => {
    GATES.delete(TOPIC);
    try {
      return await withTicket(strapi, work);
    } finally {
      GATES.set(TOPIC, gate);
    }
  };
}

async function measureUpdate(strapi, topic, pairs) {
  const ungated = withoutGate(strapi);
  const update = (n) =>
    strapi.documents(TOPIC).update({ documentId: topic, data: { proposer: `提出人 ${n}` } });
  return compare(
    await inPairs(
      pairs,
      (n) => update(n),
      (n) => ungated(() => update(n)),
    ),
  );
}

/** Steps to and fro on one topic, one after the other. */
async function measureDecisions(strapi, topic, pairs) {
  const { carryOut } = compiled('enforcement/command-service.js');
  const { actorOf } = compiled('enforcement/actor.js');
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: 'committee@haian.example' }, populate: { roles: true } });
  const actor = await actorOf(strapi, user);
  const times = [];
  for (let n = 0; n < pairs; n += 1) {
    const command = { type: 'take', transition: n % 2 === 0 ? 'submit' : 'return', comment: '压测' };
    const order = { topic, actor, command, commandId: randomUUID(), expectedRev: null };
    times.push(await timed(() => carryOut(strapi, order)));
  }
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    medianMs: milliseconds(quantile(times, 0.5)),
    p95Ms: milliseconds(quantile(times, 0.95)),
    perSecond: Math.round((times.length / total) * 1000),
  };
}

async function main() {
  const options = { postgres: { type: 'boolean', default: false } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const pairs = Number(positionals[0] ?? 300);
  await build(['server']);
  process.chdir(ROOT);
  const folder = mkdtempSync(path.join(tmpdir(), 'haoshangliang-'));
  const strapi = await start(folder, values.postgres);
  const { documentId } = await strapi.db.query(TOPIC).findOne({ where: { stage: 'drafted' } });
  const figures = {
    database: values.postgres ? 'PostgreSQL' : 'SQLite',
    pairs,
    update: await measureUpdate(strapi, documentId, pairs),
    decision: await measureDecisions(strapi, documentId, pairs),
  };
  console.log(JSON.stringify(figures, null, 2));
  await strapi.destroy();
  rmSync(folder, { recursive: true, force: true });
  if (values.postgres) await removeDatabase();
}

await main();
process.exit(0);
