/** A Merkle tree over the heads of all chains. */
import { sha256 } from './hash';

/** By topic, the hash of its last entry. */
export type Heads = ReadonlyMap<string, string>;

const leaf = (topic: string, head: string): string => sha256(`leaf\n${topic}\n${head}`);
const node = (left: string, right: string): string => sha256(`node\n${left}\n${right}`);

/** Code units, not a language's alphabet: every reader must sort alike. */
const byTopic = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);

/** Root over the heads in the order of their topics; a node without a partner moves up as it is. */
export function merkleRoot(heads: Heads): string {
  let level = [...heads].sort(byTopic).map(([topic, head]) => leaf(topic, head));
  while (level.length > 1) {
    const below = level;
    level = [];
    for (let i = 0; i < below.length; i += 2) {
      const [left, right] = below.slice(i, i + 2);
      level.push(right === undefined ? (left ?? '') : node(left ?? '', right));
    }
  }
  return level[0] ?? sha256('none\n');
}
