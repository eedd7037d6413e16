// Writes the generated pages of docs/ from the shipped rule and flowcharts.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, ROOT } from './build.mjs';

await build(['server']);
const require = createRequire(import.meta.url);
const { policyTable } = require('../dist/src/documents/policy-table.js');
const { flowchartPictures } = require('../dist/src/documents/flowchart-picture.js');
const seed = (name) => JSON.parse(readFileSync(path.join(ROOT, 'database', 'seeds', name), 'utf8'));

writeFileSync(path.join(ROOT, 'docs', 'policies.md'), policyTable(seed('meeting-rule.json').bindings));
writeFileSync(path.join(ROOT, 'docs', 'workflows.md'), flowchartPictures(seed('flowcharts.json')));
