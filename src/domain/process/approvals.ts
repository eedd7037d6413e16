/** Decisions of bodies: approvals, the recognition of participants, and the notices sent to them. */
import type { Citation } from '../law/clause';
import type { Blocker } from '../law/refusal';
import type { Body, Role } from '../law/vocabulary';
import type { Command } from './command';
import { ask } from './guards';
import {
  blockersOfEnded,
  guardsOn,
  onBehalfOf,
  outsideOwnDistrict,
  personsOf,
  type Acting,
  type Decision,
} from './situation';
import { gateCitation, RECOGNITION_CITATION, BUILT_IN_CITATIONS } from '../law/built-in-citations';
import { evolve, type Approval, type Paper, type ProcessEvent, type ProcessState } from '../record/state';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Who may write down what a body decided on paper (四(一).6 政协办公室负责统筹推进). */
export const RECORDERS: readonly Role[] = ['office', 'committee'];

interface Decider {
  readonly gate: Body;
  readonly paper: Paper | null;
  readonly citation: Citation;
}

function blockersAboutDecider({ identity }: Acting, { gate, paper, citation }: Decider): Blocker[] {
  const blockers: Blocker[] = [];
  const decidesHere =
    identity.roles.includes(gate) && identity.organizations.some(({ kind }) => kind === gate);
  const records = identity.roles.some((role) => RECORDERS.includes(role));
  if (!decidesHere && !records) {
    blockers.push({ policy: 'actor-may-act', found: { roles: [gate, ...RECORDERS] }, citation });
  }
  if (!decidesHere && records && !paper?.documentNo.trim()) {
    blockers.push({ policy: 'decision-is-documented', found: { gate }, citation });
  }
  return blockers;
}

/** Whoever handed the topic in does not decide on it, nor write the decision down. */
function blockersAboutSubmitter(situation: Acting, { gate, citation }: Decider): Blocker[] {
  const { submitters } = situation.state;
  if (!personsOf(situation).some((id) => submitters.includes(id))) return [];
  return [{ policy: 'approver-is-not-submitter', found: { gate }, citation }];
}

/** A decision of a body at a gate, by itself or recorded from paper, bound to the content it was shown. */
export function decideApproval(
  situation: Acting,
  command: Omit<CommandOf<'record-approval'>, 'type' | 'comment'>,
): Decision {
  const { gate, organization, decision, decidedOn, paper } = command;
  const approval: Approval = {
    gate,
    organization: organization.id,
    level: organization.level,
    decision,
    contentHash: situation.facts.topic.contentHash,
    decidedOn,
    recordedBy: situation.actor.id,
    onBehalfOf: onBehalfOf(situation),
    paper,
  };
  const event: ProcessEvent = { type: 'approval-recorded', approval };
  const state: ProcessState = evolve(situation.state, event);
  const guards = decision === 'approved' ? guardsOn(situation, `approval.${gate}`) : [];
  const asked = ask('topic', { state, facts: situation.facts }, guards);
  const decider = { gate, paper, citation: gateCitation(gate, situation.facts.topic.kind) };
  const blockers = [
    ...blockersOfEnded(situation),
    ...blockersAboutDecider(situation, decider),
    ...blockersAboutSubmitter(situation, decider),
    ...asked.blockers,
  ];
  return blockers.length > 0
    ? { ok: false, blockers }
    : { ok: true, events: [event], warnings: asked.warnings };
}

/** Participants are recognised by the party organisation of the topic's own level (二(二).4). */
export function decideRecognition(situation: Acting, command: CommandOf<'recognise-participants'>): Decision {
  const { participants, organization, decidedOn, paper } = command;
  const citation = RECOGNITION_CITATION;
  const blockers = [
    ...blockersOfEnded(situation),
    ...blockersAboutDecider(situation, { gate: 'party-organization', paper, citation }),
  ];
  if (organization.id !== situation.facts.partyOrganization?.id) {
    const flaw = situation.facts.partyOrganization ? 'wrong-organization' : 'room-names-none';
    blockers.push({
      policy: 'approved-at-same-level',
      found: { flaw, level: situation.facts.topic.level },
      citation,
    });
  }
  if (blockers.length > 0) return { ok: false, blockers };
  const listed = situation.facts.participants.filter(({ id }) => participants.includes(id));
  const recognitions = Object.fromEntries(
    listed.map(({ id, identity }) => [
      id,
      { organization: organization.id, identity, decidedOn, documentNo: paper?.documentNo ?? null },
    ]),
  );
  return { ok: true, events: [{ type: 'participants-recognised', recognitions }], warnings: [] };
}

/** Notices go out from the organiser: the liaison of the district, the committee or the office. */
export function decideNotice(situation: Acting, command: CommandOf<'notify-participants'>): Decision {
  const roles: readonly Role[] = ['liaison', 'committee', 'office'];
  const blockers = [...blockersOfEnded(situation), ...outsideOwnDistrict(situation)];
  if (!roles.some((role) => situation.identity.roles.includes(role))) {
    const citation = BUILT_IN_CITATIONS['district-is-own'];
    blockers.push({ policy: 'actor-may-act', found: { roles }, citation });
  }
  if (blockers.length > 0) return { ok: false, blockers };
  const { participants, sentOn, channel } = command;
  return {
    ok: true,
    events: [{ type: 'participants-notified', participants, notice: { sentOn, channel } }],
    warnings: [],
  };
}
