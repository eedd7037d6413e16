import type { Knex } from 'knex';
import type { Anchored } from './anchor';
import type { Finding } from './finding';

/** What was looked at. */
export interface Counts {
  releases: number;
  facts: number;
  texts: number;
  /** Entries whose text has been erased. */
  erased: number;
  anchors: number;
  topics: number;
  entries: number;
}

/** One verification, in one moment of the database. */
export interface Verification {
  readonly trx: Knex;
  readonly counts: Counts;
  /** Releases whose body matches their hash. */
  readonly releases: Set<string>;
  readonly anchored: Anchored;
  /** Hashes of anchors that were published outside the database and must be found in it. */
  readonly published: Set<string>;
}

/** Part of a verification. @returns the first thing that is wrong, if anything is */
export type Check = (run: Verification) => Promise<Finding | null>;
