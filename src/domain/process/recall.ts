/** Taking back: whoever took the last step may undo it for as long as nobody has done anything since. */
import { personsOf, type Acting, type Decision } from './situation';
import { BUILT_IN_CITATIONS } from '../law/built-in-citations';

/** @returns the event that puts the topic back where it was, or why it is too late */
export function decideRecall(acting: Acting): Decision {
  const { state, actor } = acting;
  const { recallable } = state;
  if (recallable === null || !personsOf(acting).includes(recallable.by)) {
    const citation = BUILT_IN_CITATIONS['recall-in-time'];
    return { ok: false, blockers: [{ policy: 'recall-in-time', found: {}, citation }] };
  }
  const { transition, from: to } = recallable;
  const event = { type: 'recalled', transition, from: state.stage, to, by: actor.id } as const;
  return { ok: true, events: [event], warnings: [] };
}
