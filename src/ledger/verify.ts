/** Verifies the whole ledger on the database itself: no server, no Strapi, any size. */
import type { Knex } from 'knex';
import { noAnchors } from './anchor';
import { inSnapshot } from './dialect';
import type { Finding } from './finding';
import type { Check, Counts, Verification } from './verification';
import { verifyAnchoredTopics, verifyAnchors } from './verify-anchors';
import { verifyChains, verifyLoose } from './verify-chains';
import { verifyContents, verifyFacts, verifyReleases, verifyTexts } from './verify-kept';

/** In this order: what entries rest on comes before them. */
const CHECKS: readonly Check[] = [
  verifyReleases,
  verifyFacts,
  verifyTexts,
  verifyContents,
  verifyAnchors,
  verifyChains,
  verifyLoose,
  verifyAnchoredTopics,
];

export interface Verdict {
  /** The first thing that is wrong; `null` when everything is as it was written. */
  readonly finding: Finding | null;
  readonly counts: Readonly<Counts>;
}

/** @param published hashes of anchors noted down outside the database, which must be found in it */
export function verifyLedger(knex: Knex, published: readonly string[] = []): Promise<Verdict> {
  return inSnapshot(knex, async (trx) => {
    const counts = { releases: 0, facts: 0, texts: 0, erased: 0, anchors: 0, topics: 0, entries: 0 };
    const run: Verification = {
      trx,
      counts,
      releases: new Set(),
      anchored: noAnchors(),
      published: new Set(published),
    };
    for (const check of CHECKS) {
      const finding = await check(run);
      if (finding) return { finding, counts };
    }
    return { finding: null, counts };
  });
}
