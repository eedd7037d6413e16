/** The list of what is bent in Strapi is true: every line names files and tests that exist, and what is matched by text is still said. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { SENTENCES } from '../../src/words/stock-errors';
import { APP_DIR } from '../support/server/paths';
import { filesUnder, readJson, readText } from '../support/sources/project-files';

const README = readText('src/strapi/README.md');
const ROOM = 'src/strapi/';

interface Bend {
  readonly what: string;
  readonly files: readonly string[];
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

const named = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

/** `tests/….test.ts`: title of the test; one or several, a line each. */
const testsIn = (cell: string): Bend['tests'] =>
  cell.split('<br>').map((each) => {
    const [, file = '', title = ''] = /^\s*`([^`]+)`:\s*(.+?)\s*$/.exec(each) ?? [];
    return { file, title };
  });

const BENDS: readonly Bend[] = README.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:What|---)/.test(line))
  .map((line) => {
    const [what = '', , , files = '', tests = ''] = line.slice(1, -1).split(' | ');
    return { what: what.trim(), files: named(files), tests: testsIn(tests) };
  });

const isThere = (file: string): boolean => existsSync(path.join(APP_DIR, file));
const hasTest = (file: string, title: string): boolean =>
  title !== '' && isThere(file) && readText(file).includes(`'${title}'`);

describe('the list of what is bent in Strapi', () => {
  it('has a line for each, of five parts', () => {
    expect(BENDS.length).toBeGreaterThan(30);
    for (const { what, files, tests } of BENDS)
      expect([what, files.length > 0, tests.length > 0]).toEqual([what, true, true]);
  });

  it('names files that are there', () => {
    const lost = BENDS.flatMap(({ files }) => files).filter((file) => !isThere(file));
    expect(lost).toEqual([]);
  });

  it('names tests that are there', () => {
    const lost = BENDS.flatMap(({ tests }) => tests).filter(({ file, title }) => !hasTest(file, title));
    expect(lost).toEqual([]);
  });

  it('was last gone through on the Strapi that is installed', () => {
    const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
    expect(/Seen on (\S+) /.exec(README)?.[1]).toBe(dependencies['@strapi/strapi']);
  });

  it('names every file that wraps, replaces or extends something of Strapi’s', () => {
    const BENDING =
      /\.bind\((?!this)|services\.extend|removeAllListeners|Object\.assign\(service|addHandler|addMiddlewares|MutationObserver/;
    const listed = new Set(BENDS.flatMap(({ files }) => files));
    const unlisted = filesUnder('src')
      .filter((file) => /\.tsx?$/.test(file) && BENDING.test(readText(file)))
      .filter((file) => !listed.has(file));
    expect(unlisted).toEqual([]);
    expect([...listed].filter((file) => file.startsWith(ROOM)).length).toBeGreaterThan(5);
  });
});

/** The code that Strapi ships, of its server or of its panel. */
const shipped = (part: 'server' | 'panel'): string =>
  filesUnder('node_modules/@strapi')
    .filter((file) => /^node_modules\/@strapi\/[^/]+\/dist\/.*\.js$/.test(file))
    .filter((file) => file.includes('/dist/admin/') === (part === 'panel'))
    .map(readText)
    .join('\n');

describe('what is matched by its words', () => {
  it('is still said by the server', () => {
    const said = shipped('server');
    expect([...SENTENCES.keys()].filter((sentence) => !said.includes(sentence))).toEqual([]);
  });

  it('is still in the panel', () => {
    const panel = shipped('panel');
    const matched = [
      // shell/vendor-links, shell/vendor-banner, shell/language
      'https://market.strapi.io',
      'https://strapi.io/pricing',
      'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_',
      ' | Strapi',
      'strapi-admin-language',
      // shell/kept-form, kit/refusal/shown: names that the store is told
      "updateQueryData('getDocument'",
      'createDocument: builder.mutation',
      'updateDocument: builder.mutation',
      'getMyPermissions: builder.query',
      // shell/list-hooks
      'Admin/CM/pages/ListView/inject-column-in-table',
      'Admin/CM/pages/ListView/inject-in-filters',
    ];
    expect(matched.filter((words) => !panel.includes(words))).toEqual([]);
  });
});
