/** A refusal: never empty, every reason at once, each with the clause that forbids. */
import type { Citation } from './clause';
import type { Audience, FourOnes, Body, Level, Role, SuggestionKind, SuggestionState } from './vocabulary';

/** Why an approval does not count. */
export type ApprovalFlaw = 'none' | 'returned' | 'content-changed' | 'wrong-organization' | 'room-names-none';

/** Every policy, and what it found missing: the closed list of reasons this system can give. */
export interface Findings {
  'stakeholder-invited': { readonly invited: number; readonly needed: number };
  'participants-recognised': { readonly total: number; readonly unrecognised: number };
  'participants-notified': {
    readonly total: number;
    readonly unnotified: number;
    /** Told, but later than the lead time asks. */
    readonly late: number;
    /** Days the office has set; `null` while it has set none, and then no lead time is enforced. */
    readonly leadDays: number | null;
  };
  'duty-group-size': { readonly members: number; readonly min: number; readonly max: number };
  'approved-at-same-level': { readonly flaw: ApprovalFlaw; readonly level: Level };
  'entered-in-annual-plan': Readonly<Record<string, never>>;
  'scheme-attached': { readonly missing: readonly ('lead-committee' | 'scheme')[] };
  'reviewed-by-chairs-meeting': { readonly flaw: ApprovalFlaw };
  'survey-completed': { readonly completed: number; readonly needed: number };
  'people-visited': { readonly visits: number; readonly needed: number };
  'deliberation-held': { readonly held: number; readonly needed: number };
  'outcome-reported': { readonly outcomes: number; readonly reported: number };
  'conversion-recorded': { readonly outcomes: number; readonly converted: number };
  'dissent-explained': { readonly open: number };
  'issues-escalated': { readonly open: number };
  'feedback-given': { readonly missing: readonly Audience[] };
  'four-ones-complete': { readonly missing: readonly FourOnes[] };
  'speaker-recognised': { readonly named: boolean };
  'step-drawn': { readonly stage: string; readonly step: string };
  'process-open': { readonly stage: string };
  'process-released': Readonly<Record<string, never>>;
  'stage-moves-by-step': { readonly field: string };
  'reason-given': Readonly<Record<string, never>>;
  'recall-in-time': Readonly<Record<string, never>>;
  'emergency-confirmed': { readonly open: number };
  'confirmed-by-another': Readonly<Record<string, never>>;
  'actor-may-act': { readonly roles: readonly Role[] };
  'decision-is-documented': { readonly gate: Body };
  'approver-is-not-submitter': { readonly gate: Body };
  'district-is-own': { readonly districts: readonly string[] };
  'stage-mapped': { readonly stage: string };
  'activator-is-not-drafter': { readonly title: string };
  'record-kept': Readonly<Record<string, never>>;
  'evidence-intact': { readonly files: readonly string[] };
  'process-not-cloned': Readonly<Record<string, never>>;
  'signs-made-centrally': Readonly<Record<string, never>>;
  'delegation-is-own': Readonly<Record<string, never>>;
  'withdrawal-reasoned': Readonly<Record<string, never>>;
  'suggestion-from-public': Readonly<Record<string, never>>;
  'suggestion-kept': { readonly what: string };
  'suggestion-became-topic': { readonly kind: SuggestionKind };
  'screened-in-order': { readonly from: SuggestionState; readonly to: SuggestionState };
  'decline-coded': Readonly<Record<string, never>>;
  'released-as-edited': { readonly missing: readonly ('copy' | 'contact' | 'person')[] };
  /** Days of the window, `null` while there is none. */
  'opinions-open': { readonly from: string | null; readonly until: string | null };
}

export type PolicyName = keyof Findings;

/** What one policy found, tagged with its name. */
export type Finding = {
  [Name in PolicyName]: { readonly policy: Name; readonly found: Findings[Name] };
}[PolicyName];

/** One reason of a refusal. */
export type Blocker = Finding & { readonly citation: Citation };

/** How often one clause has refused by one check. */
export interface RefusalCount {
  readonly rule: string;
  readonly clause: string;
  /** The clause as it reads today; empty where no rule has it any more. */
  readonly words: string;
  readonly policy: string;
  readonly total: number;
  /** Of these, in the last thirty days, today included. */
  readonly recent: number;
  /** The last day on which it refused, `YYYY-MM-DD`. */
  readonly lastOn: string;
}

/** Reasons about the person (403) rather than about the matter (409). */
const ABOUT_THE_ACTOR: ReadonlySet<PolicyName> = new Set([
  'actor-may-act',
  'approver-is-not-submitter',
  'confirmed-by-another',
  'activator-is-not-drafter',
  'district-is-own',
  'signs-made-centrally',
  'delegation-is-own',
]);

/** Does this refusal say "you may not"? One such reason is enough: nothing this person mends would help them. */
export function isAboutTheActor(blockers: readonly Blocker[]): boolean {
  return blockers.some(({ policy }) => ABOUT_THE_ACTOR.has(policy));
}
