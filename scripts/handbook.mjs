// npm run handbook: plays a day of each role on the demo council in a browser, and keeps the pictures that the handbook shows.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './build.mjs';
import { runNode } from './process.mjs';

const HANDBOOK = path.join(ROOT, 'docs', 'handbook');
const IMAGES = path.join(HANDBOOK, 'images');
const TAKEN = path.join(ROOT, '.tmp', 'handbook');

const chapters = readdirSync(HANDBOOK).filter((name) => name.endsWith('.md'));
const shown = chapters.flatMap((name) =>
  [...readFileSync(path.join(HANDBOOK, name), 'utf8').matchAll(/\]\(images\/([\w-]+\.jpg)\)/g)].map(
    ([, image]) => image,
  ),
);

rmSync(TAKEN, { recursive: true, force: true });
const test = [path.join(ROOT, 'scripts', 'test.mjs'), 'browser', '--testPathPatterns', 'browser/days'];
const code = await runNode(test, { cwd: ROOT });
if (code !== 0) process.exit(code);
rmSync(IMAGES, { recursive: true, force: true });
mkdirSync(IMAGES, { recursive: true });
for (const image of new Set(shown)) copyFileSync(path.join(TAKEN, image), path.join(IMAGES, image));
console.log(`${new Set(shown).size} pictures`);
