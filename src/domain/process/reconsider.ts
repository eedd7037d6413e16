/** Would past decisions stand under a drawing that is not in force yet? */
import type { Blocker } from '../law/refusal';
import type { Command } from './command';
import { decide } from './decide';
import type { Release } from './release';
import type { Situation } from './situation';
import { BUILT_IN_CITATIONS } from '../law/built-in-citations';
import type { ProcessEvent } from '../record/state';

/** What one command made happen, and whether it came with a reason. */
export interface Decided {
  readonly events: readonly ProcessEvent[];
  readonly reasoned: boolean;
}

/** The command behind these events, if it is one that a drawing has a say in: a step, or a body's decision. */
function commandOf({ events, reasoned }: Decided): Command | null {
  const comment = reasoned ? '…' : null;
  const step = events.find((event) => event.type === 'moved');
  if (step) return { type: 'take', transition: step.transition, comment, emergency: step.emergency };
  const decision = events.find((event) => event.type === 'approval-recorded');
  if (!decision) return null;
  const { gate, organization: id, level, decision: said, decidedOn, paper } = decision.approval;
  const organization = { id, kind: gate, level };
  return { type: 'record-approval', gate, organization, decision: said, decidedOn, paper, comment };
}

/** @returns the reasons; a stage that the drawing does not have is one */
function refusal(situation: Situation, command: Command): readonly Blocker[] {
  const { release, state } = situation;
  if (!release.stages.some(({ key }) => key === state.stage)) {
    const found = { stage: state.stage, step: command.type === 'take' ? command.transition : '' };
    return [{ policy: 'step-drawn', found, citation: BUILT_IN_CITATIONS['step-drawn'] }];
  }
  const decision = decide(situation, command);
  return decision.ok ? [] : decision.blockers;
}

/**
 * Decides a past command again, under the draft and under the release it was decided by.
 *
 * @returns why the draft would refuse it; empty where it would not, or where the topic's own release would refuse
 *   it now too, because the person's roles have changed since; `null` where a drawing has no say
 */
export function reconsider(
  situation: Situation,
  draft: Release,
  decided: Decided,
): readonly Blocker[] | null {
  const command = commandOf(decided);
  if (!command) return null;
  const refused = refusal({ ...situation, release: draft }, command);
  if (refused.length === 0) return [];
  const own = new Set(refusal(situation, command).map(({ policy }) => policy));
  return refused.filter(({ policy }) => !own.has(policy));
}
