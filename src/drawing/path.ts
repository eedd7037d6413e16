/** The way one topic has come, from its ledger. */
import type { ProcessEvent } from '../domain/record/state';
import type { Taken } from './marks';

/** Steps in the order in which they were taken; one that was taken back was not taken. */
export function pathOf(events: readonly ProcessEvent[]): Taken[] {
  const taken: Taken[] = [];
  for (const event of events) {
    if (event.type === 'moved') taken.push({ step: event.transition, from: event.from });
    if (event.type === 'recalled') taken.pop();
  }
  return taken;
}
