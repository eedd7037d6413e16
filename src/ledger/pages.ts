import { setImmediate as turn } from 'node:timers/promises';
import type { Knex } from 'knex';

export interface Table<Row> {
  readonly name: string;
  readonly columns: readonly (string | Knex.Raw)[];
  /** Unique, in the order in which rows are wanted. */
  readonly key: readonly (keyof Row & string)[];
  readonly size: number;
  readonly where?: Readonly<Record<string, string>>;
}

/**
 * Reads a table page by page in the order of its key, so that its size does not matter; between two pages others take
 * their turn, which on SQLite, where a query blocks, they would not get otherwise.
 */
export async function* pages<Row>(knex: Knex, table: Table<Row>): AsyncGenerator<Row[]> {
  const { name, columns, key, size, where = {} } = table;
  const after = `(${key.map(() => '??').join(', ')}) > (${key.map(() => '?').join(', ')})`;
  let last: Row | undefined;
  do {
    const query = knex(name)
      .select(...columns)
      .where(where)
      .orderBy([...key])
      .limit(size);
    const from = last;
    // Values of key columns are strings and numbers.
    if (from) void query.whereRaw(after, [...key, ...key.map((column) => from[column] as string)]);
    const rows = (await query) as Row[];
    if (rows.length > 0) yield rows;
    await turn();
    last = rows.length < size ? undefined : rows.at(-1);
  } while (last);
}
