import path from 'node:path';
import { ACTIONS } from '../../src/features';
import { flowchartPictures } from '../../src/strapi/pages/flowchart-picture';
import { policyTable } from '../../src/strapi/pages/policy-table';
import { roleTable } from '../../src/strapi/pages/role-table';
import { BINDINGS, shippedRelease } from '../factories/releases';
import { writePathsPage } from '../integration/matrix/page';
import { CONTENT_TYPES } from '../support/sources/schemas';
import { APP_DIR } from '../support/server/paths';
import { filesUnder, readText } from '../support/sources/project-files';
import {
  SETTING_NAMES,
  TABLE_END,
  TABLE_START,
  envExample,
  settingsTable,
} from '../../src/strapi/pages/settings-pages';

const page = (name: string) => readText(`docs/${name}`);

describe('generated pages are fresh (npm run docs)', () => {
  it('policies.md', () => {
    expect(page('policies.md')).toBe(policyTable(BINDINGS));
  });

  it('workflows.md', () => {
    expect(page('workflows.md')).toBe(
      flowchartPictures([shippedRelease('annual'), shippedRelease('ad-hoc')]),
    );
  });

  const names = Object.fromEntries(
    CONTENT_TYPES.map(({ uid, schema }) => [uid.replace(/.*\./, ''), schema.info.displayName]),
  ) as Readonly<Record<string, string>>;

  it('write-paths.md', () => {
    expect(page('write-paths.md')).toBe(writePathsPage(names));
  });

  it('roles.md, every type and every right by its Chinese name', () => {
    expect(page('roles.md')).toBe(roleTable(names, ACTIONS));
    expect(page('roles.md')).not.toContain('::');
  });
});

describe('the list of settings', () => {
  it('is what .env.example and docs/operations.md say', () => {
    expect(readText('.env.example')).toBe(envExample());
    const table = page('operations.md');
    const shown = table.slice(table.indexOf(TABLE_START), table.indexOf(TABLE_END));
    const cells = (text: string) =>
      text.split('\n').map((line) =>
        line
          .split(/\s*\|\s*/)
          .join('|')
          .replaceAll(/-{3,}/g, '---'),
      );
    expect(cells(shown)).toEqual(cells(settingsTable().split(TABLE_END)[0] ?? ''));
  });

  it('names exactly what the files of config ask for', async () => {
    const asked = new Set<string>();
    for (const client of ['sqlite', 'postgres']) await askedBy(client, asked);
    expect([...asked].sort()).toEqual([...SETTING_NAMES].sort());
  });
});

/** Calls every file of config as Strapi does, with an environment that notes what it is asked. */
async function askedBy(client: string, asked: Set<string>): Promise<void> {
  const note = <Value>(name: string, value: Value): Value => {
    asked.add(name);
    return value;
  };
  const env = Object.assign(
    (name: string, otherwise?: string) =>
      name === 'DATABASE_CLIENT' ? note(name, client) : note(name, otherwise),
    { int: note<number>, bool: note<boolean>, array: note<string[]> },
  );
  for (const file of filesUnder('config')) {
    const { default: config } = (await import(path.join(APP_DIR, file))) as { default: unknown };
    if (typeof config === 'function') (config as (params: object) => unknown)({ env });
  }
}
