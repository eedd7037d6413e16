/** What a body was shown when it decided, so that the next decision can show what has changed since. */
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/canonical-json';
import { approvedContent, type ApprovedContent } from '../../engine/process/approved-content';
import type { Happening } from '../../engine/process/consequences';
import { sha256 } from '../../ledger/hash';
import { loadTopic } from '../../engine/process/load-topic';

/** Keeps a topic's content as it is now. */
export async function keepContent({ trx, after }: Happening): Promise<void> {
  const row = await loadTopic(trx, after.topic);
  if (!row) return;
  const body = canonicalJson(approvedContent(row));
  await trx('workflow_contents')
    .insert({ hash: sha256(body), body })
    .onConflict('hash')
    .ignore();
}

/** One field that is not what it was when a body last decided. */
export interface ContentChange {
  readonly field: keyof ApprovedContent;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What has changed since a decision.
 *
 * @param contentHash the hash that the decision is bound to
 * @returns the changed fields; `null` when what was shown has been erased
 */
export async function changesSince(
  trx: Knex,
  { topic, contentHash }: { readonly topic: string; readonly contentHash: string },
): Promise<ContentChange[] | null> {
  const row = await loadTopic(trx, topic);
  const kept = await trx<{ hash: string; body: string }>('workflow_contents')
    .where({ hash: contentHash })
    .first('body');
  if (!row || !kept) return null;
  const before = JSON.parse(kept.body) as ApprovedContent;
  const after = approvedContent(row);
  const fields = Object.keys(after) as (keyof ApprovedContent)[];
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
