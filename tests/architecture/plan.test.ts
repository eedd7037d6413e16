import { cutIntoClauses } from '../../src/domain/law/clause';
import { readText } from '../support/sources/project-files';

describe('the plan', () => {
  const ids = cutIntoClauses(readText('database/seeds/haian-plan.txt')).map(({ id }) => id);

  it('is cut into 73 clauses', () => {
    expect(ids).toHaveLength(73);
  });

  it('gives every clause an id of its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});
