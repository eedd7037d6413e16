/** One refusal for every reason that this system can give: a reason without one does not compile. */
import type { Citation } from '../../src/domain/law/clause';
import {
  gateCitation,
  PRIVACY,
  RECOGNITION_CITATION,
  BUILT_IN_CITATIONS,
} from '../../src/domain/law/built-in-citations';
import type { Blocker, Findings, PolicyName } from '../../src/domain/law/refusal';
import { BINDINGS } from './releases';

const FOUND: { readonly [Name in PolicyName]: Findings[Name] } = {
  'stakeholder-invited': { invited: 0, needed: 1 },
  'participants-recognised': { total: 5, unrecognised: 2 },
  'participants-notified': { total: 5, unnotified: 3, late: 1, leadDays: 3 },
  'duty-group-size': { members: 2, min: 3, max: 5 },
  'approved-at-same-level': { flaw: 'content-changed', level: 'town' },
  'entered-in-annual-plan': {},
  'scheme-attached': { missing: ['lead-committee', 'scheme'] },
  'reviewed-by-chairs-meeting': { flaw: 'none' },
  'survey-completed': { completed: 0, needed: 1 },
  'people-visited': { visits: 0, needed: 1 },
  'deliberation-held': { held: 0, needed: 1 },
  'outcome-reported': { outcomes: 1, reported: 0 },
  'conversion-recorded': { outcomes: 1, converted: 0 },
  'dissent-explained': { open: 2 },
  'issues-escalated': { open: 1 },
  'feedback-given': { missing: ['deliberating-subjects', 'masses'] },
  'four-ones-complete': { missing: ['sign', 'experience'] },
  'speaker-recognised': { named: true },
  'step-drawn': { stage: '已排期', step: '提交审定' },
  'process-open': { stage: '已结束' },
  'process-released': {},
  'stage-moves-by-step': { field: '当前阶段' },
  'reason-given': {},
  'recall-in-time': {},
  'emergency-confirmed': { open: 1 },
  'confirmed-by-another': {},
  'actor-may-act': { roles: ['party-organization', 'office'] },
  'decision-is-documented': { gate: 'chairs-meeting' },
  'approver-is-not-submitter': { gate: 'party-organization' },
  'district-is-own': { districts: ['chengdong'] },
  'stage-mapped': { stage: '法制审核' },
  'activator-is-not-drafter': { title: '年度议题流程图' },
  'record-kept': {},
  'evidence-intact': { files: ['minutes.pdf'] },
  'process-not-cloned': {},
  'signs-made-centrally': {},
  'delegation-is-own': {},
  'withdrawal-reasoned': {},
  'suggestion-from-public': {},
  'suggestion-kept': { what: '原文' },
  'suggestion-became-topic': { kind: 'topic' },
  'screened-in-order': { from: 'declined', to: 'released' },
  'decline-coded': {},
  'released-as-edited': { missing: ['copy', 'contact', 'person'] },
  'opinions-open': { from: null, until: null },
};

const { rule: RULE } = BUILT_IN_CITATIONS['record-kept'];
const PARTY = gateCitation('party-organization', 'annual');

/** Reasons whose words depend on the step or on the person. */
const DEPENDING = {
  'actor-may-act': PARTY,
  'approver-is-not-submitter': PARTY,
  'decision-is-documented': gateCitation('chairs-meeting', 'ad-hoc'),
  'speaker-recognised': RECOGNITION_CITATION,
  'released-as-edited': PRIVACY,
} as const;

/** Every reason, with the words it is given for: bound in the shipped rule, or standing in the process itself. */
export function everyRefusal(): readonly Blocker[] {
  const citations = new Map<string, Citation>([
    ...Object.entries(DEPENDING),
    ...Object.entries(BUILT_IN_CITATIONS),
    ...BINDINGS.map(({ policy, clause, quote }): [string, Citation] => [
      policy,
      { rule: RULE, clause, quote },
    ]),
  ]);
  return Object.entries(FOUND).map(([policy, found]) => {
    const citation = citations.get(policy);
    if (!citation) throw new Error(`Nothing is cited for ${policy}`);
    // Each name stands beside its own finding in the table above.
    return { policy, found, citation } as Blocker;
  });
}
