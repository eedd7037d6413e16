/** The matrix of write paths is whole: no gate, no reason and no type without a row, no door without a use. */
import { WRITES } from '../../src/engine/write/document-gate';
import { APPEND_ONLY, GATES } from '../../src/features';
import { DOORS } from '../integration/matrix/doors';
import { ENGINE_WRITES } from '../integration/matrix/engine';
import { FORBIDDEN } from '../integration/matrix/forbidden';
import { ENGINE_TABLES } from '../../src/engine/triggers/append-only';
import { BINDINGS } from '../factories/releases';
import { filesUnder, readText } from '../support/sources/project-files';

/** The files that make up the gates. */
const GATE =
  /(?:-gate|\/evidence-(?:in-place|parent)|\/opinion-window|\/watched-cases|\/described-pictures|\/write)\.ts$/;
const sources = new Map(
  [...filesUnder('src/features'), ...filesUnder('src/engine/write')]
    .filter((file) => GATE.test(file) && !file.endsWith('/document-gate.ts'))
    .map((file) => [file, readText(file)]),
);
const all = [...sources.values()].join('\n');

const policies = new Set(FORBIDDEN.flatMap(({ reason }) => ('policy' in reason ? [reason.policy] : [])));
const policiesOf = (text: string): string[] =>
  [...text.matchAll(/(?:policy(?::| =) |refusePlainly\(write, |evidence: )'([a-z-]+)'/g)].flatMap(
    ([, name]) => name ?? [],
  );

describe('every write that a gate refuses has a row', () => {
  it.each(
    [...sources].filter(
      ([file, text]) => /\b(?:refuse|reject)\w*\(/.test(text) && !file.endsWith('/write.ts'),
    ),
  )('%s', (file) => {
    // The gate of evidence is told in several files, by one name.
    const gate = file.replace(/\/evidence-[a-z-]+\.ts$/, '/evidence-gate.ts');
    expect(FORBIDDEN.map((row) => `src/${row.gate}`)).toContain(gate);
  });

  it('of every governed type', () => {
    const types = new Set(FORBIDDEN.map(({ type }) => `api::${type}.${type}`));
    expect([...GATES.keys()].filter((uid) => !types.has(uid))).toEqual([]);
  });

  it('for every policy that a gate names, or that judges suggestions', () => {
    const named = [
      all,
      readText('src/domain/suggestions/suggestion.ts'),
      readText('src/domain/process/situation.ts'),
    ].flatMap(policiesOf);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !policies.has(name))).toEqual([]);
  });

  it('for every clause that is bound to the writing of a record', () => {
    // The bodies' own decisions are commands, not writes.
    const bound = BINDINGS.filter(({ at }) => at.startsWith('on:') && !at.startsWith('on:approval.'));
    expect(bound.length).toBeGreaterThan(8);
    expect(bound.filter(({ policy }) => !policies.has(policy))).toEqual([]);
  });

  it('for every fault of form', () => {
    const codes = new Set(FORBIDDEN.flatMap(({ reason }) => ('code' in reason ? [reason.code] : [])));
    // Strapi itself asks first for a parent that is required.
    if (FORBIDDEN.some(({ reason }) => 'missing' in reason)) codes.add('PARENT_MISSING');
    const named = [...all.matchAll(/code: '([A-Z_]+)'/g)].flatMap(([, code]) => code ?? []);
    expect(named).not.toEqual([]);
    // What is not there is not written to.
    expect(named.filter((code) => !codes.has(code) && !code.endsWith('_NOT_FOUND'))).toEqual([]);
  });

  it('for every table that is append-only', () => {
    const tables = new Set(ENGINE_WRITES.map(({ table }) => table));
    expect([...ENGINE_TABLES, ...APPEND_ONLY].filter((table) => !tables.has(table))).toEqual([]);
  });
});

describe('every door', () => {
  it('is used by a row', () => {
    const acts = new Set(FORBIDDEN.flatMap((row) => row.acts));
    expect(DOORS.filter((door) => !door.acts.some((act) => acts.has(act)))).toEqual([]);
  });

  it('is named once', () => {
    const names = DOORS.map(({ group, name }) => `${group} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is there for every action that the gates judge', () => {
    expect(WRITES.size).toBeGreaterThan(5);
    const doors = new Set(DOORS.filter(({ group }) => group === 'Document Service').map(({ name }) => name));
    expect([...WRITES].filter((action) => !doors.has(action))).toEqual([]);
  });
});
