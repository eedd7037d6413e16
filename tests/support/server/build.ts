import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { APP_DIR } from './paths';

/** Brings `dist` up to date in a process of its own: the compiler needs memory, the tests should not keep it. */
export function build(...flags: readonly string[]): void {
  const script = path.join(APP_DIR, 'scripts', 'build.mjs');
  const { status } = spawnSync(process.execPath, [script, ...flags], { cwd: APP_DIR, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed, so nothing can be tested against it.');
}
