/** Anchors the ledger once a day. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { nowIso, today } from '../../engine/clock';
import { withTicket } from '../../engine/database/ticket';
import { followAnchor, nextAnchor, noAnchors, type Anchored } from '../../ledger/anchor';
import { describeFinding } from '../../ledger/finding';
import { ANCHOR_COLUMNS, type AnchorRow } from '../../ledger/rows';

/** @throws if the anchors so far are not as they were written: nothing may be built on them */
async function readAnchored(trx: Knex): Promise<Anchored> {
  const anchored = noAnchors();
  const rows = await trx<AnchorRow>('workflow_anchors')
    .select(...ANCHOR_COLUMNS)
    .orderBy('day');
  for (const row of rows) {
    const found = followAnchor(anchored, row);
    if (found) throw new Error(describeFinding(found).zh);
  }
  return anchored;
}

/**
 * Fixes the heads of all chains under today's date. A second run on the same day changes nothing; of several nodes
 * that run at once one writes.
 *
 * @returns the anchor, or `null` when today has one already
 */
export function anchorLedger(strapi: Core.Strapi): Promise<AnchorRow | null> {
  const anchorOf = async (trx: Knex) => {
    const day = today();
    if (await trx<AnchorRow>('workflow_anchors').where('day', '>=', day).first('day')) return null;
    const before = await readAnchored(trx);
    const instances = await trx<{ topic: string; head_hash: string }>('workflow_instances').select(
      'topic',
      'head_hash',
    );
    const heads = new Map(instances.map(({ topic, head_hash }) => [topic, head_hash]));
    const anchor = nextAnchor(before, { day, at: nowIso(), heads });
    // Another node may have been faster: it has then written this day, or continued the same anchor.
    const written = await trx<AnchorRow>('workflow_anchors')
      .insert(anchor)
      .onConflict()
      .ignore()
      .returning('hash');
    return written.length > 0 ? anchor : null;
  };
  return withTicket(strapi, anchorOf);
}
