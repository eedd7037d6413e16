// npm run bench: every benchmark on SQLite, and on PostgreSQL with --postgres.
import path from 'node:path';
import { ROOT } from '../scripts/build.mjs';
import { runNode } from '../scripts/process.mjs';

const BENCHMARKS = ['guarded-write.mjs', 'ledger.mjs'];

const flags = process.argv.slice(2).filter((flag) => flag === '--postgres');
for (const name of BENCHMARKS) {
  console.log(`\n▶ ${name}`);
  const code = await runNode([path.join(ROOT, 'bench', name), ...flags], { cwd: ROOT });
  if (code !== 0) process.exit(code);
}
