import type { PhrasedBlocker } from '../../../words/phrase';

/** Why the server said no; `outcomeUnknown` when no answer came and the command may have been carried out. */
export interface Refusal {
  /** The server's own sentence; empty where none came. */
  readonly message: string;
  readonly blockers: readonly PhrasedBlocker[];
  /** The topic that the reasons are about. */
  readonly topic: string | null;
  readonly decidedMeanwhile: boolean;
  readonly outcomeUnknown: boolean;
}
