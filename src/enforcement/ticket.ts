/**
 * The ticket: proof that a write came through a gate. Carried by the asynchronous context, so that it cannot be passed
 * on by hand. The lifecycles of every governed type ask for it, and beneath them the triggers of every governed table:
 * on SQLite by the function `hsl_ticket()` (config/database.ts), on PostgreSQL by a setting of the transaction.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isPostgres } from '../ledger-tools/dialect';
import { inTransaction } from './transactions';

const tickets = new AsyncLocalStorage<true>();

/** The setting that shows the ticket to PostgreSQL; gone with the transaction. */
export const TICKET_SETTING = 'haoshangliang.ticket';

/** Did this write come through a gate? */
export const hasTicket = (): boolean => tickets.getStore() === true;

/** Runs something that has passed a gate, in a transaction. */
export function withTicket<T>(strapi: Core.Strapi, work: (trx: Knex) => Promise<T>): Promise<T> {
  return inTransaction(strapi, async (trx) => {
    if (hasTicket()) return work(trx);
    if (isPostgres(trx)) await trx.raw('select set_config(?, ?, true)', [TICKET_SETTING, 'shown']);
    return tickets.run(true, () => work(trx));
  });
}
