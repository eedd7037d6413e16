/** The messages that wait are taken by one node at a time, those about one document in their order. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction } from '../database/transactions';
import type { OutboxRow } from './outbox';
import type { Outcome, Patience } from './receivers';

export interface Leased extends OutboxRow {
  readonly lease: string;
}

/** One receiver of a kind. */
export type Receiver = Pick<OutboxRow, 'kind' | 'receiver'>;

const outbox = (trx: Knex) => trx<OutboxRow>('workflow_outbox');
const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();

const isFree = (now: string) => (query: Knex.QueryBuilder) => {
  void query.whereNull('leased_until').orWhere('leased_until', '<', now);
};

/** Receivers for whom something may go now. */
export const waitingReceivers = (strapi: Core.Strapi, now: Date): Promise<Receiver[]> =>
  inTransaction(strapi, async (trx) =>
    outbox(trx)
      .where({ state: 'waiting' })
      .where('next_at', '<=', now.toISOString())
      .distinct('kind', 'receiver'),
  );

/** The oldest message to a receiver that may go now: nothing older about the same document still waits. */
const nextOf = (trx: Knex, { kind, receiver }: Receiver, now: string): Promise<OutboxRow | undefined> =>
  trx<OutboxRow>('workflow_outbox as one')
    .where({ kind, receiver, state: 'waiting' })
    .where('next_at', '<=', now)
    .where(isFree(now))
    .whereNotExists(
      trx('workflow_outbox as older')
        .select(trx.raw('1'))
        .where({ 'older.kind': kind, 'older.receiver': receiver, 'older.state': 'waiting' })
        .whereRaw('?? = ?? AND ?? < ??', ['older.document_id', 'one.document_id', 'older.id', 'one.id']),
    )
    .orderBy('one.id')
    .first('one.*');

/**
 * Takes the next message for a receiver, for so many seconds. Two nodes may have found the same one: the UPDATE asks
 * again, and only one of them changes the row.
 */
export function lease(
  strapi: Core.Strapi,
  receiver: Receiver,
  { now, seconds }: { readonly now: Date; readonly seconds: number },
): Promise<Leased | 'taken' | null> {
  return inTransaction(strapi, async (trx) => {
    const found = await nextOf(trx, receiver, now.toISOString());
    if (!found) return null;
    const token = randomUUID();
    const taken = await outbox(trx)
      .where({ id: found.id, state: 'waiting' })
      .where(isFree(now.toISOString()))
      .update({ lease: token, leased_until: later(now, seconds) });
    return taken === 1 ? { ...found, lease: token } : 'taken';
  });
}

const HOUR = 3600;

/** Each pause is twice as long as the one before, up to an hour. */
export const pauseAfter = (failures: number, first: number): number =>
  Math.min(HOUR, first * 2 ** Math.min(failures - 1, 20));

/** What an attempt makes of a row. @param tried how many attempts there were, this one included */
function rowAfter(outcome: Outcome, tried: number, { attempts, retrySeconds }: Patience) {
  const now = new Date();
  const { problem } = outcome;
  const done = { done_at: now.toISOString() };
  if (problem === null) return { state: 'delivered' as const, problem, ...done };
  if (outcome.final || tried >= attempts) return { state: 'failed' as const, problem, ...done };
  return { problem, next_at: later(now, pauseAfter(tried, retrySeconds)) };
}

/** Writes down what came of an attempt, unless the message has meanwhile been taken by another node. */
export async function settle(
  strapi: Core.Strapi,
  { id, lease: token, attempts }: Leased,
  { outcome, patience }: { readonly outcome: Outcome; readonly patience: Patience },
): Promise<void> {
  const tried = attempts + 1;
  await inTransaction(strapi, (trx) =>
    outbox(trx)
      .where({ id, lease: token })
      .update({
        ...rowAfter(outcome, tried, patience),
        attempts: tried,
        lease: null,
        leased_until: null,
      }),
  );
}
