/** What Strapi's transactions lack: a COMMIT that failed throws, and work that lost a race is tried again. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { isLostRace, retried } from '../engine/database/retry';
import { tellingWhenBusy } from '../engine/refusal/refuse';

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

/** Every transaction that Strapi or we open from here on throws the error that counts, and is tried again. */
export function hardenTransactions(strapi: Core.Strapi): void {
  const transaction = strapi.db.transaction.bind(strapi.db) as Transaction;
  const hardened: Transaction = (work) =>
    work && !strapi.db.inTransaction()
      ? tellingWhenBusy(strapi, () => retried(strapi, () => withRealError(transaction, work)))
      : transaction(work);
  strapi.db.transaction = hardened as typeof strapi.db.transaction;
}
