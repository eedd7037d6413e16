/** What every new connection of the pool is given before anybody uses it: the way in which triggers see the ticket. */
import { keepCompiled } from './keep-compiled';
import { hasTicket, showTickets } from './ticket';

/** What better-sqlite3 offers of a connection, as far as it matters here. */
interface SqliteConnection {
  function(name: string, body: () => number): void;
  prepare(sql: string): object;
}

/** How the pool is told that a connection is ready. */
type Done = (error?: Error, connection?: unknown) => void;

/** Lets triggers ask for the ticket. A connection of any other program lacks the function, and its writes fail. */
export function prepareSqlite(given: unknown, done: Done): void {
  const connection = given as SqliteConnection;
  connection.function('hsl_ticket', () => Number(hasTicket()));
  keepCompiled(connection);
  done(undefined, connection);
}

/** Lets a transaction show its ticket. */
export function preparePostgres(connection: unknown, done: Done): void {
  showTickets(connection as Parameters<typeof showTickets>[0]);
  done(undefined, connection);
}
