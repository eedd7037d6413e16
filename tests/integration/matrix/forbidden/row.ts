/** One row of the matrix: a write that may not be, on what it is tried, and what its refusal says. */
import type { Act } from '../doors';
import type { Data, Scene } from '../scene';

/** What a forbidden write is tried on. */
export interface Situation {
  /** The document; none for what is to be created. */
  readonly documentId?: string;
  readonly data?: Data;
  /** Puts back what only this row needed. */
  readonly undo?: () => Promise<void>;
}

/** A policy with its clause; a code where the reason is one of form; or the field that Strapi itself misses before. */
export type Reason =
  | { readonly policy: string; readonly clause: string }
  | { readonly code: string }
  | { readonly missing: string };

export interface Forbidden {
  /** The file that refuses, below src. */
  readonly gate: string;
  readonly type: string;
  /** In Chinese, for docs/write-paths.md. */
  readonly what: string;
  readonly reason: Reason;
  readonly acts: readonly Act[];
  /** Account of whoever writes; the office unless it matters. */
  readonly by?: string;
  readonly situation: (scene: Scene) => Promise<Situation>;
}

export const because = (policy: string, clause: string): Reason => ({ policy, clause });

export const CLONED = because('process-not-cloned', '二(三).4');
export const KEPT = because('record-kept', '二(五).12');
export const TYPED = because('stage-moves-by-step', '三(二).3');
export const ELSEWHERE = because('district-is-own', '四(一).5');
