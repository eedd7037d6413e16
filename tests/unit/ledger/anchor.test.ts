import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/canonical-json';
import { sha256 } from '../../../src/ledger/hash';
import { anchorHash, compareRoot, followAnchor, nextAnchor, noAnchors } from '../../../src/ledger/anchor';
import type { Finding } from '../../../src/ledger/finding';
import { merkleRoot } from '../../../src/ledger/merkle';
import { ANCHOR_COLUMNS, type AnchorRow } from '../../../src/ledger/rows';

const heads = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.nat()), { selector: ([topic]) => topic })
  .map((pairs) => new Map(pairs.map(([topic, n]) => [topic, sha256(String(n))])));

describe('the Merkle root', () => {
  it('does not depend on the order of the topics', () => {
    fc.assert(
      fc.property(heads, (given) => {
        expect(merkleRoot(new Map([...given].reverse()))).toBe(merkleRoot(given));
      }),
    );
  });

  it('changes with every head, every topic more and every topic less', () => {
    fc.assert(
      fc.property(heads, fc.string({ minLength: 1 }), (given, topic) => {
        const changed = new Map(given).set(topic, sha256('another'));
        expect(merkleRoot(changed)).not.toBe(merkleRoot(given));
        changed.delete(topic);
        if (given.has(topic)) expect(merkleRoot(changed)).not.toBe(merkleRoot(given));
      }),
    );
  });

  it('is what anybody can compute from its description', () => {
    const leaf = (topic: string) => sha256(`leaf\n${topic}\n${sha256(topic)}`);
    const three = new Map(['c', 'a', 'b'].map((topic) => [topic, sha256(topic)]));
    const pair = sha256(`node\n${leaf('a')}\n${leaf('b')}`);
    expect(merkleRoot(three)).toBe(sha256(`node\n${pair}\n${leaf('c')}`));
    expect(merkleRoot(new Map())).toBe(sha256('none\n'));
  });
});

/** Follows all rows. */
function verify(rows: readonly AnchorRow[]): Finding | null {
  const anchored = noAnchors();
  for (const row of rows) {
    const found = followAnchor(anchored, row);
    if (found) return found;
  }
  return compareRoot(anchored);
}

const dayOf = (n: number) => `2026-03-${String(n + 1).padStart(2, '0')}`;

function anchorsOf(days: number): AnchorRow[] {
  const rows: AnchorRow[] = [];
  const anchored = noAnchors();
  const now = new Map<string, string>();
  for (let n = 0; n < days; n += 1) {
    if (n % 3 !== 2) now.set(`topic-${n % 5}`, sha256(String(n)));
    const row = nextAnchor(anchored, { day: dayOf(n), at: `${dayOf(n)}T00:05:00.000Z`, heads: now });
    followAnchor(anchored, row);
    rows.push(row);
  }
  return rows;
}

describe('the daily anchors', () => {
  const rows = anchorsOf(12);
  const index = fc.nat({ max: rows.length - 1 });

  it('are fine as they were written', () => {
    expect(verify(rows)).toBeNull();
    expect(verify([])).toBeNull();
  });

  it('keep only the heads that changed', () => {
    expect(rows.slice(0, 3).map((row) => Object.keys(JSON.parse(row.heads) as object))).toEqual([
      ['topic-0'],
      ['topic-1'],
      [],
    ]);
    expect(rows.at(-1)?.topics).toBe(5);
  });

  it('keep a topic that is gone, so that its absence shows', () => {
    const anchored = noAnchors();
    for (const row of rows) followAnchor(anchored, row);
    expect(nextAnchor(anchored, { day: '2026-04-01', at: '', heads: new Map() }).topics).toBe(5);
  });

  it('name the day of which a byte of any column is flipped', () => {
    fc.assert(
      fc.property(index, fc.constantFrom(...ANCHOR_COLUMNS), fc.nat(), (at, column, where) => {
        const row = rows[at] as AnchorRow;
        const value = row[column];
        const flipped =
          typeof value === 'number'
            ? value + 1
            : `${value.slice(0, where % value.length)}~${value.slice((where % value.length) + 1)}`;
        const found = verify(rows.with(at, { ...row, [column]: flipped }));
        expect(found?.at).toBe(column === 'day' ? flipped : row.day);
      }),
    );
  });

  it('name the day after one that was deleted, and the first that changed places', () => {
    fc.assert(
      fc.property(index, (at) => {
        const next = rows[at + 1];
        if (!next) return;
        expect(verify(rows.toSpliced(at, 1))).toMatchObject({ code: 'ANCHOR_LINK', at: next.day });
        const swapped = rows.with(at, next).with(at + 1, rows[at] as AnchorRow);
        expect(verify(swapped)).toMatchObject({ code: 'ANCHOR_LINK', at: next.day });
      }),
    );
  });

  it.each<[string, Partial<AnchorRow>, string]>([
    ['root', { root: sha256('x') }, 'ANCHOR_ROOT'],
    ['count', { topics: 4 }, 'ANCHOR_TOPICS'],
    ['heads', { heads: '{ }' }, 'ANCHOR_HEADS'],
    ['head', { heads: canonicalJson({ 'topic-1': 1 }) }, 'ANCHOR_HEADS'],
  ])('name a %s that does not fit, even if it is hashed', (_, change, code) => {
    const last = { ...(rows.at(-1) as AnchorRow), ...change };
    expect(verify(rows.with(-1, { ...last, hash: anchorHash(last) }))).toMatchObject({ code });
  });
});
