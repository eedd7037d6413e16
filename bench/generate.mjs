// node bench/generate.mjs [topics] [--rooms N] [--cases N] [--postgres] [--name database]: a council of any size, which is
// kept. Prints the settings of a server on it. Nothing is switched off for this: every row passes the triggers.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../scripts/build.mjs';
import { AT_ONCE, batches, copyTies, insertNumbered, insertRows, withoutId } from './bulk.mjs';
import { benchSettings, compiled, freshDatabase, startCouncil } from './council.mjs';
import { caseRow, ledgerRows, searchEntry, topicRow } from './generated.mjs';
import { addRooms } from './generate-rooms.mjs';

/** Which of the demo council's topics the n-th one is made after: most are under way, few have gone the whole way. */
const STAGES = [
  'surveying',
  'drafted',
  'surveying',
  'submitted',
  'surveyed',
  'surveying',
  'submitted',
  'surveying',
];
const CLOSED_EVERY = 20;
const stageOf = (n) => (n % CLOSED_EVERY === 0 ? 'closed' : STAGES[n % STAGES.length]);

/** Work that may write to guarded tables, as a gate would let it: in a transaction, with the ticket. */
const lawfully = (strapi, work) => compiled('engine/database/ticket.js').withTicket(strapi, work);

/** Pairs of characters wait here until all are there: in their order they go into an index many times faster. */
const STAGED = 'generated_grams';

async function stageGrams(knex) {
  await knex.schema.dropTableIfExists(STAGED);
  await knex.schema.createTable(STAGED, (table) => {
    table.string('gram', 8);
    table.integer('entry');
  });
}

async function putGrams(knex) {
  await knex.schema.alterTable('search_grams', (table) => table.dropIndex('entry'));
  await knex.raw(
    `INSERT INTO search_grams (gram, entry) SELECT gram, entry FROM ${STAGED} ORDER BY gram, entry`,
  );
  await knex.schema.alterTable('search_grams', (table) => table.index('entry'));
  await knex.schema.dropTable(STAGED);
}

/** The topics of the demo council by their stage, with all there is of each. */
async function topicModels(trx) {
  const models = new Map();
  for (const row of await trx('topics').whereNotNull('stage').orderBy('id', 'desc')) {
    const events = await trx('workflow_events').where({ topic: row.document_id }).orderBy('seq');
    const instance = await trx('workflow_instances').where({ topic: row.document_id }).first();
    models.set(row.stage, { row, events, instance });
  }
  return models;
}

async function addSearchEntries(trx, made, rooms) {
  const found = made.filter((topic) => topic.public_phase !== null);
  const texts = found.map((topic) => searchEntry(topic, rooms.get(topic.document_id)));
  const entries = await insertNumbered(
    trx,
    'search_entries',
    texts.map(({ entry }) => entry),
  );
  const grams = entries.flatMap(({ id }, index) => texts[index].grams.map((gram) => ({ gram, entry: id })));
  await insertRows(trx, STAGED, grams);
}

async function addTopics(trx, numbers, { models, rooms }) {
  const plans = numbers.map((n) => ({ n, model: models.get(stageOf(n)), room: rooms[n % rooms.length] }));
  const made = await insertNumbered(
    trx,
    'topics',
    plans.map(({ n, model, room }) => topicRow(withoutId(model.row), n, room)),
  );
  const ledgers = plans.map(({ n, model }, index) => ledgerRows(model, made[index].document_id, n % 1500));
  await insertRows(
    trx,
    'workflow_events',
    ledgers.flatMap(({ rows }) => rows),
  );
  await insertRows(
    trx,
    'workflow_instances',
    ledgers.map(({ instance }) => instance),
  );
  const stage = trx('workflow_instances').select('stage').whereRaw('topic = topics.document_id');
  await trx('topics')
    .whereIn(
      'id',
      made.map(({ id }) => id),
    )
    .update({ stage });
  const places = made.map((topic, index) => ({ topic_id: topic.id, room_id: plans[index].room.id }));
  await insertNumbered(trx, 'topics_room_lnk', places);
  for (const model of new Set(plans.map((plan) => plan.model))) {
    const rows = made.filter((_, index) => plans[index].model === model);
    await copyTies(trx, 'topics', ['lead_committee', 'annual_plan'], { model: model.row.id, rows });
  }
  await addSearchEntries(
    trx,
    made,
    new Map(made.map((topic, index) => [topic.document_id, plans[index].room])),
  );
}

