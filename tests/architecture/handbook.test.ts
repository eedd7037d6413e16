/** The handbook (docs/handbook): a chapter for every role, every picture there, and none that no chapter shows. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CHAPTERS } from '../../src/admin/kit/handbook/chapters';
import { APP_DIR } from '../support/server/paths';

const HANDBOOK = path.join(APP_DIR, 'docs', 'handbook');
const chapters = readdirSync(HANDBOOK).filter((name) => name.endsWith('.md'));
const textOf = (name: string) => readFileSync(path.join(HANDBOOK, name), 'utf8');
const found = (pattern: RegExp) =>
  chapters.flatMap((name) => [...textOf(name).matchAll(pattern)].map(([, one = '']) => one));

it('has a chapter for every role that the panel links to', () => {
  expect(chapters).toEqual(expect.arrayContaining(Object.keys(CHAPTERS).map((chapter) => `${chapter}.md`)));
});

it('links only to chapters that are there', () => {
  expect(chapters).toEqual(expect.arrayContaining(found(/\]\(([\w-]+\.md)\)/g)));
});

it('shows every picture it keeps, and keeps every picture it shows', () => {
  const shown = new Set(found(/\]\(images\/([^)]+)\)/g));
  expect([...shown].sort()).toEqual(readdirSync(path.join(HANDBOOK, 'images')).sort());
});

it('describes every picture for those who cannot see it', () => {
  expect(found(/!\[([^\]]*)\]/g).filter((words) => words.trim() === '')).toEqual([]);
});
