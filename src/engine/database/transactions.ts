/** Transactions. What Strapi's own lack is given to them in strapi/transactions.ts. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** One transaction; inside another, that one. */
export const inTransaction = <T>(strapi: Core.Strapi, work: (trx: Knex) => Promise<T>): Promise<T> =>
  strapi.db.transaction(({ trx }) => work(trx as Knex)) as Promise<T>;

/** For what is only read: the transaction of the present context; where there is none, none is begun. */
export const reading = <T>(strapi: Core.Strapi, work: (knex: Knex) => Promise<T>): Promise<T> =>
  strapi.db.inTransaction() ? inTransaction(strapi, work) : work(strapi.db.connection);

/**
 * On SQLite, lets whoever reads (a verification of the ledger, a backup) no longer stand in the way of a COMMIT, which
 * would leave the only connection inside the transaction for good. The file remembers it.
 */
export async function separateReaders(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  await strapi.db.connection.raw('PRAGMA journal_mode = WAL');
}
