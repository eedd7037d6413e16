// The labels of every type, gathered into one module: src/api/<type>/labels.json stand beside their schemas, and nobody lists them by hand.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './build.mjs';

/** Where the module stands, from the root of the project. */
export const GATHERED = path.join('src', 'words', 'labels', 'by-type.ts');

const API = path.join(ROOT, 'src', 'api');
// With an ending, because some types have names that JavaScript keeps for itself.
const nameOf = (type) => type.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase()) + 'Labels';

/** @returns {Promise<string>} the source of the module */
export async function gatherLabels() {
  const types = readdirSync(API)
    .filter((type) => existsSync(path.join(API, type, 'labels.json')))
    .sort();
  const lines = [
    '/** Labels and views of every content type and component by uid. Written by `npm run types` from src/api/<type>/labels.json. */',
    ...types.map((type) => `import ${nameOf(type)} from '../../api/${type}/labels.json';`),
    '',
    'export const LABELS_BY_TYPE = {',
    ...types.map((type) => `  ...${nameOf(type)},`),
    '};',
  ];
  const options = await resolveConfig(path.join(ROOT, GATHERED));
  return format(lines.join('\n'), { ...options, parser: 'typescript' });
}
