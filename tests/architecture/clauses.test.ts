import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BINDINGS } from '../factories/releases';

const FOLDER = path.resolve(__dirname, '../integration');
const walks = readdirSync(FOLDER, { encoding: 'utf8', recursive: true })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(FOLDER, file), 'utf8'))
  .join('\n');

describe('every clause that may refuse is seen refusing over HTTP', () => {
  const enforced = BINDINGS.filter(({ modality, mode }) => modality === 'must' && mode === 'enforce');
  it.each([...new Set(enforced.map(({ clause }) => clause))])('%s', (clause) => {
    expect(walks).toContain(`'${clause}'`);
  });
});
