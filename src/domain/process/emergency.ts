/**
 * When it cannot wait: the office takes a step that is somebody else's, says why, and owes their confirmation.
 * Only who acts is relaxed; every guard of every clause is asked as always.
 */
import { commands } from '../law/clause';
import type { Blocker } from '../law/refusal';
import { stageOf, type ReleasedTransition } from './release';
import { personsOf, type Acting, type Decision } from './situation';
import { BUILT_IN_CITATIONS } from '../law/built-in-citations';

/** Whose office keeps things going (四(一).6 政协办公室负责统筹推进). */
const STANDS_IN = 'office';

/** May this person take this step though it is somebody else's? Never a body's decision, nor a step that a clause gives to certain people. */
export function mayTakeInEmergency({ identity }: Acting, step: ReleasedTransition): boolean {
  const plain = step.kind === 'forward' && step.gate === null && !step.submits;
  return plain && !commands(step.whoQuote) && identity.roles.includes(STANDS_IN);
}

/** A topic does not come to its end while an emergency step is unconfirmed. */
export function blockersOfOwed({ release, state }: Acting, step: ReleasedTransition): Blocker[] {
  const open = state.owed.length;
  if (open === 0 || step.kind !== 'forward' || stageOf(release, step.to).kind !== 'end') return [];
  const citation = BUILT_IN_CITATIONS['emergency-confirmed'];
  return [{ policy: 'emergency-confirmed', found: { open }, citation }];
}

/** One of those whose step it was confirms it; never the one who took it. */
export function decideConfirmation(acting: Acting, rev: number): Decision {
  const { release, state, identity, actor } = acting;
  const owed = state.owed.find((one) => one.rev === rev);
  if (!owed) {
    const found = { open: state.owed.length };
    const citation = BUILT_IN_CITATIONS['emergency-confirmed'];
    return { ok: false, blockers: [{ policy: 'emergency-confirmed', found, citation }] };
  }
  const blockers: Blocker[] = [];
  const step = release.transitions.find(({ key }) => key === owed.transition);
  if (step && !step.who.some((role) => identity.roles.includes(role))) {
    const citation = { rule: step.whoRule, clause: step.whoClause, quote: step.whoQuote };
    blockers.push({ policy: 'actor-may-act', found: { roles: step.who }, citation });
  }
  if (personsOf(acting).includes(owed.by)) {
    const citation = BUILT_IN_CITATIONS['confirmed-by-another'];
    blockers.push({ policy: 'confirmed-by-another', found: {}, citation });
  }
  if (blockers.length > 0) return { ok: false, blockers };
  return { ok: true, events: [{ type: 'emergency-confirmed', rev, by: actor.id }], warnings: [] };
}
