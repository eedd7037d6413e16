/** The only code that decides what may happen to a topic. Pure: same arguments, same answer. */
import type { OrganizationFact } from '../facts';
import type { Blocker } from '../refusal';
import type { Gate } from '../vocabulary';
import { decideApproval, decideNotice, decideRecognition } from './approvals';
import type { Command } from './command';
import { ask } from './guards';
import { stageOf, type ReleasedTransition } from './release';
import { outsideOwnDistrict, type Decision, type Situation } from './situation';
import { STANDING_CITATIONS } from './standing-citations';
import { approvalInForce, evolve, type ProcessEvent, type ProcessState } from './state';

/** A step as offered to a person: allowed, or every reason why not. */
export interface TransitionReport {
  readonly transition: ReleasedTransition;
  readonly allowed: boolean;
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly Blocker[];
}

/** The organisation in whose name this person decides at a gate: the topic's own, if they work for it. */
function bodyOf(situation: Situation, gate: Gate): OrganizationFact | undefined {
  const bodies = situation.actor.organizations.filter(({ kind }) => kind === gate);
  return bodies.find(({ id }) => id === situation.facts.partyOrganization?.id) ?? bodies[0];
}

/** A body that takes its own step decides by taking it: the approval that the step implies. */
function impliedApproval(situation: Situation, step: ReleasedTransition): Command | null {
  const { gate } = step;
  if (!gate || step.kind !== 'forward' || !situation.actor.roles.includes(gate)) return null;
  if (approvalInForce(situation.state, gate, situation.facts.topic.contentHash)) return null;
  const organization = bodyOf(situation, gate);
  if (!organization) return null;
  return {
    type: 'record-approval',
    gate,
    organization,
    decision: 'approved',
    decidedOn: situation.today,
    paper: null,
    comment: null,
  };
}

interface Attempted {
  readonly step: ReleasedTransition;
  readonly comment: string | null;
}

/** Is the step drawn from here, given to this person, and reasoned where it must be? */
function blockersAboutStep(situation: Situation, { step, comment }: Attempted): Blocker[] {
  const { state, actor, release } = situation;
  const blockers: Blocker[] = [];
  if (!step.from.includes(state.stage)) {
    const found = { stage: stageOf(release, state.stage).label, step: step.label };
    blockers.push({ policy: 'step-drawn', found, citation: STANDING_CITATIONS['step-drawn'] });
  }
  if (!step.who.some((role) => actor.roles.includes(role))) {
    const citation = { rule: step.whoRule, clause: step.whoClause, quote: step.whoQuote };
    blockers.push({ policy: 'actor-may-act', found: { roles: step.who }, citation });
  }
  blockers.push(...outsideOwnDistrict(situation));
  if (step.commentRequired && !comment?.trim()) {
    blockers.push({ policy: 'reason-given', found: {}, citation: STANDING_CITATIONS['reason-given'] });
  }
  return blockers;
}

function movedBy(situation: Situation, step: ReleasedTransition, warnings: readonly Blocker[]): ProcessEvent {
  return {
    type: 'moved',
    transition: step.key,
    from: situation.state.stage,
    to: step.to,
    submits: step.submits,
    by: situation.actor.id,
    resets: stageOf(situation.release, step.to).resetsApprovals ?? false,
    warnings: warnings.map(({ policy, citation }) => `${policy}@${citation.clause}`),
  };
}

/** Decides one step, its implied approval included. Every guard is asked even when the stage is wrong. */
function decideStep(situation: Situation, attempted: Attempted): Decision {
  const { step } = attempted;
  const blockers = blockersAboutStep(situation, attempted);
  const implied = blockers.length === 0 ? impliedApproval(situation, step) : null;
  const approval: Decision = implied ? decide(situation, implied) : { ok: true, events: [], warnings: [] };
  if (!approval.ok) return approval;
  const state = approval.events.reduce<ProcessState>(evolve, situation.state);
  const asked = ask('topic', { state, facts: situation.facts }, step.guards);
  const all = [...blockers, ...asked.blockers];
  if (all.length > 0) return { ok: false, blockers: all };
  const moved = movedBy(situation, step, asked.warnings);
  return { ok: true, events: [...approval.events, moved], warnings: asked.warnings };
}

/**
 * Decides a command.
 *
 * @returns the events that make it so, or every blocker with its clause; a refusal never changes anything
 */
export function decide(situation: Situation, command: Command): Decision {
  switch (command.type) {
    case 'take': {
      const step = situation.release.transitions.find(({ key }) => key === command.transition);
      if (step) return decideStep(situation, { step, comment: command.comment });
      const found = {
        stage: stageOf(situation.release, situation.state.stage).label,
        step: command.transition,
      };
      return {
        ok: false,
        blockers: [{ policy: 'step-drawn', found, citation: STANDING_CITATIONS['step-drawn'] }],
      };
    }
    case 'record-approval':
      return decideApproval(situation, command);
    case 'recognise-participants':
      return decideRecognition(situation, command);
    case 'notify-participants':
      return decideNotice(situation, command);
  }
}

/** Every step that leaves the current stage, each allowed or with all its blockers. A reason is asked for later. */
export function explain(situation: Situation): TransitionReport[] {
  return situation.release.transitions
    .filter(({ from }) => from.includes(situation.state.stage))
    .map((transition) => {
      const decision = decideStep(situation, { step: transition, comment: '…' });
      return decision.ok
        ? { transition, allowed: true, blockers: [], warnings: decision.warnings }
        : { transition, allowed: false, blockers: decision.blockers, warnings: [] };
    });
}
