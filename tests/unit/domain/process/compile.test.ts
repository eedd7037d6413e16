import { compile, compileMoments, guardsOfSteps } from '../../../../src/domain/process/compile';
import type { Binding, FlowchartDraft } from '../../../../src/domain/process/flowchart';
import { stageOf } from '../../../../src/domain/process/release';
import type { ChartFinding } from '../../../../src/domain/process/verify';
import { BINDINGS, shippedChart, shippedRelease, shippedRule } from '../../../factories/releases';

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
const codes = (found: readonly ChartFinding[]) => found.map(({ code, what }) => `${code} ${what}`);

describe('compile', () => {
  it.each(['annual', 'ad-hoc'] as const)('accepts the shipped chart for %s topics', (kind) => {
    expect(findings(shippedChart(kind))).toEqual([]);
  });

  it('accepts the clauses about records outside any topic, and no others', () => {
    const compiled = compileMoments([shippedRule()]);
    expect(compiled.ok && Object.keys(compiled.release)).toEqual([
      'participant.attend',
      'opinion.write',
      'outcome.write',
      'feedback.write',
      'case.publish',
      'room.accept',
      'duty-group.activate',
    ]);
  });

  it('refuses clauses about such records that have a fault', () => {
    const bad = binding({ at: 'on:moon' });
    expect(compileMoments([shippedRule([bad])])).toMatchObject({
      ok: false,
      findings: [{ code: 'MOMENT_UNKNOWN', what: 'on:moon' }],
    });
  });

  it('puts a clause on the steps into its stage alone, with its words and its numbers (二(五).3)', () => {
    const surveyed = binding({ params: { min: 2 }, at: 'into:held' });
    const guards = guardsOfSteps(shippedChart('annual'), [shippedRule([surveyed])]);
    const { policy, params, quote, modality, mode } = surveyed;
    const citation = { rule: shippedRule().title, clause: '二(五).3', quote };
    expect(guards['hold']).toEqual([{ policy, params, modality, mode, citation }]);
    expect(Object.values(guards).flat()).toHaveLength(1);
  });

  it('asks on the steps of a faulty drawing what can be asked', () => {
    const unknown = binding({ policy: 'no-such-policy' });
    const wrong = binding({ params: { min: 0 } });
    const { hold } = guardsOfSteps(shippedChart('annual'), [shippedRule([unknown, wrong])]);
    expect(hold).toMatchObject([{ policy: 'survey-completed', params: {} }]);
  });

  it('says by which rule each step belongs to somebody, and carries the moments of which a clause speaks', () => {
    const compiled = compile(shippedChart('annual'), [shippedRule()]);
    if (!compiled.ok) throw new Error('not compiled');
    const { transitions, moments } = compiled.release;
    expect(new Set(transitions.map(({ whoRule }) => whoRule))).toEqual(new Set([shippedRule().title]));
    expect(Object.keys(moments)).toContain('survey.write');
    expect(Object.values(moments)).not.toContainEqual([]);
  });

  it('has no stage but those drawn: a topic cannot stand where its chart has no box', () => {
    const release = shippedRelease('annual');
    expect(stageOf(release, 'held')).toMatchObject({ label: '已协商' });
    expect(() => stageOf(release, 'moon')).toThrow(`"${release.title}" has no stage "moon"`);
  });

  it('adds a clause to every step into its stage, so that a drawn shortcut carries it too', () => {
    const chart = shippedChart('annual');
    const hold = chart.transitions.find(({ key }) => key === 'hold');
    if (!hold) throw new Error('no step "hold"');
    const shortcut = { ...hold, key: 'shortcut', from: ['drafted'] };
    const guards = guardsOfSteps({ ...chart, transitions: [...chart.transitions, shortcut] }, [
      shippedRule(),
    ])['shortcut'];
    expect(guards?.map(({ policy }) => policy)).toEqual(
      expect.arrayContaining(['survey-completed', 'approved-at-same-level', 'participants-recognised']),
    );
  });

  it.each([
    ['POLICY_UNKNOWN no-such-policy', binding({ policy: 'no-such-policy' })],
    ['QUOTE_NOT_IN_CLAUSE 有调研更好', binding({ quote: '有调研更好' })],
    ['QUOTE_NOT_IN_CLAUSE ', binding({ quote: '' })],
    ['CLAUSE_STAGE_MISSING moon', binding({ at: 'into:moon' })],
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
