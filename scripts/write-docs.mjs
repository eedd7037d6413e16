// Writes the generated pages of docs/ from the shipped rule and flowcharts, and from the roles.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { format, resolveConfig } from 'prettier';
import { build, ROOT } from './build.mjs';

const SWC = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };

await build(['server']);
const require = createRequire(import.meta.url);
const { policyTable } = require('../dist/src/strapi/pages/policy-table.js');
const { flowchartPictures, releaseShipped } = require('../dist/src/strapi/pages/flowchart-picture.js');
const { ACTIONS } = require('../dist/src/features/index.js');
const settings = require('../dist/src/strapi/pages/settings-pages.js');
const { roleTable } = require('../dist/src/strapi/pages/role-table.js');
const read = (name) => readFileSync(path.join(ROOT, 'database', 'seeds', name), 'utf8');
const seed = (name) => JSON.parse(read(name));
const rule = seed('meeting-rule.json');
const releases = seed('flowcharts.json').map((chart) => releaseShipped(chart, rule, read('haian-plan.txt')));

writeFileSync(path.join(ROOT, 'docs', 'policies.md'), policyTable(rule.bindings));
writeFileSync(path.join(ROOT, 'docs', 'workflows.md'), flowchartPictures(releases));

writeFileSync(path.join(ROOT, '.env.example'), settings.envExample());
const operations = path.join(ROOT, 'docs', 'operations.md');
const text = readFileSync(operations, 'utf8');
const before = text.slice(0, text.indexOf(settings.TABLE_START));
const after = text.slice(text.indexOf(settings.TABLE_END) + settings.TABLE_END.length);
const options = { ...(await resolveConfig(operations)), parser: 'markdown' };
writeFileSync(operations, await format(before + settings.settingsTable() + after, options));

const API = path.join(ROOT, 'src', 'api');
const schemas = readdirSync(API, { recursive: true }).filter((file) => file.endsWith('schema.json'));
const types = schemas.sort().map((file) => JSON.parse(readFileSync(path.join(API, file), 'utf8')).info);
const names = types.map(({ singularName, displayName }) => [singularName, displayName]);
writeFileSync(path.join(ROOT, 'docs', 'roles.md'), roleTable(Object.fromEntries(names), ACTIONS));

// The matrix of write paths is a table of the tests, and so not in dist.
require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, SWC).code, file);
const { writePathsPage } = require('../tests/integration/matrix/page.ts');
writeFileSync(path.join(ROOT, 'docs', 'write-paths.md'), writePathsPage(Object.fromEntries(names)));
