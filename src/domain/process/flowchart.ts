/** A flowchart as drawn and a rule as written: the editable drafts from which a release is compiled. */
import type { Modality } from '../law/clause';
import type { Body, Role, TopicKind } from '../law/vocabulary';

export interface Stage {
  readonly key: string;
  readonly label: string;
  readonly kind: 'start' | 'normal' | 'end';
  /** What the public is told about a topic in this stage; `null` shows nothing. */
  readonly phase: string | null;
  readonly owner: Role | null;
  /** Is the topic's text revised here? Entering then voids every approval. Absent in releases made before it was asked. */
  readonly resetsApprovals?: boolean;
  /** Calendar days a topic may stay, and who is told when it stays longer; `null` for no limit. */
  readonly deadlineDays?: number | null;
  readonly escalateTo?: Role | null;
}

export interface Transition {
  readonly key: string;
  readonly label: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly kind: 'forward' | 'return' | 'withdraw' | 'terminate';
  readonly who: readonly Role[];
  /** The clause that gives the step to them, and its words. */
  readonly whoClause: string;
  readonly whoQuote: string;
  /** The body whose decision this step is, when it takes it here itself. */
  readonly gate: Body | null;
  /** Does this step hand the topic in? Whoever takes it may not approve it. */
  readonly submits: boolean;
  readonly commentRequired: boolean;
}

export interface FlowchartDraft {
  readonly title: string;
  readonly topicKind: TopicKind;
  readonly stages: readonly Stage[];
  readonly transitions: readonly Transition[];
}

/** One sentence of a clause, bound to a policy at a moment. */
export interface Binding {
  readonly policy: string;
  /** Words of the clause, verbatim. */
  readonly quote: string;
  readonly modality: Modality;
  readonly mode: 'enforce' | 'warn' | 'record';
  /** `into:<stage>` for a step that enters a stage, `on:<moment>` for the writing of a record. */
  readonly at: string;
  readonly topicKind: TopicKind | null;
  /** For `into:<stage>`: must every way to the other stages this clause names go through this one? */
  readonly mustPass?: boolean;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface RuleClause {
  readonly id: string;
  readonly text: string;
  readonly bindings: readonly Binding[];
}

export interface RuleDraft {
  readonly title: string;
  readonly clauses: readonly RuleClause[];
}
