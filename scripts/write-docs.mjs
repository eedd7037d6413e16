// Writes the generated pages of docs/ from the shipped rule and flowcharts.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, ROOT } from './build.mjs';

await build(['server']);
const require = createRequire(import.meta.url);
const { policyTable } = require('../dist/src/documents/policy-table.js');
const { flowchartPictures, releaseShipped } = require('../dist/src/documents/flowchart-picture.js');
const read = (name) => readFileSync(path.join(ROOT, 'database', 'seeds', name), 'utf8');
const seed = (name) => JSON.parse(read(name));
const rule = seed('meeting-rule.json');
const releases = seed('flowcharts.json').map((chart) => releaseShipped(chart, rule, read('haian-plan.txt')));

writeFileSync(path.join(ROOT, 'docs', 'policies.md'), policyTable(rule.bindings));
writeFileSync(path.join(ROOT, 'docs', 'workflows.md'), flowchartPictures(releases));
