import { PUBLIC_TYPES } from '../../../../src/site/contract/contract';
import { parseListQuery, parseOneQuery, type Parsed } from '../../../../src/site/contract/query/parse-query';
import { PUBLIC_ROOM, PUBLIC_TOPIC } from '../../../../src/site/contract/rows';
import type { PublicType, SafeQuery } from '../../../../src/site/contract/shape';

const CASE: PublicType = PUBLIC_TYPES['api::case.case'];
const TOPIC: PublicType = PUBLIC_TYPES['api::topic.topic'];
const ROOM: PublicType = PUBLIC_TYPES['api::room.room'];

type Raw = Readonly<Record<string, unknown>>;

const refusalOf = (parsed: Parsed) =>
  parsed.ok ? 'allowed' : { code: parsed.refusal.code, path: parsed.refusal.path };
const refused = (raw: Raw, type = TOPIC) => refusalOf(parseListQuery(type, raw));

function allowed(raw: Raw, type = TOPIC): SafeQuery {
  const parsed = parseListQuery(type, raw);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.query;
}

/** `nest(3, '$or')` -> filters three groups deep. */
const nest = (groups: number): unknown => (groups === 0 ? { title: 'x' } : { $or: [nest(groups - 1)] });

describe('a query without parameters', () => {
  it('shows everything the contract shows, in its order, one page of 25', () => {
    expect(allowed({}, CASE)).toEqual({
      fields: CASE.fields,
      populate: expect.objectContaining({ room: expect.anything(), topic: expect.anything() }),
      filters: CASE.rows,
      sort: ['publishedAt:desc', 'id:asc'],
      pagination: { page: 1, pageSize: 25, withCount: true },
      status: 'published',
      locale: 'zh-Hans',
    });
  });

  it('keeps rows out of relations that are not public themselves', () => {
    const { populate = {} } = allowed({}, CASE);
    expect(populate['room']?.filters).toEqual(PUBLIC_ROOM);
    expect(populate['topic']?.filters).toEqual(PUBLIC_TOPIC);
  });
});

describe('populate', () => {
  it.each([
    ['room', ['room']],
    ['room,cover', ['room', 'cover']],
    [
      ['topic', 'room.district'],
      ['topic', 'room'],
    ],
    [{ room: { fields: 'name' } }, ['room']],
    [{ room: 'true', topic: '*' }, ['room', 'topic']],
    ['*', ['room', 'topic', 'outcome', 'cover']],
  ])('takes %j', (populate, names) => {
    expect(Object.keys(allowed({ populate }, CASE).populate ?? {})).toEqual(names);
  });

  it('narrows the fields of a relation, and keeps its rows', () => {
    const query = allowed({ populate: { room: { fields: ['name'], populate: '' } } }, CASE);
    expect(query.populate).toEqual({ room: { fields: ['name'], filters: PUBLIC_ROOM } });
  });

  it('shows nothing when asked for nothing', () => {
    expect(allowed({ populate: '' }, CASE)).not.toHaveProperty('populate');
  });

  it.each([
    ['createdBy', 'populate.createdBy'],
    ['room.responsibleCommittee', 'populate.room.responsibleCommittee'],
    [['topic', 'topic.room.district'], 'populate.topic.room.district'],
    [{ topic: { populate: { cases: { populate: 'topic' } } } }, 'populate.topic.cases'],
    [{ room: { populate: 'staff' } }, 'populate.room.staff'],
    ['__proto__', 'populate.__proto__'],
    ['constructor', 'populate.constructor'],
  ])('refuses %j', (populate, path) => {
    expect(refused({ populate }, CASE)).toEqual({ code: 'RELATION_NOT_PUBLIC', path });
  });

  it.each([{ room: { filters: { name: 'x' } } }, { room: { sort: 'name' } }, { room: { count: 'true' } }])(
    'refuses more than fields and populate inside: %j',
    (populate) => {
      expect(refused({ populate }, CASE)).toMatchObject({ code: 'UNKNOWN_PARAM' });
    },
  );
});

