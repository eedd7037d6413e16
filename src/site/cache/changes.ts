/** A row for each write that may change a public response: by them every node sees that its cache is old. */
import type { Core } from '@strapi/strapi';
import { nowIso } from '../../engine/clock';
import { inTransaction } from '../../engine/database/transactions';

interface ChangeRow {
  readonly id: number;
  readonly at: string;
}

/** The version of everything public: two equal versions mean that nothing was written in between. */
export interface Version {
  readonly count: number;
  readonly last: number;
  /** When the last change was written; empty before the first. */
  readonly at: string;
}

/**
 * Counted as well as numbered: of two writers the later number may be committed first, and the earlier one must not
 * slip in behind it unseen.
 */
export async function readVersion({ db }: Core.Strapi): Promise<Version> {
  const query = db.getConnection('public_changes').count({ count: 'id' }).max({ last: 'id', at: 'at' });
  // An aggregate answers one row; PostgreSQL counts in text.
  const [row] = (await query) as unknown as [
    { count: number | string; last: number | null; at: string | null },
  ];
  return { count: Number(row.count), last: row.last ?? 0, at: row.at ?? '' };
}

/** Part of the transaction that writes: both are seen, or neither. */
const noteChange = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    await trx<Omit<ChangeRow, 'id'>>('public_changes').insert({ at: nowIso() });
  });

/** Rows may be old; there is always one more after clearing than before, so that it looks like a change. */
export const clearOldChanges = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const changes = () => trx<ChangeRow>('public_changes');
    const last = await changes().orderBy('id', 'desc').first();
    if (!last) return;
    await trx<Omit<ChangeRow, 'id'>>('public_changes').insert({ at: last.at });
    await changes().where('id', '<', last.id).delete();
  });

const WRITES = [
  'afterCreate',
  'afterCreateMany',
  'afterUpdate',
  'afterUpdateMany',
  'afterDelete',
  'afterDeleteMany',
] as const;

/** Every write to a record or an uploaded file counts, whichever way it came. */
export function noteChanges(strapi: Core.Strapi): void {
  const models = Object.keys(strapi.contentTypes).filter(
    (uid) => uid.startsWith('api::') || uid === 'plugin::upload.file',
  );
  const note = () => noteChange(strapi);
  strapi.db.lifecycles.subscribe({ models, ...Object.fromEntries(WRITES.map((write) => [write, note])) });
}
