/** Transactions, and what Strapi's own lack: a COMMIT that failed throws, and work that lost a race is tried again. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isLostRace, retried } from './retry';

/** One transaction; inside another, that one. */
export const inTransaction = <T>(strapi: Core.Strapi, work: (trx: Knex) => Promise<T>): Promise<T> =>
  strapi.db.transaction(({ trx }) => work(trx as Knex)) as Promise<T>;

/** For what is only read: the transaction of the present context; where there is none, none is begun. */
export const reading = <T>(strapi: Core.Strapi, work: (knex: Knex) => Promise<T>): Promise<T> =>
  strapi.db.inTransaction() ? inTransaction(strapi, work) : work(strapi.db.connection);

type Work = (context: { readonly trx: Knex.Transaction }) => unknown;
type Transaction = (work?: Work) => Promise<unknown>;

/**
 * One transaction, with the error that counts.
 *
 * Knex hands out a transaction whose `commit()` succeeds even if the database refused to: only `executionPromise` knows.
 * And where a statement broke off, Strapi's own clean-up fails in turn on PostgreSQL and hides why.
 */
async function withRealError(transaction: Transaction, work: Work): Promise<unknown> {
  let commit: Promise<unknown> | undefined;
  let brokenOff: unknown;
  try {
    const result = await transaction((context) => {
      commit = context.trx.executionPromise;
      context.trx.on('query-error', (error: unknown) => {
        brokenOff ??= error;
      });
      return work(context);
    });
    await commit;
    return result;
  } catch (error) {
    throw isLostRace(brokenOff) ? brokenOff : error;
  }
}

type Around = (strapi: Core.Strapi, work: () => Promise<unknown>) => Promise<unknown>;

/**
 * Every transaction that Strapi or we open from here on throws the error that counts, and is tried again.
 *
 * @param around what is done about one that lost too often (`ServerBusy`)
 */
export function hardenTransactions(strapi: Core.Strapi, around: Around): void {
  const transaction = strapi.db.transaction.bind(strapi.db) as Transaction;
  const hardened: Transaction = (work) =>
    work && !strapi.db.inTransaction()
      ? around(strapi, () => retried(strapi, () => withRealError(transaction, work)))
      : transaction(work);
  strapi.db.transaction = hardened as typeof strapi.db.transaction;
}

/**
 * On SQLite, lets whoever reads (a verification of the ledger, a backup) no longer stand in the way of a COMMIT, which
 * would leave the only connection inside the transaction for good. The file remembers it.
 */
export async function separateReaders(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  await strapi.db.connection.raw('PRAGMA journal_mode = WAL');
}
