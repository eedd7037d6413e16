/** The few things that SQLite and PostgreSQL say differently. */
import type { Knex } from 'knex';

export const isPostgres = (knex: Knex): boolean =>
  // Every client of knex names its dialect.
  (knex.client as { readonly dialect: string }).dialect === 'postgresql';

/** `column in (values)` with one binding, however many values there are. */
export function among(knex: Knex, column: string, values: readonly string[]): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('?? = any(?)', [column, [...values]])
    : knex.raw('?? in (select value from json_each(?))', [column, JSON.stringify(values)]);
}

/** A text within a column of JSON. */
export const within = (knex: Knex, column: string, name: string): Knex.Raw =>
  isPostgres(knex)
    ? knex.raw('(??::json ->> ?)', [column, name])
    : knex.raw('json_extract(??, ?)', [column, `$.${name}`]);

/**
 * Runs something that sees one moment of the database.
 *
 * On SQLite whoever wants to write waits meanwhile.
 */
export function inSnapshot<T>(knex: Knex, work: (trx: Knex) => Promise<T>): Promise<T> {
  const options = isPostgres(knex) ? { isolationLevel: 'repeatable read' as const, readOnly: true } : {};
  return knex.transaction(work, options);
}

/** A column's text as it is hashed: on SQLite its bytes, which spares decoding and encoding them. */
export const bytesOf = (knex: Knex, column: string): Knex.Raw =>
  isPostgres(knex) ? knex.raw('??', [column]) : knex.raw('cast(?? as blob) as ??', [column, column]);

/** What to order by when any order will do: on SQLite the order on disk, where a hash would lead to and fro. */
export const asStored = <Key extends string>(knex: Knex, key: Key): Key | 'rowid' =>
  isPostgres(knex) ? key : 'rowid';
