/** The shape of a language: a sentence for every policy. A missing one does not compile. */
import type { ChartFinding } from '../domain/process/check-chart';
import type { CompileFinding } from '../domain/process/compile';
import type { Findings, PolicyName } from '../domain/refusal';
import type { Gate } from '../domain/vocabulary';

/** One policy in words: what is there, what is needed, who can mend it and how. No codes, no ids. */
export interface Wording<Name extends PolicyName> {
  observed(found: Findings[Name]): string;
  needed(found: Findings[Name]): string;
  readonly whoCanFix: string | ((found: Findings[Name]) => string);
  readonly how: string;
}

export interface Catalogue {
  readonly policies: { readonly [Name in PolicyName]: Wording<Name> };
  /** The one sentence above all reasons. `attempt` is what was tried, in this language. */
  refusal(attempt: string, reasons: readonly string[]): string;
  reason(parts: { rule: string; clause: string; quote: string; observed: string; needed: string }): string;
  readonly attempts: Readonly<Record<Attempt, string>>;
  readonly errors: Readonly<Record<ErrorCode, string>>;
  /** Why a command came too late: who was faster, when, and what they did. */
  decidedMeanwhile(by: { readonly who: string; readonly when: string; readonly what: string }): string;
  /** A moment, ISO 8601 in UTC, as people here write it: to the minute, Beijing time. */
  moment(iso: string): string;
  /** Whoever acts where no member of staff does: set-up and the jobs of the software itself. */
  readonly system: string;
  readonly history: History;
  /** What keeps a flowchart from being released; `at` names the clause, stage or step, `what` the thing itself. */
  readonly faults: Readonly<
    Record<Exclude<CompileFinding['code'], 'CHART_NOT_SOUND'>, (at: string, what: string) => string>
  >;
  /** What of a BPMN file was left out; `what` is the name of the part. */
  readonly bpmnFaults: Readonly<Record<BpmnFault, (what: string) => string>>;
  readonly chartFaults: Readonly<Record<ChartFinding['what'], (at: string) => string>>;
}

/** What happened to a topic, in one line each. */
export interface History {
  readonly opened: string;
  moved(step: string, emergency: boolean): string;
  recalled(step: string): string;
  confirmed(step: string): string;
  approval(gate: Gate, decision: 'approved' | 'returned'): string;
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
  'approve',
  'return',
  'recognise',
  'notify',
  'recall',
  'confirm',
] as const;
export type Attempt = (typeof ATTEMPTS)[number];

/** Requests that are wrong in form, not against a clause. */
export const ERROR_CODES = [
  'TOPIC_NOT_FOUND',
  'REQUEST_NOT_UNDERSTOOD',
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
  'SERVER_BUSY',
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
