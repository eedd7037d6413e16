/**
 * Keeps the statements that SQLite has compiled: planning a query over ten tables takes longer than running it, and the
 * same queries come again and again.
 */
import { LRUCache } from 'lru-cache';

/** A connection of better-sqlite3, as far as it matters here. */
interface Connection {
  prepare(sql: string): object;
}

/** How many statements a connection keeps; the one unused for longest goes first. */
const KEPT = 500;
const CHANGES_TABLES = /^\s*(?:create|alter|drop)\b/i;

/**
 * From now on the connection compiles each statement once, until the tables change. Statements must be read to their
 * end at once, as knex does.
 */
export function keepCompiled(connection: Connection, most = KEPT): void {
  const kept = new LRUCache<string, object>({ max: most });
  const compile = connection.prepare.bind(connection);
  connection.prepare = (sql) => {
    if (CHANGES_TABLES.test(sql)) kept.clear();
    const statement = kept.get(sql) ?? compile(sql);
    kept.set(sql, statement);
    return statement;
  };
}
