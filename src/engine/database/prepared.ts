/** Queries that writes ask again and again: built once, and on PostgreSQL planned once for each connection. */
import type { Knex } from 'knex';
import { isPostgres } from '../../ledger/dialect';

/** A value, or its named binding in a prepared query. */
export type Bindable = string | Knex.Raw;

type Values<Name extends string> = Readonly<Record<Name, string | number>>;

/** With a prefix, so that no text in the statement, such as `api::topic.topic`, is taken for a binding. */
const bindingOf = (name: string): string => `hsl_${name}`;

/**
 * A query that is built once. Its columns are named one by one, because PostgreSQL keeps the plan as long as the connection.
 * Only what is given by `value` is bound; constants stand in the text, where PostgreSQL can plan by them.
 *
 * @param name under which PostgreSQL keeps the plan
 * @param build the query, with `value('name')` in the place of each value
 */
export function prepared<Row, Name extends string>(
  name: string,
  build: (trx: Knex, value: (name: Name) => Knex.Raw) => Knex.QueryBuilder,
): (trx: Knex, values: Values<Name>) => Promise<Row[]> {
  const known = new Map<boolean, string>();
  const textFor = (trx: Knex, postgres: boolean): string => {
    const text = known.get(postgres) ?? build(trx, (of) => trx.raw(`:${bindingOf(of)}`)).toQuery();
    known.set(postgres, text);
    return text;
  };
  return async (trx, values) => {
    const postgres = isPostgres(trx);
    const named = Object.entries(values).map(([of, value]) => [bindingOf(of), value]);
    const query = trx.raw(
      textFor(trx, postgres),
      Object.fromEntries(named) as Record<string, string | number>,
    );
    if (!postgres) return (await query) as Row[];
    const { rows } = (await query.options({ name: `hsl ${name}` })) as { readonly rows: Row[] };
    return rows;
  };
}