describe('filters', () => {
  it('always come with the condition that the row is public', () => {
    expect(allowed({ filters: { title: { $contains: '电梯' } } }).filters).toEqual({
      $and: [PUBLIC_TOPIC, { title: { $contains: '电梯' } }],
    });
  });

  it('put every condition into an object of its own', () => {
    const filters = { kind: 'annual', $or: [{ title: 'a' }, { title: 'b', summary: 'c' }] };
    expect(allowed({ filters }).filters).toEqual({
      $and: [
        PUBLIC_TOPIC,
        {
          $and: [
            { kind: { $eq: 'annual' } },
            {
              $or: [{ title: { $eq: 'a' } }, { $and: [{ title: { $eq: 'b' } }, { summary: { $eq: 'c' } }] }],
            },
          ],
        },
      ],
    });
  });

  it('never ask a related row that is not public', () => {
    const { filters } = allowed({ filters: { $not: { room: { slug: 'neibu' } } } }, CASE);
    expect(filters).toEqual({
      $and: [CASE.rows, { $not: { room: { slug: { $eq: 'neibu' }, ...PUBLIC_ROOM } } }],
    });
  });

  it('say null and not null in a way that Strapi takes at its word', () => {
    const { filters } = allowed({ filters: { establishedOn: { $null: 'false' } } }, ROOM);
    expect(filters).toEqual({ $and: [PUBLIC_ROOM, { establishedOn: { $notNull: true } }] });
  });

  it.each([
    ['a private attribute', { proposer: 'x' }, 'filters.proposer'],
    ['an attribute outside the contract', { stage: 'drafted' }, 'filters.stage'],
    ['who wrote it', { createdBy: { email: 'x' } }, 'filters.createdBy'],
    ['a relation outside the contract', { leadCommittee: { name: 'x' } }, 'filters.leadCommittee'],
    ['a private attribute of a relation', { room: { districtCode: 'x' } }, 'filters.room.districtCode'],
    ['a relation of a relation', { room: { district: { code: 'x' } } }, 'filters.room.district'],
    ['the row id', { id: '1' }, 'filters.id'],
    ['a prototype key', JSON.parse('{"__proto__":"x"}') as unknown, 'filters.__proto__'],
    ['a method', { hasOwnProperty: 'x' }, 'filters.hasOwnProperty'],
  ])('refuse %s', (_, filters, path) => {
    expect(refused({ filters })).toEqual({ code: 'NOT_FILTERABLE', path });
  });

  it('refuse more than three levels', () => {
    expect(refused({ filters: nest(2) })).toBe('allowed');
    expect(refused({ filters: nest(3) })).toMatchObject({ code: 'FILTER_TOO_DEEP' });
  });

  it('refuse more than ten conditions', () => {
    const conditions = (count: number) => ({ $or: Array.from({ length: count }, () => ({ title: 'x' })) });
    expect(refused({ filters: conditions(10) })).toBe('allowed');
    expect(refused({ filters: conditions(11) })).toMatchObject({ code: 'TOO_MANY_CONDITIONS' });
  });

  it('refuse more than three joins', () => {
    const joins = (count: number) => ({
      $and: Array.from({ length: count }, () => ({ room: { slug: 'x' } })),
    });
    expect(refused({ filters: joins(3) })).toBe('allowed');
    expect(refused({ filters: joins(4) })).toMatchObject({ code: 'TOO_MANY_RELATED' });
  });

  it.each([
    [{ title: { $regex: 'x' } }, 'filters.title.$regex'],
    [{ title: { $not: { $eq: 'x' } } }, 'filters.title.$not'],
    [{ title: { $jsonSupersetOf: 'x' } }, 'filters.title.$jsonSupersetOf'],
    [{ kind: { $contains: 'x' } }, 'filters.kind.$contains'],
    [{ createdAt: { $startsWith: '2024' } }, 'filters.createdAt.$startsWith'],
  ])('refuse an operator that is not for the attribute: %j', (filters, path) => {
    expect(refused({ filters })).toEqual({ code: 'OPERATOR_REFUSED', path });
  });

  it.each([
    { title: { $eq: { a: 'b' } } },
    { title: null },
    { title: {} },
    { title: 'x'.repeat(201) },
    { title: 'a\u0000b' },
    { kind: 'other' },
    { createdAt: { $gt: '2024-02-30' } },
    { createdAt: { $gt: 'yesterday' } },
    { createdAt: { $gt: '0000-01-01' } },
    { createdAt: { $between: ['2024-01-01'] } },
    { documentId: "' or 1=1" },
    { title: { $in: Array.from({ length: 51 }, String) } },
    { room: {} },
    { room: 'x' },
    { $and: { title: 'x' } },
    { $and: [] },
    { $or: ['x'] },
    { $not: 'x' },
    {},
    [],
    'x',
    null,
  ])('refuse what is no value or no condition: %j', (filters) => {
    expect(refused({ filters })).toMatchObject({ code: 'VALUE_UNFIT' });
  });
});

