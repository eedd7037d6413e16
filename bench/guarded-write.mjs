// node bench/guarded-write.mjs [pairs] [--postgres]: the same write with its gate and without, in turn, in one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { compiled, freshDatabase, removeDatabase, startCouncil } from './council.mjs';

const TOPIC = 'api::topic.topic';
const DATABASE = 'haoshangliang_bench_write';

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
  const folder = mkdtempSync(path.join(tmpdir(), 'haoshangliang-'));
  const database = await freshDatabase(DATABASE, folder, values.postgres);
  const strapi = await startCouncil(database, folder);
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
  if (values.postgres) await removeDatabase(DATABASE);
}

await main();
process.exit(0);
