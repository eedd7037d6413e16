/** Requests made up from the document of the public interface: such as it allows, and such as it does not. */
import fc from 'fast-check';
import { type Contract, type Described, type Parameter, type Schema } from './openapi';

export interface Made {
  readonly described: Described;
  readonly method: string;
  readonly path: string;
  /** Already encoded. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Does the document allow it? */
  readonly allowed: boolean;
}

const DEEPEST = 2;
const GROUPS = ['$and', '$or', '$not'];

/** UTF-8, percent by percent: `encodeURIComponent` refuses half of a pair. */
const encode = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      return /[A-Za-z0-9_.~-]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');

const MOMENTS = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

function anyString({ pattern, format, examples, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return MOMENTS.map((moment) => moment.slice(0, 10));
  if (Array.isArray(examples)) return fc.oneof(fc.constantFrom(...(examples as string[])), MOMENTS);
  if (typeof pattern === 'string' && !pattern.includes('u0000'))
    return fc.stringMatching(new RegExp(pattern));
  return fc
    .oneof(
      fc.constantFrom('充电', '停车', '%', '_', "'", '\\', '😀', '㐂䶮𠮷', ''),
      fc.string({ unit: 'grapheme', maxLength: Math.min(Number(maxLength ?? 40), 40) }),
    )
    .map((text) => text.replaceAll('\u0000', ''));
}

function anyInteger({ minimum = 0, maximum = 1000 }: { minimum?: number; maximum?: number }) {
  const near = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 3) });
  return fc.oneof(near, fc.integer({ min: minimum, max: maximum }));
}

/** Values that a schema allows; of an object at most two properties, so that most stay within the limits. */
function valueOf(contract: Contract, raw: Schema, depth = 0): fc.Arbitrary<unknown> {
  const schema = contract.schema(raw);
  const { anyOf, enum: values, type, items, properties } = schema;
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map((one: Schema) => valueOf(contract, one, depth)));
  if (Array.isArray(values)) return fc.constantFrom(...(values as unknown[]));
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return anyInteger(schema);
    case 'array':
      return listOf(schema, valueOf(contract, items as Schema, depth));
    case 'object':
      return objectOf(contract, schema, { properties: properties as Properties, depth });
    default:
      return anyString(schema);
  }
}

type Properties = Readonly<Record<string, Schema>>;

function listOf({ minItems = 0, maxItems = 3, uniqueItems }: Schema, item: fc.Arbitrary<unknown>) {
  const bounds = { minLength: Number(minItems), maxLength: Math.min(Number(maxItems), 3) };
  return uniqueItems === true ? fc.uniqueArray(item, bounds) : fc.array(item, bounds);
}

function objectOf(
  contract: Contract,
  { minProperties = 0 }: Schema,
  { properties, depth }: { readonly properties: Properties; readonly depth: number },
): fc.Arbitrary<unknown> {
  const names = Object.keys(properties).filter((name) => depth < DEEPEST || !GROUPS.includes(name));
  return fc.subarray(names, { minLength: Number(minProperties), maxLength: 2 }).chain((chosen) =>
    fc.record(
      Object.fromEntries(
        chosen.map((name) => {
          const deeper = depth + Number(GROUPS.includes(name));
          return [name, valueOf(contract, properties[name] ?? {}, deeper)];
        }),
      ),
    ),
  );
}

function pairs(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => pairs(`${name}[${index}]`, each));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => pairs(`${name}[${key}]`, each));
  return [`${encode(name)}=${encode(String(value))}`];
}

const serialize = ({ name, style }: Parameter, value: unknown): string[] =>
  style === 'form' && Array.isArray(value)
    ? [`${encode(name)}=${encode(value.join(','))}`]
    : pairs(name, value);

