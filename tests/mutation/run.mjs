// npm run mutation [-- part …]: part by part, then the score of each and of all, and every mutant that no test has noticed.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/build.mjs';
import { runNode } from '../../scripts/process.mjs';
import { PARTS } from './parts.mjs';

const STRYKER = path.join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const CONFIG = path.join(ROOT, 'tests', 'mutation', 'stryker.config.mjs');
const NOTICED = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

const reportOf = (part) => path.join(ROOT, '.tmp', 'mutation', `${part}.json`);

/** Each mutant that compiles, with the file and the line it stands in. */
function mutantsOf(part) {
  const { files } = JSON.parse(readFileSync(reportOf(part), 'utf8'));
  return Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(({ status }) => NOTICED.has(status) || MISSED.has(status))
      .map((mutant) => ({ ...mutant, file, line: mutant.location.start.line })),
  );
}

function score(name, mutants) {
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
  const share = mutants.length === 0 ? 100 : (noticed / mutants.length) * 100;
  console.log(`${name.padEnd(12)} ${noticed}/${mutants.length} ${share.toFixed(1)} %`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`没有这一部分 / No such part: ${unknown.join(', ')}. ${Object.keys(PARTS).join(', ')}`);
  process.exit(1);
}
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  const code = await runNode([STRYKER, 'run', CONFIG], {
    cwd: ROOT,
    env: { ...process.env, MUTATION_PART: part },
  });
  if (code !== 0) process.exit(code);
}

const measured = Object.keys(PARTS).filter((part) => existsSync(reportOf(part)));
const mutants = measured.flatMap(mutantsOf);
for (const { file, line, status, mutatorName, replacement = '' } of mutants.filter(({ status: is }) =>
  MISSED.has(is),
))
  console.log(
    `${file}:${line} ${status} ${mutatorName} ${replacement.replaceAll(/\s+/g, ' ').slice(0, 100)}`,
  );
for (const part of measured) score(part, mutantsOf(part));
score('all', mutants);
