/** The house stands as drawn: arrows go down, nothing goes round in circles, no room is overfull. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { APP_DIR } from '../support/server/paths';
import { circlesOf, importGraph } from '../support/sources/import-graph';
import { filesUnder } from '../support/sources/project-files';
import floors from '../../scripts/floors.cjs';

const graph = importGraph();
const below = (file: string): string => file.replace(/^src\//, '');
const arrows = [...graph].flatMap(([from, targets]) =>
  targets.map((to) => [below(from), below(to)] as const),
);

/** Where many files side by side are right: a catalogue, or what Strapi orders by name. */
const CATALOGUES = new Set(['src/domain/policies', 'database/migrations']);
const MOST = 20;

describe('the floor plan', () => {
  it('knows a room for every file but the tables of contents', () => {
    const homeless = [...graph.keys()].map(below).filter((file) => floors.roomOf(file) === undefined);
    expect(homeless.filter((file) => file.includes('/'))).toEqual([]);
  });

  it('has no arrow against it', () => {
    expect(arrows.length).toBeGreaterThan(1500);
    expect(arrows.filter(([from, to]) => !floors.mayImport(from, to))).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(circlesOf(graph)).toEqual([]);
  });

  it('puts at most 20 files side by side, catalogues apart', () => {
    const sizes = new Map<string, number>();
    for (const file of ['src', 'database', 'tests', 'scripts', 'config', 'bench'].flatMap(filesUnder)) {
      const folder = path.posix.dirname(file);
      sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
    }
    const full = [...sizes].filter(([folder, size]) => size > MOST && !CATALOGUES.has(folder));
    expect(full).toEqual([]);
  });
});

describe('a circle', () => {
  it('is found wherever it is entered', () => {
    const ring = new Map([
      ['start', ['a']],
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circlesOf(ring)).toEqual([['a', 'b', 'c', 'a']]);
  });
});

describe('ESLint', () => {
  const FORBIDDEN = [
    ['domain/process/decide.ts', '../../engine/clock'],
    ['words/phrase.ts', '../drawing/svg'],
    // Labels are gathered from src/api, code is not.
    ['words/labels/labels.ts', '../../api/flowchart/controllers/flowchart'],
    ['drawing/svg.ts', '../features/topics/view'],
    ['ledger/hash.ts', '../engine/uids'],
    ['engine/database/retry.ts', '../refusal/refusal-counts'],
    ['engine/write/document-gate.ts', '../../features/topics/routes'],
    ['strapi/locales.ts', '../site/access'],
    ['features/rooms/registry-gate.ts', '../topics/topic-gate'],
    ['site/cache/store.ts', '../pages/routes'],
    ['admin/kit/theme.ts', '../topics/panel/types'],
    ['admin/rooms/api.ts', '../../engine/clock'],
  ] as const;

  it('refuses each import against the floors, and none within a room', () => {
    const tries = FORBIDDEN.flatMap(([file, specifier]) => [
      { file, code: `import '${specifier}';` },
      { file, code: `export const late = import('${specifier}');` },
      { file, code: `import './own';` },
    ]);
    const script = path.join(APP_DIR, 'tests', 'support', 'sources', 'lint-floors.mjs');
    const output = execFileSync(process.execPath, [script, JSON.stringify(tries)], { cwd: APP_DIR });
    const reported = JSON.parse(String(output)) as readonly (readonly string[])[];
    const expected = tries.map(({ code }) => (code.includes('./own') ? [] : ['project/floors']));
    expect(reported).toEqual(expected);
  });
});
