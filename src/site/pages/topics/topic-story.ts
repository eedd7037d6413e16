/** Everything behind one public topic that is public itself. */
import type { Attendance } from '../shared/numbers';
import type { CaseRow, OutcomeRow, SessionRow, TopicDetail } from '../shared/rows';
import type { Released } from '../suggestions/released';

/** A day on which a topic entered a public phase. */
export interface Milestone {
  readonly phase: string;
  readonly at: string;
}

export interface TopicStory {
  readonly topic: TopicDetail;
  /** Oldest first. */
  readonly milestones: readonly Milestone[];
  readonly attendance: Attendance;
  readonly outcomes: readonly OutcomeRow[];
  readonly cases: readonly CaseRow[];
  readonly sessions: readonly SessionRow[];
  readonly voices: Voices;
}

/** What the public is asked about the topic, and what was released of the answers. */
export interface Voices {
  /** `none` where nobody was ever asked. */
  readonly stands: 'none' | 'ahead' | 'open' | 'over';
  readonly from: string | null;
  readonly until: string | null;
  readonly released: readonly Released[];
}
