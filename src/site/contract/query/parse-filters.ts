import { isRaw, type Raw } from './parse-names';
import { parseTest, type Test } from './parse-value';
import { refuse } from '../refusal';
import type { Filter, Kind, PublicType, RelatedFilter } from '../shape';

export const MAX_DEPTH = 3;
export const MAX_CONDITIONS = 10;
/** Each one joins up to four tables, and SQLite joins 64 at most. */
export const MAX_RELATED = 3;

interface Reading {
  readonly type: PublicType;
  conditions: number;
  related: number;
}

/** The visitor's conditions, and always the condition that the row is public. */
export function parseFilters(type: PublicType, raw: unknown): Filter {
  if (raw === undefined) return type.rows;
  const asked = readGroup({ type, conditions: 0, related: 0 }, raw, 'filters', 1);
  return { $and: [type.rows, asked] };
}

/** Every condition becomes an object of its own: Strapi loses one of two that end up under the same key. */
function readGroup(reading: Reading, raw: unknown, path: string, depth: number): Filter {
  if (depth > MAX_DEPTH) refuse('FILTER_TOO_DEEP', path, { max: MAX_DEPTH });
  const entries = isRaw(raw) ? Object.entries(raw) : [];
  if (entries.length === 0) refuse('VALUE_UNFIT', path, { expected: 'conditions' });
  return all(
    entries.map(([key, value]) => readEntry(reading, { key, value, path: `${path}.${key}`, depth })),
  );
}

const all = (filters: readonly Filter[]): Filter => {
  const [only] = filters;
  return only && filters.length === 1 ? only : { $and: filters };
};

interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

function readEntry(reading: Reading, { key, value, path, depth }: Entry): Filter {
  const { filterBy, filterByRelated } = reading.type;
  if (key === '$not') return { $not: readGroup(reading, value, path, depth + 1) };
  if (key === '$and' || key === '$or') {
    if (!Array.isArray(value) || value.length === 0)
      return refuse('VALUE_UNFIT', path, { expected: 'conditions' });
    return { [key]: value.map((part: unknown) => readGroup(reading, part, path, depth + 1)) };
  }
  const kind = own(filterBy, key);
  if (kind) return { [key]: readTests(reading, kind, value, path) };
  const related = own(filterByRelated, key);
  if (related) return { [key]: readRelated(reading, related, value, path) };
  return refuse('NOT_FILTERABLE', path, {
    allowed: [...Object.keys(filterBy), ...Object.keys(filterByRelated)],
  });
}

const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** `=value` means equal, `[]=value` one of; otherwise operators with their values. */
function readTests(reading: Reading, kind: Kind, raw: unknown, path: string): Test {
  const asked: Raw = isRaw(raw) ? raw : { [Array.isArray(raw) ? '$in' : '$eq']: raw };
  const entries = Object.entries(asked);
  if (entries.length === 0) refuse('VALUE_UNFIT', path, { expected: 'conditions' });
  reading.conditions += entries.length;
  if (reading.conditions > MAX_CONDITIONS) refuse('TOO_MANY_CONDITIONS', path, { max: MAX_CONDITIONS });
  return Object.assign(
    {},
    ...entries.map(([operator, value]) => parseTest(kind, operator, value, path)),
  ) as Test;
}

/** Adds the related row's own condition: a row that is not public must not answer yes or no. */
function readRelated(reading: Reading, { rows, by }: RelatedFilter, raw: unknown, path: string): Filter {
  const entries = isRaw(raw) ? Object.entries(raw) : [];
  if (entries.length === 0) refuse('VALUE_UNFIT', path, { expected: 'conditions' });
  reading.related += 1;
  if (reading.related > MAX_RELATED) refuse('TOO_MANY_RELATED', path, { max: MAX_RELATED });
  const tests = entries.map(([key, value]) => {
    const here = `${path}.${key}`;
    const kind = own(by, key) ?? refuse('NOT_FILTERABLE', here, { allowed: Object.keys(by) });
    return [key, readTests(reading, kind, value, here)] as const;
  });
  return { ...Object.fromEntries(tests), ...rows };
}
