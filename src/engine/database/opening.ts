/**
 * What work in a transaction asks first, nearly always a lock. PostgreSQL is asked it in the statement that begins the
 * transaction (ticket.ts): one round trip less. SQLite, which has no round trips, is asked it in its turn.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';

export type Value = string | number;

/** What PostgreSQL answers; an array where it was told several statements at once. */
interface Result {
  readonly rows: readonly object[];
}
export type Done = (error: Error | null, results?: Result | readonly Result[]) => void;
type Ask = (question: { readonly text: string }, done: Done) => unknown;

/** The queries that a connection of pg has planned, by name. */
export interface Planning {
  readonly connection?: { readonly parsedStatements?: Readonly<Record<string, string>> };
}

/** A prepared query (prepared.ts) with its values, asked once. */
export interface Opening {
  /** Under which PostgreSQL keeps the plan. */
  readonly name: string;
  readonly values: readonly Value[];
  /** The rows that answer it, until somebody has taken them. */
  state: 'to be asked' | 'asked' | readonly object[];
  /** The transaction that the answer holds in; `null` until one has begun. */
  within: Knex | null;
}

/** A question that nobody has asked yet. */
export const openingWith = (name: string, values: readonly Value[]): Opening => ({
  name,
  values,
  state: 'to be asked',
  within: null,
});

const openings = new AsyncLocalStorage<Opening>();

/** Runs work that begins a transaction and asks this first. */
export const openedBy = <T>(opening: Opening | null, work: () => T): T =>
  opening ? openings.run(opening, work) : work();

/** Letters and digits, like every id that Strapi makes. Any other value is bound, never put into a statement. */
const PLAIN = /^\w+$/;

/** The statement that asks it; `null` where this connection has not planned it, or a value has to be bound. */
function wordsOf({ name, values }: Opening, { connection }: Planning): string | null {
  const words = values.map(String);
  const canBe = name in (connection?.parsedStatements ?? {}) && words.every((word) => PLAIN.test(word));
  return canBe ? `EXECUTE "${name}" (${words.map((word) => `'${word}'`).join(', ')})` : null;
}

/** Begins a transaction, along with the question if there is one. @param text the statements that begin it */
export function begin(connection: Planning, ask: Ask, { text, done }: { text: string; done: Done }): unknown {
  const opening = openings.getStore();
  const words = opening?.state === 'to be asked' ? wordsOf(opening, connection) : null;
  // Whatever was answered to a transaction before this one does not hold any more.
  if (opening) opening.state = 'asked';
  if (!opening || !words) return ask({ text }, done);
  return ask({ text: `${text}; ${words}` }, (error, results) => {
    // What cannot be answered now (a pool in between plans under other names) is asked in its turn.
    if (error) return void ask({ text: `ROLLBACK; ${text}` }, done);
    opening.state = [results ?? []].flat().at(-1)?.rows ?? 'asked';
    done(null, results);
  });
}

/** Says which transaction has begun. Where the question did not go along, it is asked in its turn. */
export function begun(trx: Knex): void {
  const opening = openings.getStore();
  if (!opening) return;
  opening.within = trx;
  if (opening.state === 'to be asked') opening.state = 'asked';
}

/** The answer to this question, if this transaction began with it; whoever asks again asks the database. */
export function openingAnswer(trx: Knex, name: string, values: readonly Value[]): readonly object[] | null {
  const opening = openings.getStore();
  if (opening?.within !== trx || typeof opening.state === 'string' || opening.name !== name) return null;
  if (opening.values.some((value, at) => value !== values[at])) return null;
  const rows = opening.state;
  opening.state = 'asked';
  return rows;
}
