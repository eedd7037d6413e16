/** What a simulation may assume of a topic, and the facts that this comes to. The days are as good as any other. */
import type { TopicFacts } from '../../../../domain/record/facts';
import type { Approval, ProcessState } from '../../../../domain/record/state';
import { AUDIENCES, type Body, type TopicKind } from '../../../../domain/law/vocabulary';

export const DAY = '2026-06-30';
const LONG_BEFORE = '2026-01-05';

export const ASSUMPTIONS = [
  'party-organization',
  'plan',
  'lead-committee',
  'scheme',
  'chairs-approved',
  'party-approved',
  'changed',
  'surveyed',
  'invited',
  'recognised',
  'notified',
  'held',
  'dissent',
  'reported',
  'converted',
  'feedback',
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];
export type Assumed = ReadonlySet<Assumption>;

/** What stands in a topic's way instead of helping it along. */
const ADVERSE: Assumed = new Set(['changed', 'dissent']);
export const EVERYTHING: Assumed = new Set(ASSUMPTIONS.filter((each) => !ADVERSE.has(each)));
export const NOTHING: Assumed = new Set(['party-organization']);

const LEVEL = 'village';
export const BODIES = {
  'party-organization': { id: 'party', kind: 'party-organization', level: LEVEL },
  'chairs-meeting': { id: 'chairs', kind: 'chairs-meeting', level: 'city' },
} as const;
/** What the bodies saw, and what it became where it was changed afterwards. */
const CONTENT = { shown: 'shown', changed: 'changed' };

const PEOPLE = ['member', 'stakeholder', 'sector-representative', 'department'] as const;

const participantsOf = (has: (one: Assumption) => boolean): TopicFacts['participants'] =>
  PEOPLE.filter(() => has('invited')).map((category) => ({
    id: category,
    identity: category,
    sessionId: 'session',
    category,
    attended: has('held'),
  }));

function meetingOf(
  has: (one: Assumption) => boolean,
): Pick<TopicFacts, 'sessions' | 'participants' | 'opinions'> {
  const session = { id: 'session', form: 'meeting', plannedOn: DAY, hasEvidence: has('held') } as const;
  const dissent = { id: 'dissent', participantId: 'stakeholder', dissents: true, escalationKind: null };
  return {
    sessions: has('invited') || has('held') ? [{ ...session, heldOn: has('held') ? DAY : null }] : [],
    participants: participantsOf(has),
    opinions: has('dissent') ? [{ ...dissent, explainedOn: null }] : [],
  };
}

/** The facts of a topic of which this is assumed. */
export function factsAssumed(kind: TopicKind, assumed: Assumed): TopicFacts {
  const has = (one: Assumption) => assumed.has(one);
  const outcome = { id: 'outcome', reported: has('reported'), converted: has('converted') };
  return {
    topic: {
      kind,
      level: LEVEL,
      district: 'any',
      contentHash: has('changed') ? CONTENT.changed : CONTENT.shown,
      planYear: has('plan') ? 2026 : null,
      hasLeadCommittee: has('lead-committee'),
      hasScheme: has('scheme'),
    },
    partyOrganization: has('party-organization') ? BODIES['party-organization'] : null,
    surveys: has('surveyed') ? [{ id: 'survey', completed: true, visits: 10 }] : [],
    ...meetingOf(has),
    referrals: [],
    outcomes:
      has('reported') || has('converted') ? [{ ...outcome, hasConversionEvidence: has('converted') }] : [],
    feedbacks: has('feedback') ? AUDIENCES.map((audience) => ({ audience, given: true })) : [],
  };
}

const approvalOf = (gate: Body): Approval => ({
  gate,
  organization: BODIES[gate].id,
  level: BODIES[gate].level,
  decision: 'approved',
  contentHash: CONTENT.shown,
  decidedOn: LONG_BEFORE,
  recordedBy: 'recorder',
  onBehalfOf: null,
  paper: null,
});

/** The state with the decisions and notices that are assumed; a stage that voids decisions is asked for new ones. */
export function stateAssumed(state: ProcessState, assumed: Assumed): ProcessState {
  const has = (one: Assumption) => assumed.has(one);
  const people = participantsOf(has);
  const recognition = { organization: BODIES['party-organization'].id, decidedOn: LONG_BEFORE };
  const notice = { sentOn: LONG_BEFORE, channel: '…' };
  return {
    ...state,
    approvals: [
      ...(has('chairs-approved') ? [approvalOf('chairs-meeting')] : []),
      ...(has('party-approved') ? [approvalOf('party-organization')] : []),
      ...state.approvals,
    ],
    recognitions: has('recognised')
      ? Object.fromEntries(people.map(({ id }) => [id, { ...recognition, identity: id, documentNo: null }]))
      : {},
    notices: has('notified') ? Object.fromEntries(people.map(({ id }) => [id, notice])) : {},
  };
}
