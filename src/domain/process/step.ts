/** One step of the flowchart: drawn from here, given to this person, reasoned, and every clause's guard asked. */
import type { OrganizationFact } from '../record/facts';
import type { Blocker } from '../law/refusal';
import type { Body } from '../law/vocabulary';
import { decideApproval } from './approvals';
import { blockersOfOwed, mayTakeInEmergency } from './emergency';
import { ask } from './guards';
import { stageOf, type ReleasedTransition } from './release';
import { onBehalfOf, outsideOwnDistrict, type Acting, type Decision } from './situation';
import { BUILT_IN_CITATIONS } from '../law/built-in-citations';
import { approvalInForce, evolve, type ProcessEvent, type ProcessState } from '../record/state';

/** A step as somebody tries to take it. */
export interface Attempted {
  readonly step: ReleasedTransition;
  readonly comment: string | null;
  readonly emergency: boolean;
}

/** The organisation in whose name this person decides at a gate: the topic's own, if they work for it. */
function bodyOf({ identity, facts }: Acting, gate: Body): OrganizationFact | undefined {
  const bodies = identity.organizations.filter(({ kind }) => kind === gate);
  return bodies.find(({ id }) => id === facts.partyOrganization?.id) ?? bodies[0];
}

const NOTHING: Decision = { ok: true, events: [], warnings: [] };

/** A body that takes its own step decides by taking it: the approval that the step implies. */
function impliedApproval(acting: Acting, step: ReleasedTransition): Decision {
  const { state, facts, identity, today } = acting;
  const { gate } = step;
  if (!gate || step.kind !== 'forward' || !identity.roles.includes(gate)) return NOTHING;
  if (approvalInForce(state, gate, facts.topic.contentHash)) return NOTHING;
  const organization = bodyOf(acting, gate);
  if (!organization) return NOTHING;
  return decideApproval(acting, { gate, organization, decision: 'approved', decidedOn: today, paper: null });
}

function blockersAboutActor(acting: Acting, { step, emergency }: Attempted): Blocker[] {
  const { identity } = acting;
  const blockers = outsideOwnDistrict(acting);
  const isTheirs = step.who.some((role) => identity.roles.includes(role));
  if (!isTheirs && !(emergency && mayTakeInEmergency(acting, step))) {
    const citation = { rule: step.whoRule, clause: step.whoClause, quote: step.whoQuote };
    blockers.unshift({ policy: 'actor-may-act', found: { roles: step.who }, citation });
  }
  return blockers;
}

/** Is the step drawn from here, given to this person, and reasoned where it must be? */
function blockersAboutStep(acting: Acting, attempted: Attempted): Blocker[] {
  const { state, release } = acting;
  const { step, comment, emergency } = attempted;
  const blockers: Blocker[] = [];
  if (!step.from.includes(state.stage)) {
    const found = { stage: stageOf(release, state.stage).label, step: step.label };
    blockers.push({ policy: 'step-drawn', found, citation: BUILT_IN_CITATIONS['step-drawn'] });
  }
  blockers.push(...blockersAboutActor(acting, attempted), ...blockersOfOwed(acting, step));
  if ((step.commentRequired || emergency) && !comment?.trim()) {
    blockers.push({ policy: 'reason-given', found: {}, citation: BUILT_IN_CITATIONS['reason-given'] });
  }
  return blockers;
}

const RECALLABLE: ReadonlySet<string> = new Set(['forward', 'return']);

function movedBy(acting: Acting, { step, emergency }: Attempted, warnings: readonly Blocker[]): ProcessEvent {
  const { actor, identity, release, state } = acting;
  const { kind, resetsApprovals: resets = false } = stageOf(release, step.to);
  return {
    type: 'moved',
    transition: step.key,
    from: state.stage,
    to: step.to,
    submits: step.submits,
    by: actor.id,
    onBehalfOf: onBehalfOf(acting),
    emergency: emergency && !step.who.some((role) => identity.roles.includes(role)),
    // What a body decided, and what voids its decision, is not taken back by the one who pressed the button.
    recallable: kind !== 'end' && !resets && step.gate === null && RECALLABLE.has(step.kind),
    resets,
    warnings: warnings.map(({ policy, citation }) => `${policy}@${citation.clause}`),
  };
}

/** Decides one step, its implied approval included. Every guard is asked even when the stage is wrong. */
export function decideStep(acting: Acting, attempted: Attempted): Decision {
  const blockers = blockersAboutStep(acting, attempted);
  const approval = blockers.length === 0 ? impliedApproval(acting, attempted.step) : NOTHING;
  if (!approval.ok) return approval;
  const state = approval.events.reduce<ProcessState>(evolve, acting.state);
  const asked = ask('topic', { state, facts: acting.facts }, attempted.step.guards);
  const all = [...blockers, ...asked.blockers];
  if (all.length > 0) return { ok: false, blockers: all };
  const moved = movedBy(acting, attempted, asked.warnings);
  return { ok: true, events: [...approval.events, moved], warnings: asked.warnings };
}
