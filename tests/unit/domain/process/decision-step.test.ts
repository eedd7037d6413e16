/** Which step carries a body's decision out is read off the chart. */
import { decisionStep } from '../../../../src/domain/process/decision-step';
import type { ProcessState } from '../../../../src/domain/record/state';
import { shippedRelease } from '../../../factories/releases';

const release = shippedRelease('ad-hoc');
const at = (stage: string) => ({ release, state: { stage } as ProcessState });

describe('the step of a decision', () => {
  it('leads forward through the gate of the body that approves, from where the topic is', () => {
    const approved = { gate: 'chairs-meeting', decision: 'approved' } as const;
    expect(decisionStep(at('submitted'), approved)?.key).toBe('review');
    expect(decisionStep(at('reviewed'), approved)).toBeUndefined();
    expect(decisionStep(at('reviewed'), { ...approved, gate: 'party-organization' })?.key).toBe('approve');
  });

  it('leads back when the body returns the topic', () => {
    const returned = { gate: 'party-organization', decision: 'returned' } as const;
    expect(decisionStep(at('reviewed'), returned)).toMatchObject({ kind: 'return' });
    expect(decisionStep(at('closed'), returned)).toBeUndefined();
  });
});
