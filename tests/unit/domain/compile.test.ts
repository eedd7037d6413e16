import { compile, compileMoments, type CompileFinding } from '../../../src/domain/process/compile';
import type { Binding, FlowchartDraft } from '../../../src/domain/process/flowchart';
import { BINDINGS, shippedChart, shippedRelease, shippedRule } from '../../factories/releases';

const binding = (overrides: Partial<Binding> = {}) => ({
  clause: '二(五).3',
  policy: 'survey-completed',
  quote: '坚持“不调研不协商”原则',
  modality: 'must' as const,
  mode: 'enforce' as const,
  at: 'into:held',
  topicKind: null,
  params: {},
  ...overrides,
});

function findings(chart: FlowchartDraft, bindings: readonly (Binding & { clause: string })[] = BINDINGS) {
  const compiled = compile(chart, [shippedRule(bindings)]);
  return compiled.ok ? [] : compiled.findings;
}
const codes = (found: readonly CompileFinding[]) => found.map(({ code, what }) => `${code} ${what}`);

describe('compile', () => {
  it.each(['annual', 'ad-hoc'] as const)('accepts the shipped chart for %s topics', (kind) => {
    expect(findings(shippedChart(kind))).toEqual([]);
  });

  it('accepts the clauses about records outside any topic', () => {
    const compiled = compileMoments([shippedRule()]);
    expect(compiled.ok && Object.keys(compiled.release)).toEqual(
      expect.arrayContaining(['room.accept', 'duty-group.activate']),
    );
  });

  it('adds a clause to every step into its stage, so that a drawn shortcut carries it too', () => {
    const chart = shippedChart('annual');
    const hold = chart.transitions.find(({ key }) => key === 'hold');
    if (!hold) throw new Error('no step "hold"');
    const shortcut = { ...hold, key: 'shortcut', from: ['drafted'] };
    const compiled = compile({ ...chart, transitions: [...chart.transitions, shortcut] }, [shippedRule()]);
    const guards = compiled.ok
      ? compiled.release.transitions.find(({ key }) => key === 'shortcut')?.guards
      : [];
    expect(guards?.map(({ policy }) => policy)).toEqual(
      expect.arrayContaining(['survey-completed', 'approved-at-same-level', 'participants-recognised']),
    );
  });

  it.each([
    ['POLICY_UNKNOWN no-such-policy', binding({ policy: 'no-such-policy' })],
    ['QUOTE_NOT_IN_CLAUSE 有调研更好', binding({ quote: '有调研更好' })],
    ['QUOTE_NOT_IN_CLAUSE ', binding({ quote: '' })],
    ['MOMENT_UNKNOWN into:moon', binding({ at: 'into:moon' })],
    ['MOMENT_UNKNOWN on:moon', binding({ at: 'on:moon' })],
    ['PARAMETER_WRONG survey-completed', binding({ params: { min: 0 } })],
    ['PARAMETER_WRONG survey-completed', binding({ params: { min: 1.5 } })],
    ['PARAMETER_WRONG survey-completed', binding({ params: { minimum: 1 } })],
    [
      'MODALITY_EXCEEDS_WORDS 可在协商前,主动向党组织通报',
      { ...binding({ quote: '可在协商前,主动向党组织通报' }), clause: '二(五).4' },
    ],
  ])('finds %s', (expected, bad) => {
    expect(codes(findings(shippedChart('annual'), [bad]))).toContain(expected);
  });

  it('leaves clauses about the other kind of topic aside', () => {
    const guards = shippedRelease('annual').transitions.flatMap((step) => step.guards);
    expect(guards.filter(({ policy }) => policy === 'reviewed-by-chairs-meeting')).toEqual([]);
  });
});

describe('an unsound chart is refused', () => {
  const chart = shippedChart('annual');
  const without = (key: string) => ({
    ...chart,
    transitions: chart.transitions.filter((step) => step.key !== key),
  });
  const [first] = chart.transitions;
  const [stage] = chart.stages;
  if (!first || !stage) throw new Error('empty chart');

  it.each([
    ['STAGE_UNREACHABLE', without('schedule')],
    [
      'NOT_ONE_START',
      { ...chart, stages: chart.stages.map((each) => ({ ...each, kind: 'normal' as const })) },
    ],
    ['STAGE_KEY_TWICE', { ...chart, stages: [...chart.stages, { ...stage, kind: 'normal' as const }] }],
    ['STEP_KEY_TWICE', { ...chart, transitions: [...chart.transitions, first] }],
    ['STAGE_UNKNOWN', { ...chart, transitions: [...chart.transitions, { ...first, key: 'x', to: 'moon' }] }],
    [
      'STEP_LEAVES_AN_END',
      { ...chart, transitions: [...chart.transitions, { ...first, key: 'x', from: ['closed'] }] },
    ],
    ['STEP_HAS_NO_ACTOR', { ...chart, transitions: [...chart.transitions, { ...first, key: 'x', who: [] }] }],
    [
      'NO_WAY_TO_AN_END',
      {
        ...chart,
        stages: [...chart.stages, { ...stage, key: 'pit', kind: 'normal' as const }],
        transitions: [...chart.transitions, { ...first, key: 'fall', to: 'pit' }],
      },
    ],
  ])('%s', (what, bad) => {
    expect(codes(findings(bad))).toContain(`CHART_NOT_SOUND ${what}`);
  });

  it('CLAUSE_UNKNOWN when a step belongs to somebody by words the clause does not have', () => {
    const bad = {
      ...chart,
      transitions: [{ ...first, whoQuote: '谁都可以' }, ...chart.transitions.slice(1)],
    };
    expect(codes(findings(bad))).toContain(`CLAUSE_UNKNOWN ${first.whoClause}`);
  });
});
