// node bench/verify-chart.mjs [stages]: how long the verification of a drawing takes, which the editor asks at every keystroke.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, ROOT } from '../scripts/build.mjs';

const LIMIT_MS = 5;
const RUNS = 200;
const count = Number(process.argv[2] ?? 200);

await build(['server']);
const require = createRequire(import.meta.url);
const { verify } = require(path.join(ROOT, 'dist/src/domain/process/verify/index.js'));
const { cutIntoClauses } = require(path.join(ROOT, 'dist/src/domain/law/clause.js'));
const seed = (name) => readFileSync(path.join(ROOT, 'database', 'seeds', name), 'utf8');

/** The shipped rule, as the server reads it. */
function shippedRule() {
  const { title, bindings } = JSON.parse(seed('meeting-rule.json'));
  const clauses = cutIntoClauses(seed('haian-plan.txt')).map(({ id, text }) => ({
    id,
    text,
    bindings: bindings.filter(({ clause }) => clause === id),
  }));
  return { title, clauses };
}

/** The shipped chart, its survey drawn out into so many stages that one can return from each to the one before. */
function longChart(total) {
  const [chart] = JSON.parse(seed('flowcharts.json'));
  const surveying = chart.stages.find(({ key }) => key === 'surveying');
  const start = chart.transitions.find(({ key }) => key === 'start-survey');
  const extra = Array.from({ length: total - chart.stages.length }, (_, n) => `survey-${n}`);
  const chain = ['planned', ...extra, 'surveying'];
  const steps = chain.slice(1).flatMap((to, n) => [
    { ...start, key: `on-${n}`, label: `推进${n}`, from: [chain[n]], to },
    {
      ...start,
      key: `back-${n}`,
      label: `退回${n}`,
      kind: 'return',
      commentRequired: true,
      from: [to],
      to: chain[n],
    },
  ]);
  return {
    ...chart,
    stages: [...chart.stages, ...extra.map((key) => ({ ...surveying, key, label: key }))],
    transitions: [...chart.transitions.filter(({ key }) => key !== 'start-survey'), ...steps],
  };
}

const rules = [shippedRule()];
const chart = longChart(count);
for (let run = 0; run < RUNS; run += 1) verify(chart, rules);
// CPU time: what else the machine does is no property of the program.
const before = process.cpuUsage();
for (let run = 0; run < RUNS; run += 1) verify(chart, rules);
const { user, system } = process.cpuUsage(before);
const each = (user + system) / 1000 / RUNS;
console.log(`${chart.stages.length} stages, ${chart.transitions.length} steps: ${each.toFixed(2)} ms`);
if (each > LIMIT_MS) throw new Error(`Slower than ${LIMIT_MS} ms`);
