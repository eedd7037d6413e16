/** The shape of a language: a sentence for every policy. A missing one does not compile. */
import type { BoundPolicy } from '../domain/policies/index';
import type { FindingCode } from '../domain/process/verify/index';
import type { PolicyName } from '../domain/law/refusal';
import type { Wording } from './reasons/reason';
import type { Body, FourOnes, Role, SuggestionState } from '../domain/law/vocabulary';
import type { SheetFaults } from './sheet-faults';

export type { CellFault, FileFault } from './sheet-faults';

export interface Catalogue {
  readonly policies: { readonly [Name in PolicyName]: Wording<Name> };
  /** The one sentence above all reasons. `attempt` is what was tried, in this language. */
  refusal(attempt: string, reasons: readonly string[]): string;
  reason(parts: { rule: string; clause: string; quote: string; observed: string; needed: string }): string;
  readonly attempts: Readonly<Record<Attempt, string>>;
  readonly errors: Readonly<Record<ErrorCode, string>>;
  /** Pictures, by their names, that lack the words for those who cannot see them. */
  readonly picturesUndescribed: (names: readonly string[]) => string;
  /** Why a command came too late: who was faster, when, and what they did. */
  decidedMeanwhile(by: { readonly who: string; readonly when: string; readonly what: string }): string;
  /** A moment, ISO 8601 in UTC, as people here write it: to the minute, Beijing time. */
  moment(iso: string): string;
  /** Whoever acts where no member of staff does: set-up and the jobs of the software itself. */
  readonly system: string;
  readonly history: History;
  readonly suggestionStates: Readonly<Record<SuggestionState, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  /** What a pilot must show, by name (三(一).3). */
  readonly fourOnes: Readonly<Record<FourOnes, string>>;
  /** What each body does at its gate. */
  readonly decisions: Readonly<Record<Body, string>>;
  /** How a step reads between two stages of a way. */
  readonly path: { readonly step: (label: string) => string };
  /** What a clause asks of a step, by policy, in one sentence. */
  readonly guards: Readonly<Record<BoundPolicy, string>>;
  /** What of a BPMN file was left out; `what` is the name of the part. */
  readonly bpmnFaults: Readonly<Record<BpmnFault, (what: string) => string>>;
  /** What is wrong with an Excel file, and in its cells. */
  readonly sheetFaults: SheetFaults;
  /** What is wrong with a drawing. */
  readonly findings: Readonly<Record<FindingCode, (words: FindingWords) => string>>;
}

/** The parts of a finding in words; empty where the finding has none. */
export interface FindingWords {
  /** Label of the stage and of the step to mark. */
  readonly stage: string;
  readonly step: string;
  /** The thing itself: a policy, a body, a role, a moment. */
  readonly what: string;
  readonly rule: string;
  readonly clause: string;
  readonly quote: string;
  /** The offending way, in labels. */
  readonly path: string;
  /** Label of the stage where the offending way ends. */
  readonly end: string;
}

/** What happened to a topic, in one line each. */
export interface History {
  readonly opened: string;
  moved(step: string, emergency: boolean): string;
  recalled(step: string): string;
  readonly migrated: string;
  confirmed(step: string): string;
  approval(gate: Body, decision: 'approved' | 'returned'): string;
  recognised(people: number): string;
  notified(people: number): string;
}

/** What can be tried besides a step of the flowchart, which has a name of its own. */
export const ATTEMPTS = [
  'create',
  'update',
  'delete',
  'clone',
  'publish',
  'withdraw',
  'approve',
  'return',
  'recognise',
  'notify',
  'recall',
  'confirm',
  'activate',
  'migrate',
  'screen',
  'reveal',
] as const;
export type Attempt = (typeof ATTEMPTS)[number];

/** Requests that are wrong in form, not against a clause. */
export const ERROR_CODES = [
  'CASE_NOT_PUBLIC',
  'CASE_NOT_FOUND',
  'CASE_NOT_PREVIEWED',
  'DELIVERY_NOT_FAILED',
  'ROOM_NOT_FOUND',
  'TOPIC_NOT_FOUND',
  'REQUEST_NOT_UNDERSTOOD',
  'DECISION_WITHOUT_STEP',
  'NOTHING_OWED',
  'WRITE_OUTSIDE_PROCESS',
  'ORGANIZATION_UNKNOWN',
  'PARTICIPANT_UNKNOWN',
  'FLOWCHART_NOT_FOUND',
  'FLOWCHART_NOT_SOUND',
  'RELEASE_NOT_FOUND',
  'BPMN_TOO_LARGE',
  'BPMN_HAS_DOCTYPE',
  'BPMN_UNREADABLE',
  'BPMN_NOT_OURS',
  'PARENT_MISSING',
  'SCAN_UNKNOWN',
  'LEDGER_BROKEN',
  'DATE_IN_FUTURE',
  'DELEGATION_INCOMPLETE',
  'DELEGATE_CANNOT_SIGN_IN',
  'SERVER_BUSY',
  'FLOWCHART_NOT_IN_FORCE',
  'JOB_NOT_FOUND',
  'JOB_RUNNING',
  'IMPORT_UNKNOWN',
  'LEDGER_UNKNOWN',
  'SUGGESTION_NOT_FOUND',
  'CONTACT_NOT_THERE',
  'CONTACT_KEY_MISSING',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Why a whole BPMN file is refused. */
export type BpmnRefusal = Extract<ErrorCode, `BPMN_${string}`>;

/** Why a part of a BPMN file was not understood. */
export const BPMN_FAULTS = [
  'NOT_OUR_ELEMENT',
  'NOT_OUR_STAGE',
  'NOT_OUR_STEP',
  'LANE_UNKNOWN',
  'STAGE_TWICE',
  'LINE_LOOSE',
  'CONDITION_CHANGED',
  'STEPS_DIFFER',
  'UNREADABLE_PART',
] as const;
export type BpmnFault = (typeof BPMN_FAULTS)[number];
