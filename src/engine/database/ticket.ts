/**
 * The ticket: proof that a write came through a gate. Carried by the asynchronous context, so that it cannot be passed
 * on by hand. The hooks of every governed type ask for it (ticketed-only.ts), and beneath them the triggers of every governed
 * table: on SQLite by the function `hsl_ticket()`, on PostgreSQL by a setting of the transaction (connection.ts prepares both).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isPostgres } from '../../ledger/dialect';
import { inTransaction } from './transactions';

const tickets = new AsyncLocalStorage<true>();

/** The setting that shows the ticket to PostgreSQL; gone with the transaction. */
export const TICKET_SETTING = 'haoshangliang.ticket';

/** Did this write come through a gate? */
export const hasTicket = (): boolean => tickets.getStore() === true;

/** How knex begins a transaction. Were it to use other words, no ticket would be shown, and the triggers refuse the write. */
const BEGIN = 'BEGIN;';

/** A connection of pg, as far as it matters here. */
interface Connection {
  query(question: { readonly text?: string }, ...rest: readonly unknown[]): unknown;
}

/** From now on whoever begins a transaction on this connection with a ticket shows it in the statement that begins it. */
export function showTickets(connection: Connection): void {
  const ask = connection.query.bind(connection);
  connection.query = (question, ...rest) => {
    const shows = question.text === BEGIN && hasTicket();
    const text = `${BEGIN} SET LOCAL ${TICKET_SETTING} = 'shown'`;
    return ask(shows ? { ...question, text } : question, ...rest);
  };
}

/** Runs something that has passed a gate, in a transaction. */
export function withTicket<T>(strapi: Core.Strapi, work: (trx: Knex) => Promise<T>): Promise<T> {
  const beganWithout = strapi.db.inTransaction() && !hasTicket();
  return tickets.run(true, () =>
    inTransaction(strapi, async (trx) => {
      if (beganWithout && isPostgres(trx))
        await trx.raw('select set_config(?, ?, true)', [TICKET_SETTING, 'shown']);
      return work(trx);
    }),
  );
}
