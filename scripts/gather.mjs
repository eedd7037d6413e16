// Modules that list what lies in a folder, so that nobody lists it by hand: the labels of every type, and every policy.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './build.mjs';

const API = path.join(ROOT, 'src', 'api');
const POLICIES = path.join(ROOT, 'src', 'domain', 'policies');
/** Files beside the policies that are none. */
const NO_POLICY = new Set(['all', 'index', 'params', 'policy']);

const camelCase = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

function labels() {
  const types = readdirSync(API)
    .filter((type) => existsSync(path.join(API, type, 'labels.json')))
    .sort();
  // With an ending, because some types have names that JavaScript keeps for itself.
  return [
    '/** Labels and views of every content type and component by uid. Written by `npm run types` from src/api/<type>/labels.json. */',
    ...types.map((type) => `import ${camelCase(type)}Labels from '../../api/${type}/labels.json';`),
    '',
    'export const LABELS_BY_TYPE = {',
    ...types.map((type) => `  ...${camelCase(type)}Labels,`),
    '};',
  ];
}

function policies() {
  const names = readdirSync(POLICIES)
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => !NO_POLICY.has(name))
    .sort();
  return [
    '/** Every policy of this folder by its name. Written by `npm run types`. */',
    ...names.map((name) => `import { ${camelCase(name)} } from './${name}';`),
    "import type { AnyPolicy } from './policy';",
    "import type { PolicyName } from '../law/refusal';",
    '',
    'export const POLICIES = {',
    ...names.map((name) => `  '${name}': ${camelCase(name)},`),
    '} as const satisfies { [Name in PolicyName]?: AnyPolicy<Name> };',
  ];
}

/** @returns {Promise<Record<string, string>>} the source of each module by its path from the root */
export async function gather() {
  const modules = {
    'src/domain/policies/all.ts': policies(),
    'src/words/labels/by-type.ts': labels(),
  };
  const sources = {};
  for (const [file, lines] of Object.entries(modules)) {
    const options = await resolveConfig(path.join(ROOT, file));
    sources[file] = await format(lines.join('\n'), { ...options, parser: 'typescript' });
  }
  return sources;
}
