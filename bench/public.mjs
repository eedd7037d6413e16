// node bench/public.mjs [--postgres] [--rounds N] [--topics N] [--keep]: what the public reads, against a Strapi as it comes
// and against bare node:http, round by round in one run; and how it grows from a thousand topics to two hundred thousand.
import { rmSync } from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { hasDatabase, removeDatabase } from './council.mjs';
import { makeCouncil } from './generate.mjs';
import { compareSizes } from './public-growth.mjs';
import { compareSpeed } from './public-speed.mjs';
import { folderOf } from './servers.mjs';

const SMALL = 'haoshangliang_bench_1000';
const TOPICS = 1000;

async function ensureCouncil(name, onPostgres, size) {
  const folder = folderOf(name);
  if (await hasDatabase(name, folder, onPostgres)) return;
  await makeCouncil(name, { onPostgres, cases: 25, ...size, say: console.log });
}

async function main() {
  const { values } = parseArgs({
    options: {
      postgres: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      topics: { type: 'string', default: '200000' },
      asked: { type: 'string', default: '100' },
      keep: { type: 'boolean', default: false },
    },
  });
  const { postgres: onPostgres, keep } = values;
  const large = `haoshangliang_bench_${values.topics}`;
  await build(['server']);
  await ensureCouncil(SMALL, onPostgres, { topics: TOPICS, rooms: 100 });
  const database = onPostgres ? 'PostgreSQL' : 'SQLite';
  const print = (figures) => {
    const load = os.loadavg()[0].toFixed(1);
    console.log(JSON.stringify({ database, load, ...figures }, null, 2));
  };
  print({ list: await compareSpeed(SMALL, onPostgres, Number(values.rounds)) });
  await ensureCouncil(large, onPostgres, { topics: Number(values.topics), rooms: 2000 });
  const growth = await compareSizes({ small: SMALL, large }, onPostgres, Number(values.asked));
  print({ topics: [TOPICS, Number(values.topics)], growth });
  for (const name of keep ? [] : [SMALL, large]) {
    if (onPostgres) await removeDatabase(name);
    rmSync(folderOf(name), { recursive: true, force: true });
  }
}

await main();
process.exit(0);
