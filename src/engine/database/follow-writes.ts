/** Runs follow-up work, such as the search index, after each write to a record of some types, in the same transaction. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from './transactions';
import { TOPIC } from '../uids';

interface WriteEvent {
  readonly model: { readonly uid: string };
  readonly result?: unknown;
}

/** A written row, as far as it matters here. */
interface Row {
  readonly documentId?: string;
  readonly stage?: unknown;
}

/** A new topic is nowhere to be seen before its process has given it a stage, which is a write of its own. */
const isBeingOpened = (uid: string, { stage }: Row): boolean => uid === TOPIC && stage === null;

type Follow = (trx: Knex, documentId: string) => Promise<void>;

/** Writes of many rows at once are left out: only the engine makes them, and they change nothing that anybody reads. */
export function followEach(strapi: Core.Strapi, follows: ReadonlyMap<string, Follow>): void {
  const follow = async ({ model, result }: WriteEvent): Promise<void> => {
    // Null where the row was gone already.
    const row = (result ?? {}) as Row;
    const step = follows.get(model.uid);
    const { documentId } = row;
    if (documentId === undefined || !step || isBeingOpened(model.uid, row)) return;
    await inTransaction(strapi, (trx) => step(trx, documentId));
  };
  const models = [...follows.keys()];
  strapi.db.lifecycles.subscribe({ models, afterCreate: follow, afterUpdate: follow, afterDelete: follow });
}
