/** The only code that decides what may happen to a topic. Pure: same arguments, same answer. */
import { identitiesOf } from '../record/facts';
import type { Blocker } from '../law/refusal';
import { decideApproval, decideNotice, decideRecognition } from './approvals';
import type { Command } from './command';
import { decideConfirmation } from './emergency';
import { decideMigration } from './migrate';
import { decideRecall } from './recall';
import { stageOf, type ReleasedTransition } from './release';
import type { Acting, Decision, Situation } from './situation';
import { BUILT_IN_CITATIONS } from '../law/built-in-citations';
import { decideStep } from './step';

/** A step as offered to a person: allowed, or every reason why not. */
export interface TransitionReport {
  readonly transition: ReleasedTransition;
  readonly allowed: boolean;
  readonly blockers: readonly Blocker[];
  readonly warnings: readonly Blocker[];
}

/** In the actor's own name, or else in that of whoever delegated to them; refused, it is refused in their own. */
function inAnyName(situation: Situation, decideIn: (acting: Acting) => Decision): Decision {
  let refused: Decision | undefined;
  for (const identity of identitiesOf(situation.actor)) {
    const decision = decideIn({ ...situation, identity });
    if (decision.ok) return decision;
    refused ??= decision;
  }
  // An actor has at least their own identity.
  return refused as Decision;
}

function decideTake(acting: Acting, command: Extract<Command, { type: 'take' }>): Decision {
  const { release, state } = acting;
  const step = release.transitions.find(({ key }) => key === command.transition);
  const { comment, emergency = false } = command;
  if (step) return decideStep(acting, { step, comment, emergency });
  const found = { stage: stageOf(release, state.stage).label, step: command.transition };
  const citation = BUILT_IN_CITATIONS['step-drawn'];
  return { ok: false, blockers: [{ policy: 'step-drawn', found, citation }] };
}

function decideIn(acting: Acting, command: Command): Decision {
  switch (command.type) {
    case 'take':
      return decideTake(acting, command);
    case 'migrate':
      return decideMigration(acting, command.migration);
    case 'recall':
      return decideRecall(acting);
    case 'confirm-emergency':
      return decideConfirmation(acting, command.rev);
    case 'record-approval':
      return decideApproval(acting, command);
    case 'recognise-participants':
      return decideRecognition(acting, command);
    case 'notify-participants':
      return decideNotice(acting, command);
  }
}

/**
 * Decides a command.
 *
 * @returns the events that make it so, or every blocker with its clause; a refusal never changes anything
 */
export function decide(situation: Situation, command: Command): Decision {
  return inAnyName(situation, (acting) => decideIn(acting, command));
}

/** Every step that leaves the current stage, each allowed or with all its blockers. A reason is asked for later. */
export function explain(situation: Situation): TransitionReport[] {
  return situation.release.transitions
    .filter(({ from }) => from.includes(situation.state.stage))
    .map((transition) => {
      const command = { type: 'take', transition: transition.key, comment: '…' } as const;
      const decision = decide(situation, command);
      return decision.ok
        ? { transition, allowed: true, blockers: [], warnings: decision.warnings }
        : { transition, allowed: false, blockers: decision.blockers, warnings: [] };
    });
}
