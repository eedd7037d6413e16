// node bench/desk.mjs [--name database]: how many queries the screens of the panel ask of PostgreSQL, and how long the slowest
// takes, on a council that `node bench/generate.mjs --postgres` has made. The targets are 11 queries and 0.1 s.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../scripts/build.mjs';
import { databaseSettings, listen, signIn, startCouncil } from './council.mjs';
import { watched } from './statements.mjs';

const MOST_QUERIES = 11;
const LIMIT_MS = 100;
const RUNS = 10;

const list = (type, query = '') =>
  `/content-manager/collection-types/api::${type}.${type}?page=1&pageSize=10${query}`;

/** What each screen asks of the server beyond what every screen does; `room` is one of the many. */
const SCREENS = ({ room }) => ({
  'home (office)': ['office', '/workflow/desk'],
  'home (liaison)': ['liaison-chengdong', '/workflow/desk'],
  'home (party organisation)': ['party-chengdong', '/workflow/desk'],
  'inbox (office)': ['office', '/workflow/approvals'],
  'inbox (party organisation)': ['party-chengdong', '/workflow/approvals'],
  'list of topics': ['office', list('topic')],
  'list of topics, one district': ['liaison-chengdong', list('topic')],
  'list of topics, last page': ['office', list('topic').replace('page=1', 'page=20000')],
  'list of topics, searched': ['office', list('topic', `&_q=${encodeURIComponent('停车')}`)],
  'list of rooms': ['office', list('room')],
  'room page': ['office', `/workflow/rooms/${room}`],
});

const { values } = parseArgs({
  options: {
    name: { type: 'string', default: 'haoshangliang_bench_large' },
    verbose: { type: 'boolean', default: false },
  },
});
await build(['server']);
const folder = path.join(ROOT, '.tmp', values.name);
mkdirSync(folder, { recursive: true });
const strapi = await startCouncil(databaseSettings(values.name, folder, true), folder);
const url = await listen(strapi);
const knex = strapi.db.connection;
const counted = async (table) => Number((await knex(table).count({ count: 'id' }).first()).count);
console.log(`${await counted('topics')} topics, ${await counted('rooms')} rooms`);
const { document_id: room } = await knex('rooms').orderBy('id', 'desc').first();

const ask = (address, token) => async () => {
  const response = await globalThis.fetch(url + address, { headers: { authorization: `Bearer ${token}` } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
};

let failed = false;
const tokens = new Map();
for (const [screen, [who, address]] of Object.entries(SCREENS({ room }))) {
  if (!tokens.has(who)) tokens.set(who, await signIn(url, who));
  const runs = [];
  // The first time, what a server asks once in its life or once a minute: releases, the columns of a list.
  for (let run = 0; run < RUNS + 1; run += 1) {
    // The hourly check of the ledgers asks too, for nobody who waits.
    const queries = await watched(strapi, ask(address, tokens.get(who)), { inRequests: true });
    if (run > 0) runs.push(queries);
  }
  const count = Math.max(...runs.map(({ length }) => length));
  // The slowest query of each run; of these the middle one, for a machine does other things too.
  const slowest = runs
    .map((queries) => queries.reduce((slow, query) => (query.ms > slow.ms ? query : slow)))
    .sort((a, b) => a.ms - b.ms)[Math.floor(RUNS / 2)];
  const kept = count <= MOST_QUERIES && slowest.ms <= LIMIT_MS;
  failed ||= !kept;
  console.log(`${kept ? '✓' : '✗'} ${screen}: ${count} queries, slowest ${slowest.ms.toFixed(1)} ms`);
  if (!kept || values.verbose) console.log(`    ${slowest.sql.slice(0, 600)}`);
  if (count > MOST_QUERIES || values.verbose)
    for (const { sql } of runs[0]) console.log(`    - ${sql.slice(0, 160)}`);
}
await strapi.destroy();
process.exit(failed ? 1 : 0);
