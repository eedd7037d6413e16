/** Verifies the chain of daily anchors, and that what they fixed is still there. */
import { compareRoot, followAnchor } from './anchor';
import { finding, type Finding } from './finding';
import { pages } from './pages';
import { ANCHOR_COLUMNS, type AnchorRow } from './rows';
import type { Verification } from './verification';

export async function verifyAnchors({
  trx,
  counts,
  anchored,
  published,
}: Verification): Promise<Finding | null> {
  const table = { name: 'workflow_anchors', columns: ANCHOR_COLUMNS, key: ['day'] as const, size: 100 };
  for await (const rows of pages<AnchorRow>(trx, table)) {
    for (const row of rows) {
      const found = followAnchor(anchored, row);
      if (found) return found;
      published.delete(row.hash);
    }
    counts.anchors += rows.length;
  }
  for (const hash of published) return finding('ANCHOR_UNKNOWN', { at: hash });
  return compareRoot(anchored);
}

/** Every head that was met in its chain has been struck off; whatever is left lost its whole chain. */
export function verifyAnchoredTopics({ anchored }: Verification): Promise<Finding | null> {
  for (const topic of anchored.heads.keys()) return Promise.resolve(finding('ANCHOR_LOST', { topic }));
  return Promise.resolve(null);
}
