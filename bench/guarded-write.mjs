// node bench/guarded-write.mjs [least pairs] [--postgres] [--only name] [--statements]: each kind of write with its gate and without,
// in turn, in one run; how many statements each asks of the database, and which with --statements.
import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { compiled, freshDatabase, listen, removeDatabase, signIn, startCouncil } from './council.mjs';
import { compare, inPairs, milliseconds, quantile, timed } from './pairs.mjs';
import { watched } from './statements.mjs';
import { directWrites, idOf, panelOf, panelWrites, things, uid } from './writes.mjs';

const DATABASE = 'haoshangliang_bench_write';

const READS = new Set(['findOne', 'findMany', 'findFirst', 'count']);

/** Takes gates away, and gives the ticket that they would have given to whatever is written meanwhile. */
function gateless(strapi) {
  const { GATES } = compiled('features/index.js');
  const { withTicket } = compiled('engine/database/ticket.js');
  let gatelessType = null;
  strapi.documents.use(({ uid: about, action }, next) =>
    about === gatelessType && !READS.has(action) ? withTicket(strapi, () => next()) : next(),
  );
  return async (type, work) => {
    const gate = GATES.get(uid(type));
    GATES.delete(uid(type));
    gatelessType = uid(type);
    try {
      return await work();
    } finally {
      GATES.set(uid(type), gate);
      gatelessType = null;
    }
  };
}

async function actorNamed(strapi, name) {
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: `${name}@haian.example` }, populate: { roles: true } });
  return compiled('engine/people/actor.js').actorOf(strapi, user);
}

/** After a write Strapi tells others of it, and asks the database for what it tells. */
const settled = () => sleep(200);

async function measureWrite(strapi, { type, by, write, undo }, { liaison, ungated, pairs, statements }) {
  // Who writes is known by then: a request found it out at the door, whichever write follows.
  const inName = by ? (work) => compiled('engine/people/actor.js').actAs(liaison, work) : (work) => work();
  const guarded = (n) => inName(() => write(n));
  const plain = (n) => inName(() => ungated(type, () => write(n)));
  const figures = compare(await inPairs(pairs, guarded, plain, undo));
  const askedBy = (write) => watched(strapi, () => write(figures.pairs).then(settled)).finally(undo);
  await settled();
  const asked = { guarded: await askedBy(guarded), plain: await askedBy(plain) };
  if (statements) console.log(asked);
  return { ...figures, statements: { guarded: asked.guarded.length, plain: asked.plain.length } };
}

/** Steps to and fro on one topic, one after the other. */
async function measureDecisions(strapi, pairs) {
  const { carryOut } = compiled('engine/process/command-service.js');
  const actor = await actorNamed(strapi, 'committee');
  const topic = await idOf(strapi, 'topic', { stage: 'drafted' });
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

async function measure(strapi, { pairs, only, statements }) {
  const made = await things(strapi);
  const name = `liaison-${made.district}`;
  const liaison = await actorNamed(strapi, name);
  const url = await listen(strapi);
  const at = async (who) => panelOf(url, await signIn(url, who));
  const panels = { liaison: await at(name), committee: await at('committee'), office: await at('office') };
  const writes = { ...directWrites(strapi, made), ...panelWrites(strapi, panels, made) };
  const ungated = gateless(strapi);
  const figures = {};
  for (const [what, write] of Object.entries(writes)) {
    if (only && !what.includes(only)) continue;
    figures[what] = await measureWrite(strapi, write, { liaison, ungated, pairs, statements });
  }
  return figures;
}

async function main() {
  const options = {
    postgres: { type: 'boolean', default: false },
    only: { type: 'string' },
    statements: { type: 'boolean', default: false },
  };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const pairs = Number(positionals[0] ?? 300);
  await build(['server']);
  const folder = mkdtempSync(path.join(tmpdir(), 'haoshangliang-'));
  const database = await freshDatabase(DATABASE, folder, values.postgres);
  const strapi = await startCouncil(database, folder);
  // What PostgreSQL's autovacuum does by itself, where it is switched on.
  await strapi.db.connection.raw('ANALYZE');
  const load = loadavg().map(milliseconds);
  const figures = {
    database: values.postgres ? 'PostgreSQL' : 'SQLite',
    writes: await measure(strapi, { pairs, ...values }),
    decision: await measureDecisions(strapi, pairs),
    load: [load[0], milliseconds(loadavg()[0])],
  };
  console.log(JSON.stringify(figures, null, 2));
  await strapi.destroy();
  rmSync(folder, { recursive: true, force: true });
  if (values.postgres) await removeDatabase(DATABASE);
}

await main();
process.exit(0);
