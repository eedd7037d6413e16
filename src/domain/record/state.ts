/** The state of one topic's process: nothing but the fold of its events. */
import type { Body, Level } from '../law/vocabulary';

/** A decision of a body, taken in the system or on paper, bound to the content it was given for. */
export interface Approval {
  readonly gate: Body;
  readonly organization: string;
  readonly level: Level;
  readonly decision: 'approved' | 'returned';
  readonly contentHash: string;
  /** `YYYY-MM-DD`, Asia/Shanghai: the day the body decided. */
  readonly decidedOn: string;
  readonly recordedBy: string;
  /** The person who had delegated to the recorder, if it took their power. */
  readonly onBehalfOf: string | null;
  /** Set when the body decided on paper. */
  readonly paper: Paper | null;
}

/** A decision taken on paper: number of the document or minutes, and the stored name of its scan. */
export interface Paper {
  readonly documentNo: string;
  readonly scan: string | null;
}

export interface Recognition {
  readonly organization: string;
  /** Hash of who was recognised: another name under the same record is another person. */
  readonly identity: string;
  readonly decidedOn: string;
  readonly documentNo: string | null;
}

export interface Notice {
  readonly sentOn: string;
  readonly channel: string;
}

/** A step that its taker can still take back, because nothing has happened since. */
export interface Recallable {
  readonly transition: string;
  readonly from: string;
  readonly by: string;
  readonly submitters: readonly string[];
}

/** A step that was not its taker's, taken because it could not wait; one of those whose step it is still has to confirm it. */
export interface OwedConfirmation {
  /** The revision that the step led to, which names it. */
  readonly rev: number;
  readonly transition: string;
  readonly by: string;
}

export interface ProcessState {
  readonly topic: string;
  readonly release: string;
  readonly stage: string;
  readonly rev: number;
  /** Who handed it in, in person and on whose behalf: neither may decide on it. */
  readonly submitters: readonly string[];
  readonly recallable: Recallable | null;
  readonly owed: readonly OwedConfirmation[];
  readonly approvals: readonly Approval[];
  /** By participant id. */
  readonly recognitions: Readonly<Record<string, Recognition>>;
  readonly notices: Readonly<Record<string, Notice>>;
}

/** What may happen to a topic. Every event is one line of its ledger. */
export type ProcessEvent =
  | { readonly type: 'opened'; readonly topic: string; readonly release: string; readonly stage: string }
  | {
      readonly type: 'moved';
      readonly transition: string;
      readonly from: string;
      readonly to: string;
      readonly submits: boolean;
      readonly by: string;
      /** The person who had delegated to `by`, if it took their power. */
      readonly onBehalfOf: string | null;
      /** Taken by somebody whose step it is not, because it could not wait. */
      readonly emergency: boolean;
      /** May its taker take it back as long as nothing else has happened? */
      readonly recallable: boolean;
      /** Does the stage it enters void the approvals? Absent in entries made before stages could. */
      readonly resets?: boolean;
      /** Clauses that would have liked more (注重、及时), recorded and never refusing. */
      readonly warnings: readonly string[];
    }
  /** The topic goes on under another release of its flowchart, in the same stage or the one it is mapped to. */
  | {
      readonly type: 'migrated';
      readonly release: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly type: 'recalled';
      readonly transition: string;
      readonly from: string;
      readonly to: string;
      readonly by: string;
    }
  | { readonly type: 'emergency-confirmed'; readonly rev: number; readonly by: string }
  | { readonly type: 'approval-recorded'; readonly approval: Approval }
  | {
      readonly type: 'participants-recognised';
      /** By participant id. */
      readonly recognitions: Readonly<Record<string, Recognition>>;
    }
  | {
      readonly type: 'participants-notified';
      readonly participants: readonly string[];
      readonly notice: Notice;
    };

/** The approvals in force: the last decision of each gate, if it approved and the content has not changed since. */
export function approvalInForce(state: ProcessState, gate: Body, contentHash: string): Approval | undefined {
  const last = state.approvals.findLast((approval) => approval.gate === gate);
  return last?.decision === 'approved' && last.contentHash === contentHash ? last : undefined;
}

/** Is this person recognised, by the party organisation that the topic has now? */
export function isRecognised(
  state: ProcessState,
  participant: { readonly id: string; readonly identity: string },
  partyOrganization: { readonly id: string } | null,
): boolean {
  const recognition = state.recognitions[participant.id];
  return recognition?.identity === participant.identity && recognition.organization === partyOrganization?.id;
}

type EventOf<Type extends ProcessEvent['type']> = Extract<ProcessEvent, { type: Type }>;

const opened = ({ topic, release, stage }: EventOf<'opened'>): ProcessState => ({
  topic,
  release,
  stage,
  rev: 1,
  submitters: [],
  recallable: null,
  owed: [],
  approvals: [],
  recognitions: {},
  notices: {},
});

function moved(state: ProcessState, event: EventOf<'moved'>): Partial<ProcessState> {
  const { transition, from, to, by, onBehalfOf } = event;
  const rev = state.rev + 1;
  const { submitters } = state;
  return {
    stage: to,
    submitters: event.submits ? [by, ...(onBehalfOf === null ? [] : [onBehalfOf])] : submitters,
    recallable: event.recallable ? { transition, from, by, submitters } : null,
    approvals: event.resets ? [] : state.approvals,
    owed: event.emergency ? [...state.owed, { rev, transition, by }] : state.owed,
  };
}

type Later = Exclude<ProcessEvent, { type: 'opened' }>;

/** What each event changes. */
const CHANGES: {
  readonly [Type in Later['type']]: (state: ProcessState, event: EventOf<Type>) => Partial<ProcessState>;
} = {
  moved,
  recalled: ({ recallable, submitters, owed, rev }, { to }) => ({
    stage: to,
    submitters: recallable?.submitters ?? submitters,
    owed: owed.filter((one) => one.rev !== rev),
  }),
  migrated: (_state, { release, to }) => ({ release, stage: to }),
  'emergency-confirmed': ({ owed }, event) => ({ owed: owed.filter(({ rev }) => rev !== event.rev) }),
  'approval-recorded': ({ approvals }, { approval }) => ({ approvals: [...approvals, approval] }),
  'participants-recognised': (state, { recognitions }) => ({
    recognitions: { ...state.recognitions, ...recognitions },
  }),
  'participants-notified': (state, { participants, notice }) => ({
    notices: { ...state.notices, ...Object.fromEntries(participants.map((id) => [id, notice])) },
  }),
};

/** Applies one event. The only way a state changes; replaying a topic's events gives its stored state. */
export function evolve(state: ProcessState | undefined, event: ProcessEvent): ProcessState {
  if (event.type === 'opened') return opened(event);
  if (!state) throw new Error(`A process starts with "opened", not with "${event.type}"`);
  if (!(event.type in CHANGES)) throw new Error(`No such event: ${event.type}`);
  // The table holds for each type the function of just that event, which indexing by a union loses.
  const change = CHANGES[event.type] as (state: ProcessState, event: Later) => Partial<ProcessState>;
  // Whatever happens, the step before it can no longer be taken back.
  return { ...state, recallable: null, ...change(state, event), rev: state.rev + 1 };
}

/** The state after these events, in order. */
export function replay(events: readonly ProcessEvent[]): ProcessState | undefined {
  return events.reduce<ProcessState | undefined>((state, event) => evolve(state, event), undefined);
}
