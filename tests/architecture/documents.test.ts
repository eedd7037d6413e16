import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flowchartPictures } from '../../src/strapi/pages/flowchart-picture';
import { policyTable } from '../../src/strapi/pages/policy-table';
import { roleTable } from '../../src/strapi/pages/role-table';
import { BINDINGS, shippedRelease } from '../factories/releases';
import { writePathsPage } from '../integration/matrix/page';
import { CONTENT_TYPES } from '../support/schemas';

const page = (name: string) => readFileSync(path.resolve(__dirname, '../../docs', name), 'utf8');

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
    expect(page('roles.md')).toBe(roleTable(names));
    expect(page('roles.md')).not.toContain('::');
  });
});
