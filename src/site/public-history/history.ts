/**
 * The history of what was public, in the table `public_traces`: kept by each write that changes it, read by the calendar
 * and by OParl, which must say that something was cancelled or deleted.
 */
import type { Knex } from 'knex';
import { nowIso } from '../../engine/clock';
import type { Shown, TrackedType } from './tracked';

interface HistoryRow {
  readonly type: TrackedType;
  readonly document_id: string;
  readonly topic: string;
  readonly room: string;
  readonly day: string | null;
  readonly time: string | null;
  readonly held: boolean | number;
  readonly print: string;
  readonly sequence: number;
  readonly created_at: string;
  readonly changed_at: string;
  readonly gone: boolean | number;
}

export interface HistoryEntry extends Omit<Shown, 'print'> {
  /** How often what was announced has changed. */
  readonly sequence: number;
  readonly changedAt: string;
}

const table = (trx: Knex) => trx<HistoryRow>('public_traces');

const entryOf = (row: HistoryRow): HistoryEntry => ({
  documentId: row.document_id,
  topic: row.topic,
  room: row.room,
  day: row.day,
  time: row.time,
  held: Boolean(row.held),
  sequence: row.sequence,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});

/** A record is public, as it is now. What was announced before and differs, or was taken back, has changed once more. */
export async function noteShown(trx: Knex, type: TrackedType, shown: Shown): Promise<void> {
  const known = await table(trx).where({ type, document_id: shown.documentId }).first();
  const { documentId, createdAt, ...rest } = shown;
  const now = { ...rest, gone: false, changed_at: nowIso() };
  if (!known) {
    const first = { type, document_id: documentId, created_at: createdAt, sequence: 0 };
    await table(trx).insert({ ...first, ...now });
    return;
  }
  if (known.print === shown.print && !known.gone && known.room === shown.room) return;
  await table(trx)
    .where({ type, document_id: documentId })
    .update({ ...now, sequence: known.sequence + 1 });
}

/** Records that are not public: what never was has no entry, and what was is gone since now. */
export async function noteGone(trx: Knex, type: TrackedType, ids: readonly string[]): Promise<void> {
  await table(trx)
    .where({ type, gone: false })
    .whereIn('document_id', [...ids])
    .update({ gone: true, changed_at: nowIso(), sequence: trx.raw('sequence + 1') as unknown as number });
}

/** A sealed topic leaves nothing behind, not even that something was there. */
export const forgetTopic = (trx: Knex, topic: string): Promise<number> =>
  table(trx).where({ topic }).delete();

/** Ids of what was public and hangs on this topic or room, whether or not it is still there. */
export async function trackedUnder(
  trx: Knex,
  type: TrackedType,
  under: { readonly topic: string } | { readonly room: string },
): Promise<readonly string[]> {
  const rows = await table(trx)
    .where({ type, ...under })
    .select('document_id');
  return rows.map((row) => row.document_id);
}

/** The history of these records, by their id. */
export async function historyOf(
  trx: Knex,
  type: TrackedType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HistoryEntry>> {
  const rows = await table(trx)
    .where({ type })
    .whereIn('document_id', [...ids]);
  return new Map(rows.map((row) => [row.document_id, entryOf(row)]));
}

/** Ids of what is public and has been announced anew since then, the latest first. */
export async function changedSince(trx: Knex, type: TrackedType, since: string): Promise<readonly string[]> {
  const rows = await table(trx)
    .where({ type, gone: false })
    .where('changed_at', '>=', since)
    .orderBy('changed_at', 'desc')
    .limit(400)
    .select('document_id');
  return rows.map((row) => row.document_id);
}

interface Asked {
  readonly room?: string;
  readonly since?: string;
  readonly until?: string;
}

/** What was public and no longer is, the latest first. */
export async function goneOf(
  trx: Knex,
  type: TrackedType,
  asked: Asked = {},
): Promise<readonly HistoryEntry[]> {
  const { room, since, until } = asked;
  const query = table(trx).where({ type, gone: true });
  if (room !== undefined) void query.where({ room });
  if (since !== undefined) void query.where('changed_at', '>=', since);
  if (until !== undefined) void query.where('changed_at', '<=', until);
  return (await query.orderBy('changed_at', 'desc').limit(500)).map(entryOf);
}
