import fc from 'fast-check';
import { PUBLIC_TYPES } from '../../../../src/site/contract/contract';
import { parseListQuery } from '../../../../src/site/contract/query/parse-query';
import type { Filter, PublicType, SafePopulate, SafeQuery, Shown } from '../../../../src/site/contract/shape';
import { phraseRefusal } from '../../../../src/site/contract/wording';

const TYPES: [string, PublicType][] = Object.entries(PUBLIC_TYPES);
const OPERATORS =
  '$eq $eqi $ne $in $notIn $contains $containsi $startsWith $lt $lte $gt $gte $between $null $notNull'.split(
    ' ',
  );
const GROUPS = ['$and', '$or', '$not'];

/** Names somebody could try: of the contract, of what it hides, of operators, of nothing. */
const anyName = (type: PublicType) =>
  fc.oneof(
    fc.constantFrom(...type.fields, ...Object.keys(type.shows), ...Object.keys(type.filterByRelated)),
    fc.constantFrom(
      'documentId',
      'slug',
      'name',
      'createdBy',
      'proposer',
      'districtCode',
      'staff',
      'id',
      'cases',
    ),
    fc.constantFrom(...OPERATORS, ...GROUPS, '$endsWith', '$regex', '__proto__', 'constructor', '0', ''),
    fc.constantFrom(
      'fields',
      'populate',
      'filters',
      'sort',
      'pagination',
      'page',
      'pageSize',
      'limit',
      'status',
    ),
    fc.string(),
  );

const anyText = (type: PublicType) =>
  fc.oneof(
    anyName(type),
    fc.constantFrom(
      '*',
      'true',
      'false',
      'published',
      'draft',
      '1',
      '100',
      '2024-01-01',
      'annual',
      'title:asc',
    ),
    fc.string({ unit: 'binary' }),
  );

const anyTree = (type: PublicType): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      anyText(type),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(anyName(type), tie('tree'), { maxKeys: 4 }),
    ),
  })).tree;

/** Trees that look like filters, so that many of them pass. */
const likelyFilters = (type: PublicType): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    group: fc.oneof(
      { maxDepth: 3 },
      fc.dictionary(fc.constantFrom(...Object.keys(type.filterBy)), fc.oneof(tie('tests'), anyText(type)), {
        minKeys: 1,
        maxKeys: 3,
      }),
      fc.record({ $and: fc.array(tie('group'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ $not: tie('group') }),
    ),
    tests: fc.dictionary(fc.constantFrom(...OPERATORS), fc.oneof(anyText(type), fc.array(anyText(type))), {
      minKeys: 1,
      maxKeys: 2,
    }),
  })).group;

const anyQuery = (type: PublicType) =>
  fc.oneof(
    fc.dictionary(anyName(type), anyTree(type), { maxKeys: 4 }),
    fc.record(
      {
        fields: fc.array(fc.constantFrom(...type.fields)),
        populate: fc.oneof(anyTree(type), fc.array(fc.constantFrom('*', ...Object.keys(type.shows)))),
        filters: fc.oneof(likelyFilters(type), anyTree(type)),
        sort: anyText(type),
        pagination: fc.dictionary(fc.constantFrom('page', 'pageSize', 'start', 'limit'), anyText(type)),
      },
      { requiredKeys: [] },
    ),
  );

function expectFilter(type: PublicType, filter: Filter): void {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' || key === '$or') for (const part of value as Filter[]) expectFilter(type, part);
    else if (key === '$not') expectFilter(type, value as Filter);
    else if (key in type.filterByRelated) expectRelated(type, key, value as Filter);
    else {
      expect(Object.keys(type.filterBy)).toContain(key);
      for (const operator of Object.keys(value as Filter)) expect(OPERATORS).toContain(operator);
    }
  }
}

function expectRelated(type: PublicType, key: string, value: Filter): void {
  const related = type.filterByRelated[key];
  expect(value).toMatchObject(related?.rows ?? {});
  const known = [...Object.keys(related?.by ?? {}), ...Object.keys(related?.rows ?? {})];
  expect(known).toEqual(expect.arrayContaining(Object.keys(value)));
}

function expectPopulate(
  shows: Readonly<Record<string, Shown>>,
  populate: Readonly<Record<string, SafePopulate>>,
) {
  for (const [name, asked] of Object.entries(populate)) {
    const shown = shows[name];
    if (!shown) throw new Error(`${name} is not in the contract`);
    expect(shown.fields).toEqual(expect.arrayContaining([...asked.fields]));
    expect(asked.filters).toEqual(shown.rows);
    expectPopulate(shown.shows ?? {}, asked.populate ?? {});
  }
}

function expectSafe(type: PublicType, query: SafeQuery): void {
  const { fields, filters, populate = {}, sort = [], pagination = {}, status } = query;
  expect(status).toBe('published');
  expect(type.fields).toEqual(expect.arrayContaining([...fields]));
  expectPopulate(type.shows, populate);
  for (const key of sort.slice(0, -1)) expect(type.sortBy).toContain(key.split(':')[0]);
  const sizes = [pagination.pageSize, pagination.limit].filter((size) => size !== undefined);
  expect(sizes.filter((size) => size < 1 || size > 100)).toEqual([]);
  if (filters === type.rows) return;
  const [rows, asked] = filters['$and'] as [Filter, Filter];
  expect(rows).toBe(type.rows);
  expectFilter(type, asked);
}

describe.each(TYPES)('any query to %s', (_, type) => {
  it('becomes one whose every leaf is in the contract, or is refused in both languages', () => {
    fc.assert(
      fc.property(anyQuery(type), (raw) => {
        const parsed = parseListQuery(type, raw);
        if (parsed.ok) {
          expectSafe(type, parsed.query);
        } else {
          expect(phraseRefusal(parsed.refusal, 'zh-Hans')).toMatch(/。$/);
          expect(phraseRefusal(parsed.refusal, 'en')).toMatch(/\.$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('passes when it asks only for what is in the contract', () => {
    const likely = fc.record({ filters: likelyFilters(type) });
    const passed = fc.sample(likely, 3000).filter((raw) => parseListQuery(type, raw).ok);
    expect(passed.length).toBeGreaterThan(30);
  });
});
