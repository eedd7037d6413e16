/** Queries that writes ask again and again: put into words once, and on PostgreSQL planned once for each connection. */
import type { Knex } from 'knex';
import { isPostgres } from '../../ledger/dialect';
import { openingAnswer, openingWith, type Opening, type Value } from './opening';

/** What stands for a value while the query is put into words; no database lets text begin like this. */
const STAND_IN = '\0';

/** What a query says without being asked. */
type Constant = Value | boolean;

interface Words {
  /** With the placeholders of the database itself, which nobody has to look for any more. */
  readonly sql: string;
  /** Which of the values each placeholder is for. */
  readonly places: readonly number[];
}

/** A query as text, the values still to come. */
interface Asked<Row> {
  (trx: Knex, ...values: readonly Value[]): Promise<Row[]>;
  /** The same question, to be answered as a transaction begins; `null` while PostgreSQL has never been asked it. */
  readonly opening: (...values: readonly Value[]) => Opening | null;
}

/** What never changes stands in the text itself: PostgreSQL plans by it. */
const literal = (value: Constant): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

function wordsOf(query: Knex.QueryBuilder, postgres: boolean): Words {
  const { sql, bindings } = query.toSQL();
  const values = [...(bindings as Constant[])];
  const places: number[] = [];
  const text = sql.replace(/\?/g, () => {
    const value = values.shift() ?? '';
    if (typeof value !== 'string' || !value.startsWith(STAND_IN)) return literal(value);
    places.push(Number(value.slice(STAND_IN.length)));
    return postgres ? `$${String(places.length)}` : '?';
  });
  return { sql: text, places };
}

/**
 * A query that is built once. Its columns are named one by one, because PostgreSQL keeps the plan as long as the connection.
 *
 * @param name under which PostgreSQL keeps the plan
 * @param build from what stands for the values
 */
export function prepared<Row>(
  name: string,
  build: (trx: Knex, ...values: string[]) => Knex.QueryBuilder,
): Asked<Row> {
  const known = new Map<boolean, Words>();
  const learned = (trx: Knex, values: number): Words => {
    const standIns = Array.from({ length: values }, (_, at) => `${STAND_IN}${at}`);
    const words = wordsOf(build(trx, ...standIns), isPostgres(trx));
    known.set(isPostgres(trx), words);
    return words;
  };
  const bound = ({ places }: Words, values: readonly Value[]) => places.map((at) => values[at] ?? '');
  const planned = `hsl ${name}`;
  const ask = async (trx: Knex, ...values: readonly Value[]): Promise<Row[]> => {
    const words = known.get(isPostgres(trx)) ?? learned(trx, values.length);
    const given = bound(words, values);
    if (!isPostgres(trx)) return (await trx.raw(words.sql, given)) as Row[];
    const answered = openingAnswer(trx, planned, given);
    if (answered) return answered as Row[];
    const asked = trx.raw(words.sql).options({ name: planned, values: given });
    return ((await asked) as { rows: Row[] }).rows;
  };
  const opening = (...values: readonly Value[]): Opening | null => {
    const words = known.get(true);
    return words ? openingWith(planned, bound(words, values)) : null;
  };
  return Object.assign(ask, { opening });
}
