/** The outbox: what leaves the house is a row here first, written with the change that it tells of. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DAY } from '../../domain/dates';
import { nowIso } from '../clock';
import { inTransaction } from '../database/transactions';

/** A message to one receiver. */
export interface OutboxRow {
  readonly id: number;
  /** The name of the receiver's kind: the one that delivers it. */
  readonly kind: string;
  /** The same for every receiver and in every attempt. */
  readonly message: string;
  readonly receiver: string;
  readonly event: string;
  /** What it is about: of one document, a receiver gets the messages in their order. */
  readonly document_id: string;
  readonly body: string;
  readonly at: string;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly next_at: string;
  readonly leased_until: string | null;
  readonly lease: string | null;
  readonly done_at: string | null;
  readonly problem: string | null;
}

/** What there is to tell. */
export interface Message extends Pick<OutboxRow, 'event' | 'body'> {
  readonly documentId: string;
}

/** Whom to tell, and the moment of the change. */
export interface Addressed {
  readonly kind: string;
  readonly receivers: readonly string[];
  readonly at: string;
}

const outbox = (trx: Knex) => trx<OutboxRow>('workflow_outbox');

/** Leaves a message for every receiver. Part of the transaction that changes what it tells of. */
export async function leaveMessage(
  trx: Knex,
  { kind, receivers, at }: Addressed,
  { event, documentId, body }: Message,
): Promise<void> {
  if (receivers.length === 0) return;
  const message = `msg_${randomUUID()}`;
  const common = { kind, message, event, document_id: documentId, body, at };
  await outbox(trx).insert(
    receivers.map((receiver) => ({ ...common, receiver, state: 'waiting' as const, next_at: at })),
  );
}

/** The latest messages of a kind about a document, newest first. */
export const messagesAbout = (
  strapi: Core.Strapi,
  about: { readonly kind: string; readonly documentId: string },
  most: number,
): Promise<OutboxRow[]> =>
  inTransaction(strapi, async (trx) =>
    outbox(trx)
      .where({ kind: about.kind, document_id: about.documentId })
      .orderBy('id', 'desc')
      .limit(most)
      .select('*'),
  );

/** Tries a message again that was given up. @returns whether there was one */
export const tryAgain = (
  strapi: Core.Strapi,
  { kind, id }: { readonly kind: string; readonly id: number },
): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const again = { state: 'waiting' as const, attempts: 0, next_at: nowIso(), done_at: null };
    return (await outbox(trx).where({ kind, id, state: 'failed' }).update(again)) === 1;
  });

const KEPT_DAYS = 90;

/** Clears what was told, or given up, long ago. */
export const clearOldMessages = (strapi: Core.Strapi): Promise<number> =>
  inTransaction(strapi, async (trx) => {
    const since = new Date(Date.now() - KEPT_DAYS * DAY).toISOString();
    return outbox(trx).whereNot({ state: 'waiting' }).where('done_at', '<', since).delete();
  });
