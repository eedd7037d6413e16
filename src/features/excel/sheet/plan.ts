/** What becomes of each row: a new record, a change of one that is there, or nothing because it would be there twice. */
import type { CellFault } from '../../../words/catalogue';
import type { RowFault, Value } from './column';
import { folded } from './read-cell';
import type { ReadRow } from './read-table';

/** A record that is there already. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly values: Readonly<Record<string, Value>>;
}

export interface Plan {
  readonly number: number;
  readonly title: string;
  /** The record to change; `null` for a new one. */
  readonly id: string | null;
  readonly values: Readonly<Record<string, Value>>;
  readonly faults: readonly RowFault<CellFault>[];
}

export interface Identity {
  /** By these fields a record is known again, each list by itself. */
  readonly keys: readonly (readonly string[])[];
  /** No two records have the same here, and yet it does not tell which they are. */
  readonly uniques: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** Change what is there, instead of refusing it. */
  readonly update: boolean;
}

type Values = Readonly<Record<string, Value>>;

/** One text for the fields of a key; `null` where the row does not have it. */
function keyOf(values: Values, fields: readonly string[]): string | null {
  const [first] = fields;
  if (first === undefined || (values[first] ?? null) === null) return null;
  if (fields.some((field) => !(field in values))) return null;
  return fields.map((field) => folded(String(values[field] ?? ''))).join('\n');
}

/** Remembers who came first with each value of each key. */
class Seen<Who> {
  readonly #first = new Map<string, Who>();

  find = (name: string, key: string): Who | undefined => this.#first.get(`${name}\n${key}`);
  add(name: string, key: string, who: Who): void {
    this.#first.set(`${name}\n${key}`, this.find(name, key) ?? who);
  }
}

const nameOf = (fields: readonly string[]): string => fields.join('+');

function knownByKey(known: readonly Known[], { keys, uniques }: Identity): Seen<Known> {
  const seen = new Seen<Known>();
  for (const record of known) {
    for (const fields of [...keys, ...uniques.map((field) => [field])]) {
      const key = keyOf(record.values, fields);
      if (key !== null) seen.add(nameOf(fields), key, record);
    }
  }
  return seen;
}

interface Met {
  readonly identity: Identity;
  readonly known: Seen<Known>;
  readonly rows: Seen<number>;
}

/** Rows before this one with the same key; this one is remembered. */
function twiceInFile({ identity, rows }: Met, { number, values }: ReadRow): RowFault<CellFault>[] {
  const { keys, uniques, labels } = identity;
  return [...keys, ...uniques.map((field) => [field])].flatMap((fields): RowFault<CellFault>[] => {
    const key = keyOf(values, fields);
    if (key === null) return [];
    const first = rows.find(nameOf(fields), key);
    rows.add(nameOf(fields), key, number);
    const column = fields.map((field) => labels[field] ?? field).join('、');
    return first === undefined ? [] : [{ column, code: 'TWICE_IN_FILE', what: String(first) }];
  });
}

const quoted = (label: string | undefined, value: Value | undefined): string =>
  `${label ?? ''}“${value ?? ''}”`;

/** The record that a row is about, and what stands against it. */
function recordFor(
  { identity, known }: Met,
  { values }: ReadRow,
): { readonly id: string | null; readonly faults: RowFault<CellFault>[] } {
  const { keys, labels, update } = identity;
  const matches = keys.flatMap((fields) => {
    const key = keyOf(values, fields);
    const record = key === null ? undefined : known.find(nameOf(fields), key);
    const [field = ''] = fields;
    return record
      ? [{ record, column: labels[field] ?? null, what: quoted(labels[field], values[field]) }]
      : [];
  });
  const [first] = matches;
  if (!first) return { id: null, faults: [] };
  const records = [...new Set(matches.map(({ record }) => record))];
  if (records.length > 1) {
    const what = records.map(({ name }) => `“${name}”`).join('、');
    return { id: null, faults: [{ column: first.column, code: 'KEYS_DISAGREE', what }] };
  }
  if (update) return { id: first.record.id, faults: [] };
  return { id: null, faults: [{ column: first.column, code: 'ALREADY_THERE', what: first.what }] };
}

/** What somebody else has that only one may have. */
function taken({ identity, known }: Met, { values }: ReadRow, id: string | null): RowFault<CellFault>[] {
  return identity.uniques.flatMap((field): RowFault<CellFault>[] => {
    const key = keyOf(values, [field]);
    const other = key === null ? undefined : known.find(field, key);
    if (!other || other.id === id) return [];
    return [{ column: identity.labels[field] ?? null, code: 'TAKEN', what: `“${other.name}”` }];
  });
}

/** @param title the field that a row is called by */
export function planRows(
  rows: readonly ReadRow[],
  known: readonly Known[],
  { title, ...identity }: Identity & { readonly title: string },
): Plan[] {
  const met: Met = { identity, known: knownByKey(known, identity), rows: new Seen() };
  return rows.map((row) => {
    const twice = twiceInFile(met, row);
    const { id, faults } = recordFor(met, row);
    return {
      number: row.number,
      title: String(row.values[title] ?? ''),
      id,
      values: row.values,
      faults: [...row.faults, ...twice, ...faults, ...taken(met, row, id)],
    };
  });
}