/** Published cases, each with the cover of the demo council's and a room of its own. */
async function addCases(trx, count, rooms) {
  const models = await trx('cases').orderBy('id');
  for (const model of models) {
    const numbers = Array.from({ length: Math.max(0, count - 1) }, (_, n) => n);
    const rows = numbers.map((n) => caseRow(withoutId(model), n));
    const made = await insertNumbered(trx, 'cases', rows);
    await copyTies(trx, 'cases', ['topic', 'outcome'], { model: model.id, rows: made });
    const places = made.map((row, index) => ({ case_id: row.id, room_id: rooms[index % rooms.length].id }));
    await insertNumbered(trx, 'cases_room_lnk', places);
    const cover = await trx('files_related_mph')
      .where({ related_id: model.id, related_type: 'api::case.case' })
      .first();
    await insertNumbered(
      trx,
      'files_related_mph',
      made.map(({ id }) => ({ ...cover, related_id: id })),
    );
  }
}

/**
 * Fills a demo council up to so many rooms, topics and published cases.
 *
 * @param say called with a line now and then
 */
export async function fill(strapi, { topics = 0, rooms = 0, cases = 0, say = () => undefined }) {
  await lawfully(strapi, (trx) => addRooms(trx, rooms));
  const places = await strapi.db.connection('rooms').orderBy('id').select('id', 'name', 'district_code');
  await lawfully(strapi, (trx) => addCases(trx, cases, places));
  const models = await topicModels(strapi.db.connection);
  const known = await strapi.db.connection('topics').count({ count: 'id' }).first();
  const begun = performance.now();
  await stageGrams(strapi.db.connection);
  for (const numbers of batches(Number(known.count), topics)) {
    await lawfully(strapi, (trx) => addTopics(trx, numbers, { models, rooms: places }));
    const done = numbers.at(-1) + 1;
    if (done % 20_000 < AT_ONCE)
      say(`${done} topics after ${Math.round((performance.now() - begun) / 1000)} s`);
  }
  await putGrams(strapi.db.connection);
  await strapi.db.connection('public_changes').insert({ at: new Date().toISOString() });
}

/** Makes a database of this name with a council of this size. @returns the settings of a server on it, and its folder */
export async function makeCouncil(name, { onPostgres, ...size }) {
  const folder = path.join(ROOT, '.tmp', name);
  mkdirSync(folder, { recursive: true });
  const database = await freshDatabase(name, folder, onPostgres);
  const strapi = await startCouncil(database, folder);
  await fill(strapi, size);
  if (onPostgres) await strapi.db.connection.raw('VACUUM ANALYZE');
  await strapi.destroy();
  return { database, folder };
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      postgres: { type: 'boolean', default: false },
      rooms: { type: 'string', default: '2000' },
      cases: { type: 'string', default: '25' },
      name: { type: 'string', default: 'haoshangliang_bench_large' },
    },
    allowPositionals: true,
  });
  await build(['server']);
  const [topics, rooms, cases] = [positionals[0] ?? '200000', values.rooms, values.cases].map(Number);
  const size = { onPostgres: values.postgres, topics, rooms, cases, say: console.log };
  const { database } = await makeCouncil(values.name, size);
  for (const [name, value] of Object.entries(benchSettings(database))) console.log(`${name}=${value}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main();
  process.exit(0);
}
