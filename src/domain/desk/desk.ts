/** What waits for whom: read from the charts, so that a redrawn chart changes everybody's desk by itself. */
import type { Release } from '../process/release';
import type { Body, Role } from '../law/vocabulary';

/** Stages whose next step is up to one of these roles. */
export const stagesOwnedBy = ({ stages }: Release, roles: readonly Role[]): string[] =>
  stages.filter(({ owner }) => owner !== null && roles.includes(owner)).map(({ key }) => key);

/** Stages in which the topic waits for this body's decision. */
export const stagesAwaiting = ({ stages, transitions }: Release, gate: Body): string[] =>
  stages.map(({ key }) => key).filter((key) => gateAt({ transitions }, key) === gate);

/** The body whose decision a topic in this stage waits for, if any. */
export const gateAt = ({ transitions }: Pick<Release, 'transitions'>, stage: string): Body | null =>
  transitions.find(({ from, kind, gate }) => kind === 'forward' && gate !== null && from.includes(stage))
    ?.gate ?? null;

/** How many there are; `orMore` where counting stopped, because nobody reads on that far. */
export interface Amount {
  readonly total: number;
  readonly orMore: boolean;
}

/** A topic as every list of the desk shows it. Moments are ISO 8601 in UTC. */
export interface DeskTopic {
  readonly topic: string;
  readonly title: string;
  readonly room: string | null;
  readonly district: string | null;
  readonly stage: string;
  readonly since: string | null;
}

/** A topic that waits for a body's decision. */
export interface PendingDecision extends DeskTopic {
  readonly gate: Body;
  readonly body: string | null;
  /** Does the reader take this decision here, or write down one that was taken on paper? */
  readonly byPaper: boolean;
}

/** The approval inbox. */
export interface PendingDecisions extends Amount {
  readonly items: readonly PendingDecision[];
}

/** People on the list of a session to come whom the reader's party organisation has not recognised yet. */
export interface PendingRecognition extends DeskTopic {
  readonly people: number;
}

/** A deliberation that is planned and not yet held. Days are `YYYY-MM-DD` in Asia/Shanghai. */
export interface PlannedSession {
  readonly session: string;
  readonly title: string;
  readonly topic: string | null;
  readonly district: string | null;
  readonly plannedOn: string;
  readonly overdue: boolean;
}

export interface RoomProgress {
  readonly level: string;
  readonly target: number;
  readonly accepted: number;
  readonly building: number;
}

/** One line of somebody's ledger. */
export interface RecentEvent {
  readonly topic: string;
  readonly title: string;
  readonly seq: number;
  readonly label: string;
  readonly at: string;
  readonly by: string;
}

/** Everything on one person's desk. */
export interface Desk {
  readonly today: string;
  readonly waiting: Amount & { readonly topics: readonly DeskTopic[] };
  readonly recognitions: readonly PendingRecognition[];
  readonly mine: readonly DeskTopic[];
  readonly sessions: readonly PlannedSession[];
  readonly rooms: {
    readonly levels: readonly RoomProgress[];
    readonly clause: string;
    readonly quote: string;
  };
  readonly recent: readonly RecentEvent[];
}
