/** What the process endpoints answer and take, as the panel uses it. */
import type { PolicyName } from '../../../domain/law/refusal';

export type Gate = 'chairs-meeting' | 'party-organization';

/** One reason why a step is not possible, with the words of the rule it comes from. */
export interface Blocker {
  readonly policy: PolicyName;
  readonly rule: string;
  readonly clause: string;
  readonly quote: string;
  readonly observed: string;
  readonly needed: string;
  readonly whoCanFix: string;
  readonly how: string;
}

export interface Transition {
  readonly key: string;
  readonly label: string;
  readonly kind: 'forward' | 'return' | 'withdraw' | 'terminate';
  readonly to: { readonly key: string; readonly label: string };
  readonly allowed: boolean;
  readonly commentRequired: boolean;
  readonly gate: Gate | null;
  readonly blockers: readonly Blocker[];
}

export interface HistoryEntry {
  readonly seq: number;
  readonly type: string;
  readonly label: string;
  readonly at: string;
  readonly by: string;
  /** Whoever had delegated to `by`. */
  readonly onBehalfOf: string | null;
  readonly comment: string | null;
}

/** One field of the topic that is not what it was when a body last decided; `null` where only the change is known. */
export interface Change {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface LastDecision {
  readonly gate: Gate;
  readonly decision: 'approved' | 'returned';
  readonly decidedOn: string;
  /** `null` when what the body was shown has been erased. */
  readonly changes: readonly Change[] | null;
}

export interface Person {
  readonly documentId: string;
  readonly name: string;
  readonly category: string;
  readonly recognised: boolean;
  /** `YYYY-MM-DD`, Asia/Shanghai; `null` while the person has not been told. */
  readonly notifiedOn: string | null;
}

/** What this person could do apart from the steps. */
export interface Offers {
  readonly recordDecision: readonly Gate[];
  readonly recognise: boolean;
  readonly recogniseByPaper: boolean;
  readonly notify: boolean;
  readonly recall: boolean;
  /** Keys of steps that are somebody else's, and may be taken here if they cannot wait. */
  readonly emergency: readonly string[];
  /** Revisions of emergency steps that wait for this person's confirmation. */
  readonly confirm: readonly number[];
}

export interface Process {
  readonly stage: string;
  readonly stageLabel: string;
  readonly rev: number;
  readonly transitions: readonly Transition[];
  readonly offers: Offers;
  readonly participants: readonly Person[];
  readonly lastDecision: LastDecision | null;
  readonly history: readonly HistoryEntry[];
}

export interface Command {
  readonly commandId: string;
  readonly expectedRev: number;
}

export interface PaperDecision {
  readonly gate: Gate;
  readonly decision: 'approved' | 'returned';
  readonly comment?: string;
  readonly paper: Paper;
}

/** A decision taken on paper; `scan` is a file of the media library. */
export interface Paper {
  readonly documentNo: string;
  readonly decidedOn: string;
  readonly scan?: number;
}

export interface Recognition {
  readonly participants: readonly string[];
  readonly paper?: Paper;
}

export interface Notice {
  readonly participants: readonly string[];
  readonly sentOn: string;
  readonly channel: string;
}

/** Why the server said no; `outcomeUnknown` when no answer came and the command may have been carried out. */
export interface Refusal {
  readonly message: string;
  readonly blockers: readonly Blocker[];
  /** The topic that the reasons are about. */
  readonly topic: string | null;
  readonly decidedMeanwhile: boolean;
  readonly outcomeUnknown: boolean;
}
