import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flowchartPictures } from '../../src/documents/flowchart-picture';
import { policyTable } from '../../src/documents/policy-table';
import { BINDINGS, shippedRelease } from '../factories/releases';

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
});
