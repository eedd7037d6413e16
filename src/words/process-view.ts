/** A topic's process in the reader's words: what `GET /workflow/topics/:id` answers and the panel shows. */
import type { Offers } from '../domain/process/offers';
import type { Transition } from '../domain/process/flowchart';
import type { Approval, ProcessEvent } from '../domain/record/state';
import type { PhrasedBlocker } from './phrase';

/** One step as the panel offers it. */
export interface StepView extends Pick<Transition, 'key' | 'label' | 'kind' | 'commentRequired' | 'gate'> {
  readonly to: { readonly key: string; readonly label: string };
  readonly allowed: boolean;
  readonly blockers: readonly PhrasedBlocker[];
  readonly warnings: readonly PhrasedBlocker[];
}

export interface HistoryEntry {
  readonly seq: number;
  readonly type: ProcessEvent['type'];
  readonly label: string;
  /** A moment, ISO 8601 in UTC. */
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

export interface LastDecision extends Pick<Approval, 'gate' | 'decision' | 'decidedOn'> {
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

/** Everything about a topic's process that one person may know. */
export interface ProcessView {
  readonly stage: string;
  readonly stageLabel: string;
  readonly release: { readonly hash: string; readonly title: string };
  readonly rev: number;
  readonly transitions: readonly StepView[];
  readonly offers: Offers;
  readonly participants: readonly Person[];
  readonly lastDecision: LastDecision | null;
  readonly history: readonly HistoryEntry[];
}
