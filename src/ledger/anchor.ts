/** The daily anchor: one hash that fixes every chain, each anchor chained to the one before it. Pure. */
import { canonicalJson } from '../domain/canonical-json';
import { GENESIS, sha256 } from './hash';
import { finding, type Finding } from './finding';
import { isCanonical } from './is-canonical';
import { merkleRoot, type Heads } from './merkle';
import type { AnchorRow } from './rows';

/** All anchors up to one of them. */
export interface Anchored {
  day: string;
  hash: string;
  root: string | null;
  readonly heads: Map<string, string>;
}

export const noAnchors = (): Anchored => ({ day: '', hash: GENESIS, root: null, heads: new Map() });

export function anchorHash({ prev_hash, day, topics, root, at, heads }: Omit<AnchorRow, 'hash'>): string {
  return sha256(['hsl-anchor1', prev_hash, day, topics, root, at, heads].join('\n'));
}

/**
 * The next anchor: the heads that changed, and the root over all.
 *
 * A topic that was anchored once stays in every later root, so that its removal shows.
 */
export function nextAnchor(
  before: Anchored,
  now: { readonly day: string; readonly at: string; readonly heads: Heads },
): AnchorRow {
  const changed = [...now.heads].filter(([topic, head]) => before.heads.get(topic) !== head);
  const all = new Map([...before.heads, ...changed]);
  const row = {
    day: now.day,
    topics: all.size,
    root: merkleRoot(all),
    heads: canonicalJson(Object.fromEntries(changed)),
    prev_hash: before.hash,
    at: now.at,
  };
  return { ...row, hash: anchorHash(row) };
}

function readHeads(text: string): [string, string][] | undefined {
  try {
    const heads = JSON.parse(text) as unknown;
    if (typeof heads !== 'object' || heads === null || !isCanonical(text, heads)) return undefined;
    const entries = Object.entries(heads) as [string, unknown][];
    return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
      ? entries
      : undefined;
  } catch {
    return undefined;
  }
}

/** Verifies the next anchor and takes its heads over into `anchored`. */
export function followAnchor(anchored: Anchored, row: AnchorRow): Finding | null {
  const at = row.day;
  if (row.prev_hash !== anchored.hash || row.day <= anchored.day) return finding('ANCHOR_LINK', { at });
  if (anchorHash(row) !== row.hash) return finding('ANCHOR_HASH', { at });
  const heads = readHeads(row.heads);
  if (!heads) return finding('ANCHOR_HEADS', { at });
  for (const [topic, head] of heads) anchored.heads.set(topic, head);
  anchored.day = row.day;
  anchored.hash = row.hash;
  anchored.root = row.root;
  return row.topics === anchored.heads.size ? null : finding('ANCHOR_TOPICS', { at });
}

/** Compares the last root with the heads that all anchors add up to; the roots before it are fixed by its hash. */
export function compareRoot({ day, root, heads }: Anchored): Finding | null {
  return root === null || root === merkleRoot(heads) ? null : finding('ANCHOR_ROOT', { at: day });
}
