/** The ledger as JSON Lines for a third party: entries and anchors, without the texts people wrote. */
import type { Knex } from 'knex';
import { inSnapshot } from './dialect';
import { pages } from './pages';
import { ANCHOR_COLUMNS, type AnchorRow, type EventRow } from './rows';

/** Changes when a reader of the present version could not read the file any more. */
export const EXPORT_FORMAT = 'haoshangliang-ledger/1';

const COLUMNS = ['topic', 'seq', 'prev_hash', 'hash', 'body'] as const;
type ExportedEntry = Pick<EventRow, (typeof COLUMNS)[number]>;

type Write = (line: string) => Promise<void> | void;

async function countRows(query: Knex.QueryBuilder): Promise<number> {
  const row = (await query.count({ count: '*' }).first()) as { count: number | string };
  return Number(row.count);
}

/**
 * Hands every line to `write`, in order: a header, the entries, the anchors.
 *
 * @param topic one topic only; the anchors are always all there, for they hang together
 */
export function exportLedger(knex: Knex, topic: string | null, write: Write): Promise<void> {
  const where: Record<string, string> = topic === null ? {} : { topic };
  return inSnapshot(knex, async (trx) => {
    const entries = await countRows(trx('workflow_events').where(where));
    const anchors = await countRows(trx('workflow_anchors'));
    await write(JSON.stringify({ format: EXPORT_FORMAT, topic, entries, anchors }));
    const events = {
      name: 'workflow_events',
      columns: COLUMNS,
      key: ['topic', 'seq'] as const,
      size: 2000,
      where,
    };
    for await (const rows of pages<ExportedEntry>(trx, events)) {
      for (const row of rows) await write(JSON.stringify(row));
    }
    const days = { name: 'workflow_anchors', columns: ANCHOR_COLUMNS, key: ['day'] as const, size: 100 };
    for await (const rows of pages<AnchorRow>(trx, days)) {
      for (const row of rows) await write(JSON.stringify(row));
    }
  });
}