describe('fields and sort', () => {
  it('take names in every spelling Strapi takes', () => {
    expect(allowed({ fields: 'title,summary' }).fields).toEqual(['title', 'summary']);
    expect(allowed({ fields: ['title', 'title'] }).fields).toEqual(['title']);
    expect(allowed({ sort: 'title:DESC' }).sort).toEqual(['title:desc', 'id:asc']);
    expect(allowed({ sort: ['title', 'createdAt:desc'] }).sort).toEqual([
      'title:asc',
      'createdAt:desc',
      'id:asc',
    ]);
    expect(allowed({ sort: { title: 'desc' } }).sort).toEqual(['title:desc', 'id:asc']);
  });

  it.each(['proposer', 'districtCode', 'stage', 'createdBy', 'room.name', ''])('refuse %j', (name) => {
    expect(refused({ fields: name })).toMatchObject({ code: 'FIELD_NOT_PUBLIC' });
    expect(refused({ sort: name })).toMatchObject({ code: 'NOT_SORTABLE' });
  });

  it.each(['title:up', 'title:asc:x', { title: 'up' }])('refuse the direction in %j', (sort) => {
    expect(refused({ sort })).toMatchObject({ code: 'NOT_SORTABLE' });
  });

  it('refuse more than three keys, and what is no name', () => {
    expect(refused({ sort: 'title,title,title,title' })).toMatchObject({ code: 'TOO_MANY_SORTS' });
    expect(refused({ sort: [{ title: 'asc' }] })).toMatchObject({ code: 'VALUE_UNFIT' });
    expect(refused({ fields: null })).toMatchObject({ code: 'VALUE_UNFIT' });
  });
});

describe('pagination', () => {
  it('takes pages or offsets', () => {
    expect(allowed({ pagination: { page: '2', pageSize: '100', withCount: 'false' } }).pagination).toEqual({
      page: 2,
      pageSize: 100,
      withCount: false,
    });
    expect(allowed({ pagination: { start: '0', limit: '1' } }).pagination).toMatchObject({
      start: 0,
      limit: 1,
    });
  });

  it.each([
    { pageSize: '101' },
    { pageSize: '0' },
    { pageSize: '-1' },
    { pageSize: '1.5' },
    { pageSize: '1e2' },
    { pageSize: ' 1' },
    { pageSize: ['1'] },
    { limit: '-1' },
    { page: '0' },
    { page: '99999999999999999999' },
    { start: 'x' },
  ])('refuses %j', (pagination) => {
    expect(refused({ pagination })).toMatchObject({ code: 'NOT_AN_INTEGER' });
  });

  it('refuses pages mixed with offsets, and other keys', () => {
    expect(refused({ pagination: { page: '1', limit: '5' } })).toMatchObject({ code: 'MIXED_PAGINATION' });
    expect(refused({ pagination: { all: 'true' } })).toMatchObject({ code: 'UNKNOWN_PARAM' });
    expect(refused({ pagination: '5' })).toMatchObject({ code: 'UNKNOWN_PARAM' });
    expect(refused({ pagination: { withCount: 'maybe' } })).toMatchObject({ code: 'VALUE_UNFIT' });
  });
});

describe('the other parameters', () => {
  it('serve published content only', () => {
    expect(refused({ status: 'published' })).toBe('allowed');
    for (const status of ['draft', '', ['published'], { a: 'b' }, null]) {
      expect(refused({ status })).toEqual({ code: 'ONLY_PUBLISHED', path: 'status' });
    }
  });

  it('know the two languages of a case, and of nothing else', () => {
    expect(allowed({ locale: 'en' }, CASE).locale).toBe('en');
    expect(refused({ locale: 'fr' }, CASE)).toMatchObject({ code: 'LOCALE_UNKNOWN' });
    expect(refused({ locale: '*' }, CASE)).toMatchObject({ code: 'LOCALE_UNKNOWN' });
    expect(refused({ locale: ['en'] }, CASE)).toMatchObject({ code: 'LOCALE_UNKNOWN' });
    expect(refused({ locale: 'en' })).toEqual({ code: 'UNKNOWN_PARAM', path: 'locale' });
  });

  it('do not search, and do not guess', () => {
    expect(refused({ _q: 'x' })).toEqual({ code: 'SEARCH_REFUSED', path: '_q' });
    for (const name of ['publicationFilter', 'hasPublishedVersion', 'pageSize', 'count', 'x', '']) {
      expect(refused({ [name]: 'x' })).toEqual({ code: 'UNKNOWN_PARAM', path: name });
    }
  });

  it('cut a path from outside to a printable length', () => {
    const parsed = parseListQuery(TOPIC, { ['x'.repeat(10_000)]: '1' });
    expect(parsed.ok ? '' : parsed.refusal.path).toHaveLength(121);
  });
});

describe('one document', () => {
  it('takes fields and populate, and the condition that it is public', () => {
    expect(parseOneQuery(TOPIC, { fields: 'title', populate: 'room' })).toMatchObject({
      ok: true,
      query: { fields: ['title'], filters: PUBLIC_TOPIC, status: 'published' },
    });
  });

  it.each(['filters', 'sort', 'pagination', '_q'])('refuses %s', (name) => {
    expect(parseOneQuery(TOPIC, { [name]: { title: 'x' } })).toMatchObject({ ok: false });
  });
});
