// The list of 25 published cases: this project, a Strapi as it comes on the same rows, and bare node:http.
import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyDatabase, removeDatabase } from './council.mjs';
import { load, quantile, rounded } from './load.mjs';
import { council, folderOf, script, serve } from './servers.mjs';

const STOCK = 'haoshangliang_bench_stock';
export const CASES = '/api/cases?populate=room,cover&pagination[pageSize]=25';
const STOCK_CASES =
  '/api/cases?populate[0]=room&populate[1]=cover&sort=publishedAt:desc&pagination[pageSize]=25';

async function stock(name, onPostgres) {
  const folder = folderOf(STOCK);
  mkdirSync(folder, { recursive: true });
  const database = await copyDatabase(name, { to: STOCK, from: folderOf(name), folder, onPostgres });
  return serve([script('tests', 'support', 'public', 'stock-strapi.mjs'), folder], { port: 4802, database });
}

async function bare(bytes) {
  const file = path.join(folderOf(STOCK), 'cases.json');
  writeFileSync(file, bytes);
  return serve([script('bench', 'bare-http.mjs'), file, '4803'], { port: 4803 });
}

function figuresOf(runs) {
  const times = runs.flatMap((run) => run.times);
  return {
    perSecond: rounded(
      quantile(
        runs.map((run) => run.perSecond),
        0.5,
      ),
    ),
    cpuMicroseconds: rounded(
      quantile(
        runs.map((run) => run.cpuMicroseconds),
        0.5,
      ),
    ),
    medianMs: rounded(quantile(times, 0.5)),
    p95Ms: rounded(quantile(times, 0.95)),
  };
}

/** The middle of the rounds' own ratios: what else the machine did in a round, it did to both. */
const ratio = (one, other, figure) =>
  rounded(
    quantile(
      one.map((run, round) => run[figure] / other[round][figure]),
      0.5,
    ),
  );

/** What all three send is looked at before it is measured. */
async function contestants(name, onPostgres) {
  // First, because a database that is open cannot be copied.
  const plain = await stock(name, onPostgres);
  const ours = await council(name, onPostgres, { port: 4801 });
  const bytes = Buffer.from(await (await fetch(`${ours.url}${CASES}`)).arrayBuffer());
  const found = JSON.parse(bytes.toString()).data.length;
  if (found !== 25) throw new Error(`${found} cases instead of 25`);
  const listed = (await (await fetch(`${plain.url}${STOCK_CASES}`)).json()).data;
  if (listed.length !== 25 || !listed.every(({ cover, room }) => cover && room)) {
    throw new Error('The stock Strapi shows something else');
  }
  const node = await bare(bytes);
  return [
    { name: 'ours', server: ours, address: `${ours.url}${CASES}`, runs: [] },
    { name: 'stock', server: plain, address: `${plain.url}${STOCK_CASES}`, runs: [] },
    { name: 'node:http', server: node, address: `${node.url}/`, runs: [] },
  ];
}

/** The list of 25 cases from each of the three in turn, the order moved on from round to round. */
export async function compareSpeed(name, onPostgres, rounds) {
  const all = await contestants(name, onPostgres);
  for (const { address, server } of all) await load(address, { pid: server.pid, seconds: 2 });
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < all.length; turn += 1) {
      const { address, server, runs } = all[(round + turn) % all.length];
      runs.push(await load(address, { pid: server.pid }));
    }
  }
  await Promise.all(all.map(({ server }) => server.stop()));
  if (onPostgres) await removeDatabase(STOCK);
  const [{ runs: own }, { runs: strapi }, { runs: http }] = all;
  return {
    ...Object.fromEntries(all.map((one) => [one.name, figuresOf(one.runs)])),
    timesStock: { perSecond: ratio(own, strapi, 'perSecond'), cpu: ratio(strapi, own, 'cpuMicroseconds') },
    ofNodeHttp: { perSecond: ratio(own, http, 'perSecond'), cpu: ratio(http, own, 'cpuMicroseconds') },
  };
}
