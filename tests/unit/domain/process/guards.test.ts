/** Asking guards: every one that is about the subject, and all reasons at once. */
import type { BoundPolicy } from '../../../../src/domain/policies';
import { ask } from '../../../../src/domain/process/guards';
import type { Guard } from '../../../../src/domain/process/release';
import { facts, state } from '../../../factories/situations';

const guard = (policy: BoundPolicy, overrides: Partial<Guard> = {}): Guard => ({
  policy,
  params: {},
  citation: { rule: '制度', clause: '一(一).1', quote: '参与协商的人员须经党组织认可' },
  modality: 'must',
  mode: 'enforce',
  ...overrides,
});

const bare = { state: state(), facts: facts({ surveys: [], outcomes: [] }) };
const about = (...guards: Guard[]) => {
  const { blockers, warnings } = ask('topic', bare, guards);
  return [blockers, warnings].map((found) => found.map(({ policy }) => policy));
};

describe('guards asked together', () => {
  it('say every reason, those that refuse apart from those that only warn', () => {
    const warning = guard('outcome-reported', { mode: 'warn' });
    const wish = guard('conversion-recorded', { modality: 'should' });
    expect(about(guard('survey-completed'), warning, wish, guard('people-visited'))).toEqual([
      ['survey-completed', 'people-visited'],
      ['outcome-reported', 'conversion-recorded'],
    ]);
  });

  it('say nothing where they hold', () => {
    expect(about(guard('dissent-explained'))).toEqual([[], []]);
    expect(about()).toEqual([[], []]);
  });

  it('are asked only about what they are about: a speaker’s guard says nothing of a topic (二(二).4)', () => {
    expect(about(guard('speaker-recognised'))).toEqual([[], []]);
    const stranger = { participantId: 'stranger', recognised: false };
    expect(ask('speaker', stranger, [guard('speaker-recognised')]).blockers).toMatchObject([
      { policy: 'speaker-recognised', found: { named: true } },
    ]);
  });
});
