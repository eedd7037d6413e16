/** What is wrong with a drawing: one kind of finding for every check, so that it is shown and stored in one way. */
import type { Citation } from '../../law/clause';

/** Every finding, and whether a chart that has it may go live. */
const SEVERITIES = {
  NOT_ONE_START: 'blocking',
  STAGE_UNREACHABLE: 'blocking',
  NO_WAY_TO_AN_END: 'blocking',
  GATE_BYPASSED: 'blocking',
  STAGE_BYPASSED: 'blocking',
  REVISION_NOT_APPROVED: 'blocking',
  FORWARD_IN_A_CIRCLE: 'blocking',
  STAGE_KEY_TWICE: 'blocking',
  STAGE_LABEL_TWICE: 'blocking',
  STEP_KEY_TWICE: 'blocking',
  STEP_LABEL_TWICE: 'blocking',
  LABEL_MISSING: 'blocking',
  STAGE_UNKNOWN: 'blocking',
  STEP_HAS_NO_ACTOR: 'blocking',
  STAGE_HAS_NO_OWNER: 'blocking',
  NOBODY_TO_ACT: 'blocking',
  ONE_PERSON_ALONE: 'blocking',
  DEADLINE_WITHOUT_ESCALATION: 'blocking',
  STEP_LEAVES_AN_END: 'blocking',
  ENDING_STEP_GOES_ON: 'blocking',
  POLICY_UNKNOWN: 'blocking',
  PARAMETER_WRONG: 'blocking',
  QUOTE_NOT_IN_CLAUSE: 'blocking',
  MODALITY_EXCEEDS_WORDS: 'blocking',
  MOMENT_UNKNOWN: 'blocking',
  CLAUSE_STAGE_MISSING: 'blocking',
  CLAUSE_UNKNOWN: 'blocking',
  PARAMETER_UNSET: 'warning',
  REVISION_KEEPS_APPROVAL: 'warning',
  LOOP_WITHOUT_WAY_OUT: 'warning',
  RETURN_WITHOUT_REASON: 'warning',
  PUBLIC_PHASE_LOST: 'warning',
  ENDS_WITHOUT_CLAUSE: 'warning',
  TOO_MANY_STAGES: 'warning',
} as const;

export type FindingCode = keyof typeof SEVERITIES;
export type Severity = 'blocking' | 'warning';

/** What a finding is about; its clause and quote come with it where a clause forbids. */
export interface Place extends Partial<Citation> {
  /** What to mark on the drawing; empty when the fault is the whole chart's or a rule's. */
  readonly at?: { readonly stage?: string; readonly step?: string };
  /** The thing itself where it is not drawn: a policy, a role, a moment. */
  readonly what?: string;
  /** The offending way: keys of stage, step, stage, step, …, stage. */
  readonly path?: readonly string[];
}

export interface ChartFinding extends Place {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly at: { readonly stage?: string; readonly step?: string };
}

export const finding = (code: FindingCode, place: Place): ChartFinding => ({
  at: {},
  ...place,
  code,
  severity: SEVERITIES[code],
});

/** Does one of these keep the chart from going live? */
export const blocks = (findings: readonly ChartFinding[]): boolean =>
  findings.some(({ severity }) => severity === 'blocking');
