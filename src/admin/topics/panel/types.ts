/** What the process endpoints take; what they answer is typed in words/process-view.ts, for the server as well. */
import type { Approval } from '../../../domain/record/state';
import type { Paper } from '../../kit/paper';

export interface Command {
  readonly commandId: string;
  readonly expectedRev: number;
}

export interface PaperDecision extends Pick<Approval, 'gate' | 'decision'> {
  readonly comment?: string;
  readonly paper: Paper;
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
