/**
 * Queries that our own code asks of the contract, as typed values. They become the same safe query that the parser makes
 * of a public address: what the contract does not name cannot be asked here either.
 */
import type { Filter, PublicType, RelatedFilter, SafeQuery, Scalar } from '../shape';
import { show, showAll, type Populate } from './show';

/** A value that must be equal, or operators with their values. */
type Test = Scalar | Readonly<Record<string, Scalar | readonly string[]>>;

type Tests = Readonly<Record<string, Test>>;

/** Fields with their tests, relations with the tests of their fields, and groups of these. */
export interface Conditions {
  readonly [name: string]: Test | Conditions | readonly Conditions[];
}

export interface OwnQuery {
  /** All public ones, unless some are named. */
  readonly fields?: readonly string[];
  /** The relations to show; all that the contract shows, unless some are named. */
  readonly shows?: readonly string[];
  readonly filters?: Conditions;
  /** `field:asc` or `field:desc`; by default the order of the contract. */
  readonly sort?: string;
  /** By default the first language of the contract. */
  readonly locale?: string;
}

const named = <T>(map: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(map, name) ? map[name] : undefined;

/** @throws for a name that the contract does not have: a mistake of ours, not of somebody who asks */
const unknown = (name: string): never => {
  throw new Error(`The public contract has no ${name} here.`);
};

const populateOf = ({ shows }: PublicType, names: readonly string[] | undefined): Populate =>
  names === undefined
    ? showAll(shows)
    : Object.fromEntries(names.map((name) => [name, show(named(shows, name) ?? unknown(name))]));

const fieldsOf = ({ fields }: PublicType, names: readonly string[] = fields): readonly string[] =>
  names.map((name) => (fields.includes(name) ? name : unknown(name)));

const testOf = (test: Test): Filter => (typeof test === 'object' ? test : { $eq: test });

/** The related row's own condition comes last, so that nothing asked of it can replace it. */
function relatedOf({ rows, by }: RelatedFilter, tests: Tests): Filter {
  const asked = Object.entries(tests).map(([name, test]) => [
    named(by, name) ? name : unknown(name),
    testOf(test),
  ]);
  return { ...(Object.fromEntries(asked) as Filter), ...rows };
}

function conditionOf(type: PublicType, name: string, value: Conditions[string]): Filter {
  if (name === '$and' || name === '$or')
    return { [name]: (value as readonly Conditions[]).map((part) => conditionsOf(type, part)) };
  if (named(type.filterBy, name)) return { [name]: testOf(value as Test) };
  const related = named(type.filterByRelated, name) ?? unknown(name);
  return { [name]: relatedOf(related, value as Tests) };
}

/** Every condition becomes an object of its own: Strapi loses one of two that end up under the same key. */
function conditionsOf(type: PublicType, conditions: Conditions): Filter {
  const all = Object.entries(conditions).map(([name, value]) => conditionOf(type, name, value));
  const [only] = all;
  return only && all.length === 1 ? only : { $and: all };
}

/** The safe query, without a window: how many rows are read is the reader's business. */
export function safeQueryOf(
  type: PublicType,
  { fields, shows, filters, sort = type.order, locale = type.locales?.[0] }: OwnQuery,
): SafeQuery & { readonly sort: readonly string[] } {
  const populate = populateOf(type, shows);
  return {
    fields: fieldsOf(type, fields),
    ...(Object.keys(populate).length > 0 && { populate }),
    ...(type.locales && locale !== undefined && { locale }),
    filters: filters ? { $and: [type.rows, conditionsOf(type, filters)] } : type.rows,
    // The row id comes last, so that pages never overlap.
    sort: [sort, 'id:asc'],
    status: 'published',
  };
}
