/** Situations that are valid by default: a test says only what matters to it. */
import type { Actor, OrganizationFact, TopicFacts } from '../../src/domain/record/facts';
import type { Situation } from '../../src/domain/process/situation';
import type { Approval, ProcessState } from '../../src/domain/record/state';
import type { Role, TopicKind } from '../../src/domain/law/vocabulary';
import type { RoomEvidence } from '../../src/domain/rooms/room-readiness';
import { shippedRelease } from './releases';

export const PARTY: OrganizationFact = { id: 'party', kind: 'party-organization', level: 'village' };
export const CHAIRS: OrganizationFact = { id: 'chairs', kind: 'chairs-meeting', level: 'city' };

/** Facts under which every guard of the shipped charts holds. */
export function facts(overrides: Partial<TopicFacts> = {}): TopicFacts {
  return {
    topic: {
      kind: 'annual',
      level: 'village',
      district: 'gaoxin',
      contentHash: 'content',
      planYear: 2026,
      hasLeadCommittee: true,
      hasScheme: true,
    },
    partyOrganization: PARTY,
    surveys: [{ id: 'survey', completed: true, visits: 2 }],
    sessions: [
      { id: 'session', form: 'meeting', plannedOn: '2026-09-24', heldOn: '2026-09-24', hasEvidence: true },
    ],
    participants: [
      { id: 'member', sessionId: 'session', identity: 'm', category: 'member', attended: true },
      { id: 'resident', sessionId: 'session', identity: 'r', category: 'stakeholder', attended: true },
    ],
    opinions: [
      {
        id: 'opinion',
        participantId: 'resident',
        dissents: true,
        explainedOn: '2026-09-30',
        escalationKind: 'early-sign',
      },
    ],
    referrals: [{ opinionId: 'opinion', decision: 'sent' }],
    outcomes: [{ id: 'outcome', reported: true, converted: true, hasConversionEvidence: true }],
    feedbacks: [
      { audience: 'deliberating-subjects', given: true },
      { audience: 'stakeholders', given: true },
      { audience: 'masses', given: true },
    ],
    ...overrides,
  };
}

export function approval(overrides: Partial<Approval> = {}): Approval {
  return {
    gate: 'party-organization',
    organization: PARTY.id,
    level: 'village',
    decision: 'approved',
    contentHash: 'content',
    decidedOn: '2026-08-30',
    recordedBy: 'secretary',
    onBehalfOf: null,
    paper: null,
    ...overrides,
  };
}

const recognition = (identity: string) => ({
  organization: PARTY.id,
  identity,
  decidedOn: '2026-09-10',
  documentNo: null,
});
const notice = { sentOn: '2026-09-12', channel: '电话' };

/** A state in which both bodies have approved and everybody is recognised and told. */
export function state(overrides: Partial<ProcessState> = {}): ProcessState {
  return {
    topic: 'topic',
    release: 'release',
    stage: 'drafted',
    rev: 1,
    submitters: ['liaison'],
    recallable: null,
    owed: [],
    approvals: [approval({ gate: 'chairs-meeting', organization: CHAIRS.id, level: 'city' }), approval()],
    recognitions: { member: recognition('m'), resident: recognition('r') },
    notices: { member: notice, resident: notice },
    ...overrides,
  };
}

/** Somebody of this role, in the district of the default topic. */
export function actor(role: Role, overrides: Partial<Actor> = {}): Actor {
  const organizations = role === 'party-organization' ? [PARTY] : role === 'chairs-meeting' ? [CHAIRS] : [];
  return { id: role, roles: [role], organizations, districts: ['gaoxin'], principals: [], ...overrides };
}

export function situation(kind: TopicKind, overrides: Partial<Situation> = {}): Situation {
  const base = facts();
  return {
    release: shippedRelease(kind),
    state: state(),
    facts: { ...base, topic: { ...base.topic, kind } },
    actor: actor('committee'),
    today: '2026-09-25',
    ...overrides,
  };
}

/** A room that has nothing yet. */
export const EMPTY_ROOM: RoomEvidence = {
  address: null,
  establishedOn: null,
  experience: null,
  rule: null,
  chart: null,
  signs: [],
  heldOn: [],
  outcomes: [],
};
/** A room that has all four of 「四个一」 and all six of 「六个有」. */
export const FULL_ROOM: RoomEvidence = {
  address: '人民路 1 号',
  establishedOn: '2026-09-01',
  experience: '先小后大。',
  rule: { inForce: true },
  chart: { inForce: true },
  signs: [{ hung: true, hungOn: '2026-09-02', photo: true }],
  heldOn: ['2026-10-10'],
  outcomes: [{ convertedOn: '2026-10-20', feedbacks: 3 }],
};
