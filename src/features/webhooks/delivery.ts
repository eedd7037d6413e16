/** The messages that wait: taken by one node at a time, those of one case in their order, and kept until they are told. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { OutboxRow } from './outbox';
import { inTransaction } from '../../engine/database/transactions';
import type { Reply } from './post';

export interface Leased extends OutboxRow {
  readonly lease: string;
}

const outbox = (trx: Knex) => trx<OutboxRow>('workflow_outbox');
const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();

const isFree = (now: string) => (query: Knex.QueryBuilder) => {
  void query.whereNull('leased_until').orWhere('leased_until', '<', now);
};

/** The oldest message to a receiver that may go now: nothing older about the same case still waits. */
const nextOf = (trx: Knex, receiver: string, now: string): Promise<OutboxRow | undefined> =>
  trx<OutboxRow>('workflow_outbox as one')
    .where({ receiver, state: 'waiting' })
    .where('next_at', '<=', now)
    .where(isFree(now))
    .whereNotExists(
      trx('workflow_outbox as older')
        .select(trx.raw('1'))
        .where({ 'older.receiver': receiver, 'older.state': 'waiting' })
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
  receiver: string,
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

const isSuccess = (reply: Reply): boolean => typeof reply === 'number' && reply >= 200 && reply < 300;
/** “Gone”: the receiver wants nothing any more. */
const GONE = 410;

/** Writes down what came of an attempt, unless the message has meanwhile been taken by another node. */
export async function settle(
  strapi: Core.Strapi,
  { id, lease: token, attempts }: Leased,
  { reply, now }: { readonly reply: Reply; readonly now: Date },
): Promise<void> {
  const { config } = strapi;
  const tried = attempts + 1;
  const over = reply === GONE || tried >= config.get<number>('webhooks.attempts');
  const pause = pauseAfter(tried, config.get<number>('webhooks.retrySeconds'));
  const problem = typeof reply === 'number' ? `status-${reply}` : reply;
  const done = { done_at: now.toISOString() };
  const outcome = isSuccess(reply)
    ? { state: 'delivered' as const, problem: null, ...done }
    : over
      ? { state: 'failed' as const, problem, ...done }
      : { problem, next_at: later(now, pause) };
  await inTransaction(strapi, (trx) =>
    outbox(trx)
      .where({ id, lease: token })
      .update({ ...outcome, attempts: tried, lease: null, leased_until: null }),
  );
}

/** Tries a message again that was given up. @returns whether there was one */
export const tryAgain = (strapi: Core.Strapi, id: number, now: Date): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const again = { state: 'waiting' as const, attempts: 0, next_at: now.toISOString(), done_at: null };
    return (await outbox(trx).where({ id, state: 'failed' }).update(again)) === 1;
  });

/** The latest messages about a case, newest first. */
export const messagesAbout = (strapi: Core.Strapi, documentId: string, most: number): Promise<OutboxRow[]> =>
  inTransaction(strapi, async (trx) =>
    outbox(trx).where({ document_id: documentId }).orderBy('id', 'desc').limit(most).select('*'),
  );

const KEPT_DAYS = 90;

/** What was told, or given up, long ago. */
export const clearOldMessages = (strapi: Core.Strapi, now: Date): Promise<number> =>
  inTransaction(strapi, async (trx) =>
    outbox(trx)
      .whereNot({ state: 'waiting' })
      .where('done_at', '<', later(now, -KEPT_DAYS * 24 * HOUR))
      .delete(),
  );