/** A query that the document allows. */
function queryOf(contract: Contract, { parameters }: Described): fc.Arbitrary<string[]> {
  const asked = parameters.filter((one) => one.in === 'query');
  const each = asked.map((parameter) =>
    fc
      .option(valueOf(contract, parameter.schema), { freq: 1 })
      .map((value) => (value === null ? [] : serialize(parameter, value))),
  );
  return each.length === 0 ? fc.constant([]) : fc.tuple(...each).map((parts) => parts.flat());
}

const HEADERS = fc.record(
  {
    'accept-language': fc.constantFrom('zh-CN,zh;q=0.9', 'en', '*', 'xx;q=nonsense', ''),
    'accept-encoding': fc.constantFrom('gzip', 'br', 'identity;q=0, *;q=0'),
    'if-none-match': fc.constantFrom('*', 'W/"x"', '"', 'W/"x", "y"'),
    'if-modified-since': fc.constantFrom(
      'Sun, 01 Sep 2024 08:00:00 GMT',
      'yesterday',
      'Fri, 01 Jan 2999 00:00:00 GMT',
    ),
    accept: fc.constantFrom('text/html', 'application/json', 'image/png', '*/*;q=0'),
    origin: fc.constantFrom('https://evil.example', 'null'),
    range: fc.constantFrom('bytes=0-1', 'bytes=9-1'),
    'x-http-method-override': fc.constantFrom('DELETE', 'PUT'),
  },
  { requiredKeys: [] },
);

/** Names and values with which somebody could try to get at what is not public, or to bring the server down. */
const HOSTILE_NAMES = [
  'filters[proposer][$contains]',
  'filters[createdBy][email][$startsWith]',
  'filters[room][districtCode]',
  'filters[topic][opinions][author]',
  'filters[$or][0][$and][0][$not][$not][title]',
  'filters[id][$gt]',
  'filters[title][$regex]',
  'filters[title][$where]',
  'populate[createdBy]',
  'populate[topic][populate][sessions]',
  'populate[0]',
  'populate',
  'fields',
  'fields[]',
  'sort',
  'sort[createdBy][email]',
  'pagination[pageSize]',
  'pagination[limit]',
  'pagination[page]',
  'status',
  'publicationFilter',
  'hasPublishedVersion',
  'locale',
  '_q',
  'q[]',
  '__proto__[x]',
  'constructor[prototype][x]',
  '[]',
  '',
];
const HOSTILE_VALUES = [
  '*',
  'deep',
  'draft',
  'proposer',
  'createdBy.password',
  '-1',
  '0',
  '1e9',
  '99999999999999999999',
  'NaN',
  'null',
  "' OR 1=1 --",
  '%_',
  '{"$gt":""}',
  '2024-02-30',
  '../../.env',
  '<script>',
  'x'.repeat(3000),
  '\u0000',
  '\uffff',
  '\ud800',
];
/** As they stand: not even text. */
const RAW = ['%', '%E0%A4%A', '%ED%A0%80', '%FF', '&&&', '=', '[', ']]', 'a[b=1', '%00=1', ';', '?', '#'];

const hostilePair = fc
  .tuple(
    fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', maxLength: 20 })),
    fc.oneof(fc.constantFrom(...HOSTILE_VALUES), fc.string({ unit: 'binary', maxLength: 60 })),
  )
  .map(([name, value]) => `${encode(name)}=${encode(value)}`);

const hostile = fc.oneof({ weight: 4, arbitrary: hostilePair }, fc.constantFrom(...RAW));

/** One pair of an allowed query with another value. */
const spoil = (allowed: readonly string[], index: number, value: string): string[] =>
  allowed.map((pair, place) =>
    place === index % allowed.length ? `${pair.split('=')[0] ?? ''}=${encode(value)}` : pair,
  );

