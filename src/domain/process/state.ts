/** The state of one topic's process: nothing but the fold of its events. */
import type { Gate, Level } from '../vocabulary';

/** A decision of a body, taken in the system or on paper, bound to the content it was given for. */
export interface Approval {
  readonly gate: Gate;
  readonly organization: string;
  readonly level: Level;
  readonly decision: 'approved' | 'returned';
  readonly contentHash: string;
  /** `YYYY-MM-DD`, Asia/Shanghai: the day the body decided. */
  readonly decidedOn: string;
  readonly recordedBy: string;
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

export interface ProcessState {
  readonly topic: string;
  readonly release: string;
  readonly stage: string;
  readonly rev: number;
  readonly submittedBy: string | null;
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
      readonly by: string;
    }
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
export function approvalInForce(state: ProcessState, gate: Gate, contentHash: string): Approval | undefined {
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
  submittedBy: null,
  approvals: [],
  recognitions: {},
  notices: {},
});

const moved = (next: ProcessState, event: EventOf<'moved'>): ProcessState => ({
  ...next,
  stage: event.to,
  submittedBy: event.submits ? event.by : next.submittedBy,
  approvals: event.resets ? [] : next.approvals,
});

/** The next revision of a state with what the event changes in it. */
function changed(next: ProcessState, event: Exclude<ProcessEvent, { type: 'opened' }>): ProcessState {
  switch (event.type) {
    case 'moved':
      return moved(next, event);
    case 'migrated':
      return { ...next, release: event.release, stage: event.to };
    case 'approval-recorded':
      return { ...next, approvals: [...next.approvals, event.approval] };
    case 'participants-recognised':
      return { ...next, recognitions: { ...next.recognitions, ...event.recognitions } };
    case 'participants-notified': {
      const told = event.participants.map((id) => [id, event.notice] as const);
      return { ...next, notices: { ...next.notices, ...Object.fromEntries(told) } };
    }
  }
}

/** Applies one event. The only way a state changes; replaying a topic's events gives its stored state. */
export function evolve(state: ProcessState | undefined, event: ProcessEvent): ProcessState {
  if (event.type === 'opened') return opened(event);
  if (!state) throw new Error(`A process starts with "opened", not with "${event.type}"`);
  return changed({ ...state, rev: state.rev + 1 }, event);
}

/** The state after these events, in order. */
export function replay(events: readonly ProcessEvent[]): ProcessState | undefined {
  return events.reduce<ProcessState | undefined>((state, event) => evolve(state, event), undefined);
}
