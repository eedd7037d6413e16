// node bench/guarded-write.mjs [pairs] [--postgres] [--only name] [--statements]: each kind of write with its gate and without,
// in turn, in one run; how many statements each asks of the database, and which with --statements.
import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { compiled, freshDatabase, removeDatabase, startCouncil } from './council.mjs';
import { compare, inPairs, milliseconds, quantile, timed } from './pairs.mjs';
import { watched } from './statements.mjs';

const DATABASE = 'haoshangliang_bench_write';

const uid = (type) => `api::${type}.${type}`;

/** The gate taken away, and the ticket that it would have given. */
function withoutGate(strapi, type) {
  const { GATES } = compiled('enforcement/document-gate.js');
  const { withTicket } = compiled('enforcement/ticket.js');
  const gate = GATES.get(uid(type));
  return async (work) => {
    GATES.delete(uid(type));
    try {
      return await withTicket(strapi, work);
    } finally {
      GATES.set(uid(type), gate);
    }
  };
}

async function personNamed(strapi, name) {
  const { actorOf } = compiled('enforcement/actor.js');
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: `${name}@haian.example` }, populate: { roles: true } });
  return { user, actor: await actorOf(strapi, user) };
}

/** As a request of this person: who writes is found out each time, as behind the administration. */
const asRequestOf = (strapi, user, work) =>
  strapi.requestContext.run({ state: { user, auth: { strategy: { name: 'admin' } } }, get: () => '' }, work);

const idOf = async (strapi, type, where) => {
  const row = await strapi.db.query(uid(type)).findOne({ where, orderBy: { id: 'asc' } });
  if (!row) throw new Error(`No ${type} ${JSON.stringify(where)}`);
  return row.documentId;
};

/** What the measured writes are made to; what the demo council lacks is made first, through the gates. */
async function things(strapi) {
  const topic = await idOf(strapi, 'topic', {
    stage: 'surveying',
    room: { district: { code: 'gaoxin' } },
  }).catch(() => idOf(strapi, 'topic', { stage: 'surveying' }));
  const { room } = await strapi.db
    .query(uid('topic'))
    .findOne({ where: { documentId: topic }, populate: { room: { populate: { district: true } } } });
  const parent = { connect: [{ documentId: topic }] };
  const survey = await strapi.documents(uid('survey')).create({ data: { title: '压测', topic: parent } });
  const day = { form: 'meeting', plannedOn: '2027-01-05' };
  const session = await strapi
    .documents(uid('session'))
    .create({ data: { title: '压测', topic: parent, ...day } });
  const done = await idOf(strapi, 'topic', { stage: 'closed' });
  const reached = await idOf(strapi, 'survey', {
    topic: { stage: { $in: ['surveyed', 'scheduled', 'held'] } },
  });
  const data = {
    title: '压测案例',
    slug: 'bench',
    summary: 's',
    body: 'b',
    topic: { connect: [{ documentId: done }] },
  };
  const made = await strapi.documents(uid('case')).create({ data });
  return {
    topic,
    room: room.documentId,
    district: room.district.code,
    survey: survey.documentId,
    session: session.documentId,
    reached,
    case: made.documentId,
  };
}

/** The writes, from the cheapest to judge to the dearest. */
function writes(strapi, made) {
  const update = (type, documentId, data) => () => strapi.documents(uid(type)).update({ documentId, data });
  const fresh = (n) => ({ title: `压测 ${n}` });
  const room = { connect: [{ documentId: made.room }] };
  return {
    'topic, a field no gate looks at, by the system': {
      type: 'topic',
      write: (n) => update('topic', made.topic, { proposer: `提出人 ${n}` })(),
    },
    'topic, the same by its liaison': {
      type: 'topic',
      by: 'liaison',
      write: (n) => update('topic', made.topic, { proposer: `提出人 ${n}` })(),
    },
    'topic, with kind and room, by its liaison': {
      type: 'topic',
      by: 'liaison',
      write: (n) => update('topic', made.topic, { kind: 'annual', room, proposer: `提出人 ${n}` })(),
    },
    'survey, by its liaison': {
      type: 'survey',
      by: 'liaison',
      write: (n) => update('survey', made.survey, fresh(n))(),
    },
    'survey that a stage rests on': {
      type: 'survey',
      write: (n) => update('survey', made.reached, fresh(n))(),
    },
    'session, by its liaison': {
      type: 'session',
      by: 'liaison',
      write: (n) => update('session', made.session, fresh(n))(),
    },
    'case, edited': { type: 'case', write: (n) => update('case', made.case, { summary: `概要 ${n}` })() },
    'case, published': {
      type: 'case',
      write: () => strapi.documents(uid('case')).publish({ documentId: made.case }),
    },
  };
}

async function measureWrite(strapi, { type, by, write }, { liaison, pairs, statements }) {
  const ungated = withoutGate(strapi, type);
  const inRequest = by ? (work) => asRequestOf(strapi, liaison, work) : (work) => work();
  const guarded = (n) => inRequest(() => write(n));
  const plain = (n) => inRequest(() => ungated(() => write(n)));
  const figures = compare(await inPairs(pairs, guarded, plain));
  const asked = {
    guarded: await watched(strapi, () => guarded(pairs)),
    plain: await watched(strapi, () => plain(pairs)),
  };
  if (statements) console.log(asked);
  return { ...figures, statements: { guarded: asked.guarded.length, plain: asked.plain.length } };
}

/** Steps to and fro on one topic, one after the other. */
async function measureDecisions(strapi, pairs) {
  const { carryOut } = compiled('enforcement/command-service.js');
  const { actor } = await personNamed(strapi, 'committee');
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
  const { user: liaison } = await personNamed(strapi, `liaison-${made.district}`);
  const figures = {};
  for (const [name, write] of Object.entries(writes(strapi, made))) {
    if (only && !name.includes(only)) continue;
    figures[name] = await measureWrite(strapi, write, { liaison, pairs, statements });
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
  const load = loadavg().map(milliseconds);
  const figures = {
    database: values.postgres ? 'PostgreSQL' : 'SQLite',
    pairs,
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