const badQuery = (contract: Contract, described: Described): fc.Arbitrary<string[]> =>
  fc.oneof(
    fc
      .tuple(queryOf(contract, described), fc.array(hostile, { minLength: 1, maxLength: 4 }))
      .map(([one, two]) => [...one, ...two]),
    fc
      .tuple(queryOf(contract, described), fc.nat(20), fc.constantFrom(...HOSTILE_VALUES))
      .map(([allowed, index, value]) => spoil(allowed, index, value)),
    fc.array(hostile, { minLength: 1, maxLength: 12 }),
  );

/** The names that stand for `{…}` in a path: real ones, ones of hidden rows, ones of nothing. */
export type NamesFor = (described: Described, name: string) => readonly string[];

const fill = (path: string, names: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '');

function pathOf({ parameters, path, ...rest }: Described, namesFor: NamesFor, odd: readonly string[]) {
  const described = { parameters, path, ...rest };
  const inPath = parameters.filter((one) => one.in === 'path');
  const names = inPath.map(
    ({ name }) => [name, fc.constantFrom(...namesFor(described, name), ...odd)] as const,
  );
  return fc.record(Object.fromEntries(names)).map((chosen) => fill(path, chosen));
}

const ODD_NAMES = ['0', 'null', 'x'.repeat(200), encode('😀'), '%00', '%E0%A4%A', '..%2f..', '%27', '1;drop'];

/** Something sent to a form: fields it has, with values it may have and others, or something that is no form at all. */
export interface Posted {
  readonly described: Described;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const FORM = 'application/x-www-form-urlencoded';
const TYPES = [FORM, FORM, FORM, FORM, `${FORM}; charset=gbk`, 'application/json', 'multipart/form-data', ''];

function bodyOf(contract: Contract, { operation }: Described): fc.Arbitrary<string> {
  const schema = operation.requestBody?.content[FORM]?.schema ?? {};
  const fields = Object.entries((schema['properties'] ?? {}) as Properties);
  const field = fields.map(([name, one]) => {
    const value = fc.oneof(valueOf(contract, one), fc.constantFrom(...HOSTILE_VALUES));
    // Half of them are left out: a form about a topic that does not exist is never even read.
    return fc.option(
      value.map((each) => `${encode(name)}=${encode(String(each))}`),
      { freq: 1 },
    );
  });
  const form = fc.tuple(...field).map((pairs) => pairs.filter((pair) => pair !== null));
  return fc
    .tuple(form, fc.array(hostile, { maxLength: 2 }))
    .map(([own, other]) => [...own, ...other].join('&'));
}

/** Anything sent to any form of the document. */
export const anyPosted = (contract: Contract): fc.Arbitrary<Posted> =>
  fc.oneof(
    ...contract.forms.map((described) =>
      fc.record({
        described: fc.constant(described),
        headers: fc
          .constantFrom(...TYPES)
          .map((type): Posted['headers'] => (type === '' ? {} : { 'content-type': type })),
        body: bodyOf(contract, described),
      }),
    ),
  );

/** Any request; of three one is allowed. */
export function anyRequest(contract: Contract, namesFor: NamesFor): fc.Arbitrary<Made> {
  const each = contract.operations.map((described) =>
    fc.oneof(
      {
        weight: 1,
        arbitrary: fc.record({
          described: fc.constant(described),
          method: fc.constant('GET'),
          path: pathOf(described, namesFor, ['missing']),
          query: queryOf(contract, described).map((parts) => parts.join('&')),
          headers: fc.constant({}),
          allowed: fc.constant(true),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          described: fc.constant(described),
          method: fc.constantFrom(
            'GET',
            'GET',
            'GET',
            'GET',
            'GET',
            'GET',
            'HEAD',
            'POST',
            'PUT',
            'DELETE',
            'OPTIONS',
          ),
          path: pathOf(described, namesFor, ODD_NAMES),
          query: badQuery(contract, described).map((parts) => parts.join('&').slice(0, 7000)),
          headers: HEADERS,
          allowed: fc.constant(false),
        }),
      },
    ),
  );
  return fc.oneof(...each);
}
