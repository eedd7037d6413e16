/** The questions one may ask of a type: its filters, fields, relations, orders and pages, as parameters. */
import type { JsonSchema } from '../contract/endpoints/shape';
import { MAX_CONDITIONS, MAX_DEPTH, MAX_RELATED } from '../contract/query/parse-filters';
import { MAX_SORTS } from '../contract/query/parse-names';
import { DEFAULT_PAGE_SIZE, MAX_PAGE, MAX_PAGE_SIZE, MAX_START } from '../contract/query/parse-page';
import { DAY, MAX_LIST, MAX_TEXT, MOMENT, OPERATORS } from '../contract/query/parse-value';
import type { Kind, PublicType, Shown } from '../contract/shape';

const VALUES = {
  text: { type: 'string', maxLength: MAX_TEXT, pattern: '^[^\\u0000]*$' },
  id: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
  day: { type: 'string', format: 'date', pattern: DAY.source },
  moment: { type: 'string', pattern: MOMENT.source, examples: ['2024-09-01', '2024-09-01T08:00:00Z'] },
  'yes-no': { type: 'boolean' },
} as const satisfies Record<string, JsonSchema>;

type Named = keyof typeof VALUES;

const LISTED = ['$in', '$notIn'];
const PRESENCE = ['$null', '$notNull'];

function operatorSchema(operator: string, value: JsonSchema): JsonSchema {
  if (LISTED.includes(operator)) return { type: 'array', items: value, minItems: 1, maxItems: MAX_LIST };
  if (operator === '$between') return { type: 'array', items: value, minItems: 2, maxItems: 2 };
  return PRESENCE.includes(operator) ? { type: 'boolean' } : value;
}

/** A value alone means equal, a list one of; otherwise operators with their values. */
function testSchema(value: JsonSchema, operators: readonly string[]): JsonSchema {
  const tests = {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(operators.map((name) => [name, operatorSchema(name, value)])),
  };
  const many = operators.includes('$in')
    ? [{ type: 'array', items: value, minItems: 1, maxItems: MAX_LIST }]
    : [];
  return { anyOf: [value, ...many, tests] };
}

const nameOfTest = (kind: Named): string => `Test-${kind}`;

/** The tests for each kind of value, shared by all types. */
export const TEST_SCHEMAS: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  (Object.keys(VALUES) as Named[]).map((kind) => [
    nameOfTest(kind),
    testSchema(VALUES[kind], OPERATORS[kind]),
  ]),
);

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const kindSchema = (kind: Kind): JsonSchema =>
  typeof kind === 'string'
    ? ref(nameOfTest(kind))
    : testSchema({ type: 'string', enum: kind }, OPERATORS['one-of']);

const kindSchemas = (kinds: Readonly<Record<string, Kind>>): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, kindSchema(kind)]));

const conditions = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties,
});

/** @param name under which the document keeps this very schema: groups hold groups */
export function filterSchema({ filterBy, filterByRelated }: PublicType, name: string): JsonSchema {
  const related = Object.entries(filterByRelated).map(([key, { by }]) => [key, conditions(kindSchemas(by))]);
  const group = { type: 'array', items: ref(name), minItems: 1 };
  return {
    ...conditions({
      ...kindSchemas(filterBy),
      ...(Object.fromEntries(related) as Readonly<Record<string, JsonSchema>>),
      $and: group,
      $or: group,
      $not: ref(name),
    }),
    description: `至多嵌套 ${MAX_DEPTH} 层、${MAX_CONDITIONS} 个条件，其中按关联内容的至多 ${MAX_RELATED} 个。`,
  };
}

const listed = (values: readonly string[], more: JsonSchema = {}): JsonSchema => ({
  type: 'array',
  items: { type: 'string', enum: values },
  minItems: 1,
  ...more,
});

const query = (name: string, description: string, schema: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  name,
  in: 'query',
  description,
  schema,
  ...more,
});

const COMMAS = { style: 'form', explode: false };
const DEEP = { style: 'deepObject', explode: true };

/** `room`, `room.district`: every path one may ask to be shown. */
const pathsOf = (shows: Readonly<Record<string, Shown>>): string[] =>
  Object.entries(shows).flatMap(([name, shown]) => [
    name,
    ...pathsOf(shown.shows ?? {}).map((rest) => `${name}.${rest}`),
  ]);

/** What one may ask of one document. */
export function parametersOfOne({ fields, shows, locales }: PublicType): JsonSchema[] {
  const paths = pathsOf(shows);
  return [
    query('fields', '只要这些字段，逗号分隔；不写则全部', listed(fields), COMMAS),
    ...(paths.length > 0
      ? [query('populate', '只展开这些关联，逗号分隔；不写则全部', listed([...paths, '*']), COMMAS)]
      : []),
    query('status', '只提供已发布的内容', { type: 'string', enum: ['published'] }),
    ...(locales ? [query('locale', '语言版本', { type: 'string', enum: locales, default: locales[0] })] : []),
  ];
}

const PAGES: JsonSchema = {
  anyOf: [
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        page: { type: 'integer', minimum: 1, maximum: MAX_PAGE, default: 1 },
        pageSize: { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE },
        withCount: { type: 'boolean', default: true },
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        start: { type: 'integer', minimum: 0, maximum: MAX_START, default: 0 },
        limit: { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE },
        withCount: { type: 'boolean', default: true },
      },
      minProperties: 1,
    },
  ],
};

/** What one may ask of a list. */
export function parametersOfList(type: PublicType, filters: string): JsonSchema[] {
  const { sortBy, order } = type;
  const orders = sortBy.flatMap((name) => [`${name}:asc`, `${name}:desc`]);
  return [
    query('filters', '筛选，写成 filters[字段][方式]=值；不写方式即等于', ref(filters), DEEP),
    query(
      'sort',
      `排序，逗号分隔；不写则 ${order}`,
      listed(orders, { maxItems: MAX_SORTS, uniqueItems: true }),
      COMMAS,
    ),
    query('pagination', `每页至多 ${MAX_PAGE_SIZE} 条，不写 ${DEFAULT_PAGE_SIZE} 条`, PAGES, DEEP),
    ...parametersOfOne(type),
  ];
}
