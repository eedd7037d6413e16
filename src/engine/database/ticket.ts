/**
 * The ticket: proof that a write came through a gate. Carried by the asynchronous context, so that it cannot be passed
 * on by hand. The lifecycles of every governed type ask for it, and beneath them the triggers of every governed table:
 * on SQLite by the function `hsl_ticket()`, on PostgreSQL by a setting of the transaction (config/database.ts prepares both).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isPostgres } from '../../ledger/dialect';
import { begin, begun, openedBy, type Done, type Opening, type Planning } from './opening';
import { inTransaction } from './transactions';

const tickets = new AsyncLocalStorage<true>();

/** The setting that shows the ticket to PostgreSQL; gone with the transaction. */
export const TICKET_SETTING = 'haoshangliang.ticket';

/** Did this write come through a gate? */
export const hasTicket = (): boolean => tickets.getStore() === true;

/** How knex begins a transaction. Were it to use other words, no ticket would be shown, and the triggers refuse the write. */
const BEGIN = 'BEGIN;';

/** A connection of pg, as far as it matters here. */
interface Connection extends Planning {
  query(question: { readonly text?: string }, ...rest: readonly unknown[]): unknown;
}

/** From now on whoever begins a transaction on this connection with a ticket shows it in the statement that begins it. */
export function showTickets(connection: Connection): void {
  const ask = connection.query.bind(connection);
  connection.query = (question, ...rest) => {
    if (question.text !== BEGIN || !hasTicket()) return ask(question, ...rest);
    // Knex begins a transaction with a callback, and nothing else.
    const [done] = rest as [Done];
    return begin(connection, ask, { text: `${BEGIN} SET LOCAL ${TICKET_SETTING} = 'shown'`, done });
  };
}

/**
 * Runs something that has passed a gate, in a transaction.
 *
 * @param opening what the work asks first
 */
export function withTicket<T>(
  strapi: Core.Strapi,
  work: (trx: Knex) => Promise<T>,
  opening: Opening | null = null,
): Promise<T> {
  const beganWithout = strapi.db.inTransaction() && !hasTicket();
  const opened = () =>
    inTransaction(strapi, async (trx) => {
      begun(trx);
      if (beganWithout && isPostgres(trx))
        await trx.raw('select set_config(?, ?, true)', [TICKET_SETTING, 'shown']);
      return work(trx);
    });
  return tickets.run(true, () => openedBy(opening, opened));
}
