/** The step that carries a body's decision out. */
import type { Body } from '../law/vocabulary';
import type { Release, ReleasedTransition } from './release';
import type { ProcessState } from '../record/state';

/** What a body said about a topic. */
interface BodyDecision {
  readonly gate: Body;
  readonly decision: 'approved' | 'returned';
}

/**
 * Approved, the topic goes forward through the body's gate; returned, it goes back by the first way that is drawn.
 *
 * @returns the step; `undefined` where the chart has none from this stage
 */
export function decisionStep(
  { release, state }: { readonly release: Release; readonly state: ProcessState },
  { gate, decision }: BodyDecision,
): ReleasedTransition | undefined {
  const from = release.transitions.filter(({ from }) => from.includes(state.stage));
  return decision === 'approved'
    ? from.find((step) => step.kind === 'forward' && step.gate === gate)
    : from.find(({ kind }) => kind === 'return');
}
