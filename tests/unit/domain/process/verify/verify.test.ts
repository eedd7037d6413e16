/** A wrong drawing cannot go live: each kind of fault is found, with its clause and the way that breaks it. */
import fc from 'fast-check';
import type {
  Binding,
  FlowchartDraft,
  RuleDraft,
  Stage,
  Transition,
} from '../../../../../src/domain/process/flowchart';
import { blocks, verify, type ChartFinding } from '../../../../../src/domain/process/verify';
import { detours } from '../../../../../src/domain/process/verify/detours';
import { graphOf } from '../../../../../src/domain/process/verify/graph';
import { ROLES } from '../../../../../src/domain/law/vocabulary';
import { phraseFindings } from '../../../../../src/words/phrase-chart';
import { zhHans } from '../../../../../src/words/zh-hans';
import { settledRule, shippedChart, shippedRule } from '../../../../factories/releases';

/** A mutation run draws a hundredth of the charts for each of a thousand mutants. */
const SHARE = Number(process.env.PROPERTY_SHARE ?? 1);

const RULES = [settledRule()];
const annual = shippedChart('annual');
const adHoc = shippedChart('ad-hoc');

function stepOf(chart: FlowchartDraft, key: string): Transition {
  const step = chart.transitions.find((each) => each.key === key);
  if (!step) throw new Error(`no step ${key}`);
  return step;
}
function stageNamed(chart: FlowchartDraft, key: string): Stage {
  const stage = chart.stages.find((each) => each.key === key);
  if (!stage) throw new Error(`no stage ${key}`);
  return stage;
}
const without = (chart: FlowchartDraft, step: string): FlowchartDraft => ({
  ...chart,
  transitions: chart.transitions.filter(({ key }) => key !== step),
});
const withSteps = (chart: FlowchartDraft, ...steps: Partial<Transition>[]): FlowchartDraft => ({
  ...chart,
  transitions: [...chart.transitions, ...steps.map((step) => ({ ...stepOf(chart, 'hold'), ...step }))],
});
const changed = (chart: FlowchartDraft, key: string, change: Partial<Transition>): FlowchartDraft => ({
  ...chart,
  transitions: chart.transitions.map((step) => (step.key === key ? { ...step, ...change } : step)),
});
const withStage = (chart: FlowchartDraft, stage: Partial<Stage>): FlowchartDraft => ({
  ...chart,
  stages: [...chart.stages, { ...stageNamed(chart, 'scheduled'), ...stage }],
});

const found = (chart: FlowchartDraft, code: ChartFinding['code'], rules = RULES) =>
  verify(chart, rules).filter((each) => each.code === code);
const words = (chart: FlowchartDraft, code: ChartFinding['code']) =>
  phraseFindings(found(chart, code), chart, zhHans).map(({ message }) => message);

/** 改稿 out of “已安排协商” and back into it. */
const reopening = (revising: Partial<Stage> = {}) =>
  withSteps(
    withStage(annual, { key: 'revising', label: '修改', ...revising }),
    {
      key: 'reopen',
      label: '改稿',
      kind: 'return',
      commentRequired: true,
      from: ['scheduled'],
      to: 'revising',
    },
    { key: 'resume', label: '继续', from: ['revising'], to: 'scheduled' },
  );

describe('the shipped flowcharts', () => {
  it.each([annual, adHoc])(
    '$title: the one finding is the number that nobody has set (二(五).3)',
    (chart) => {
      const unset = { code: 'PARAMETER_UNSET', severity: 'warning', clause: '二(五).3' };
      const findings = verify(chart, [shippedRule()]);
      expect(findings).toEqual([expect.objectContaining(unset)]);
      expect(phraseFindings(findings, chart, zhHans)[0]?.message).toBe(
        '条款 二(五).3 的校验“已提前通报全部参加人员”有参数未设定：不按数量要求，也不当作 0。请在制度中设定。',
      );
    },
  );

  it('a number set to 0 is set', () => {
    expect(verify(annual, [settledRule(0)])).toEqual([]);
  });

  it.each([annual, adHoc])('$title has no finding at all once it is set', (chart) => {
    expect(
      verify(
        chart,
        RULES,
        ROLES.map((role) => [role]),
      ),
    ).toEqual([]);
  });
});

describe('the order the clauses demand', () => {
  it('不调研不协商: the edge into the survey stage is gone (二(五).3)', () => {
    const chart = without(annual, 'start-survey');
    expect(found(chart, 'STAGE_UNREACHABLE')).toContainEqual(
      expect.objectContaining({
        at: { stage: 'surveyed' },
        severity: 'blocking',
        clause: '二(五).3',
        quote: '坚持“不调研不协商”原则',
        path: ['drafted', 'submit', 'submitted', 'approve', 'approved', 'plan', 'planned'],
      }),
    );
    expect(words(chart, 'STAGE_UNREACHABLE').join()).toContain('流程走到这里为止：起草 →（提交审定）待审定');
  });

  it('不调研不协商: a step leads round the survey (二(五).3)', () => {
    const chart = changed(annual, 'schedule', { from: ['surveyed', 'planned'] });
    expect(words(chart, 'STAGE_BYPASSED')).toEqual([
      '未经“调研完成”即可进入“已协商”：起草 →（提交审定）待审定 →（审定通过）已审定 →（列入年度计划）已列入计划 →（安排协商）已安排协商 →（登记已协商）已协商。依据 二(五).3“坚持“不调研不协商”原则”，须先经“调研完成”。',
    ]);
  });

  it('不调研不协商: the survey stage is not drawn at all', () => {
    const stages = annual.stages.filter(({ key }) => key !== 'surveyed');
    const chart = {
      ...changed(without(annual, 'finish-survey'), 'schedule', { from: ['surveying'] }),
      stages,
    };
    expect(found(chart, 'CLAUSE_STAGE_MISSING')).toContainEqual(
      expect.objectContaining({ clause: '二(五).3', what: 'surveyed', severity: 'blocking' }),
    );
    expect(found(chart, 'STAGE_BYPASSED')).toContainEqual(
      expect.objectContaining({ clause: '二(五).3', what: 'surveyed' }),
    );
  });

  it('a shortcut round the party organisation is refused with the way it takes (二(三).4)', () => {
    const chart = withSteps(annual, {
      key: 'shortcut',
      label: '直接列入',
      from: ['submitted'],
      to: 'planned',
    });
    expect(found(chart, 'GATE_BYPASSED')).toEqual([
      expect.objectContaining({
        at: { step: 'shortcut', stage: 'planned' },
        clause: '二(三).4',
        quote: '选题报同级党组织审定后,纳入年度协商计划',
      }),
    ]);
    expect(words(chart, 'GATE_BYPASSED')[0]).toContain(
      '未经同级党组织审定即可进入“已协商”：起草 →（提交审定）待审定 →（直接列入）已列入计划 →（开始调研）',
    );
  });

  it('an approving step that is no longer the body’s own is a shortcut too', () => {
    expect(found(changed(annual, 'approve', { gate: null }), 'GATE_BYPASSED')).toHaveLength(1);
  });

  it('the chairs’ meeting reviews before the party organisation approves (二(三).5)', () => {
    const swapped = changed(changed(adHoc, 'review', { gate: 'party-organization' }), 'approve', {
      gate: 'chairs-meeting',
    });
    expect(found(swapped, 'GATE_BYPASSED')).toContainEqual(
      expect.objectContaining({
        at: { step: 'review', stage: 'reviewed' },
        what: 'chairs-meeting',
        clause: '二(三).5',
      }),
    );
  });

  it.each([
    ['nobody says it is a revision', {}],
    ['the revision is declared, and still leads back unapproved', { resetsApprovals: true }],
  ])('reopen, revise, resume: %s', (_, revising) => {
    const chart = reopening(revising);
    expect(found(chart, 'GATE_BYPASSED')).toEqual([]);
    expect(found(chart, 'REVISION_NOT_APPROVED')).toEqual([
      expect.objectContaining({
        at: { step: 'resume', stage: 'scheduled' },
        severity: 'blocking',
        clause: '二(三).4',
        path: ['scheduled', 'reopen', 'revising', 'resume', 'scheduled', 'hold', 'held'],
      }),
    ]);
    expect(words(chart, 'REVISION_NOT_APPROVED')[0]).toContain(
      '改稿后未经同级党组织审定即可进入“已协商”：已安排协商 →（改稿）修改 →（继续）已安排协商 →（登记已协商）已协商。',
    );
  });

  it('a revision that goes to the party organisation again is sound, and better declared', () => {
    const again = (revising: Partial<Stage>) =>
      changed(reopening({ phase: null, ...revising }), 'resume', { to: 'submitted' });
    expect(verify(again({}), RULES).map(({ code }) => code)).toEqual(['REVISION_KEEPS_APPROVAL']);
    expect(verify(again({ resetsApprovals: true }), RULES)).toEqual([]);
  });

  it('a clause that only wishes demands no order', () => {
    const [rule] = RULES as [RuleDraft];
    const wish = {
      ...rule,
      clauses: rule.clauses.map((clause) => ({
        ...clause,
        bindings: clause.bindings.map((binding) => ({ ...binding, modality: 'should' as const })),
      })),
    };
    expect(found(changed(annual, 'schedule', { from: ['planned'] }), 'STAGE_BYPASSED', [wish])).toEqual([]);
  });
});

describe('the drawing itself', () => {
  const first = annual.stages[0] as Stage;
  it.each<[ChartFinding['code'], FlowchartDraft]>([
    ['NOT_ONE_START', { ...annual, stages: annual.stages.map((stage) => ({ ...stage, kind: 'normal' })) }],
    ['STAGE_UNREACHABLE', without(annual, 'schedule')],
    ['STAGE_KEY_TWICE', { ...annual, stages: [...annual.stages, { ...first, kind: 'normal', label: '又' }] }],
    ['STAGE_LABEL_TWICE', withStage(annual, { key: 'other' })],
    ['STEP_KEY_TWICE', withSteps(annual, { label: '又' })],
    ['STEP_LABEL_TWICE', withSteps(annual, { key: 'x' })],
    ['LABEL_MISSING', changed(annual, 'hold', { label: ' ' })],
    ['STAGE_UNKNOWN', withSteps(annual, { key: 'x', label: '奔月', to: 'moon' })],
    ['STEP_HAS_NO_ACTOR', changed(annual, 'hold', { who: [] })],
    ['STAGE_HAS_NO_OWNER', withStage(annual, { key: 'idle', label: '闲置', owner: null })],
    ['STEP_LEAVES_AN_END', withSteps(annual, { key: 'x', label: '复活', from: ['closed'] })],
    ['ENDING_STEP_GOES_ON', changed(annual, 'withdraw', { to: 'surveying' })],
    ['FORWARD_IN_A_CIRCLE', changed(annual, 'reschedule', { kind: 'forward' })],
    ['CLAUSE_UNKNOWN', changed(annual, 'hold', { whoQuote: '谁都可以' })],
    ['DEADLINE_WITHOUT_ESCALATION', withStage(annual, { key: 'slow', label: '慢', deadlineDays: 5 })],
    [
      'NO_WAY_TO_AN_END',
      withSteps(withStage(annual, { key: 'pit', label: '坑' }), { key: 'fall', label: '掉', to: 'pit' }),
    ],
  ])('%s keeps it from going live', (code, chart) => {
    expect(found(chart, code)).not.toEqual([]);
    expect(blocks(found(chart, code))).toBe(true);
  });

  it.each<[ChartFinding['code'], FlowchartDraft]>([
    ['RETURN_WITHOUT_REASON', changed(annual, 'reschedule', { commentRequired: false })],
    ['LOOP_WITHOUT_WAY_OUT', without(annual, 'terminate')],
    [
      'PUBLIC_PHASE_LOST',
      {
        ...annual,
        stages: annual.stages.map((each) => (each.key === 'held' ? { ...each, phase: null } : each)),
      },
    ],
    [
      'TOO_MANY_STAGES',
      {
        ...annual,
        stages: [...annual.stages, ...annual.stages.map((each) => ({ ...each, kind: 'normal' as const }))],
      },
    ],
    ['ENDS_WITHOUT_CLAUSE', withSteps(annual, { key: 'adopt', label: '采纳', to: 'not-adopted' })],
  ])('%s only warns', (code, chart) => {
    expect(found(chart, code)).not.toEqual([]);
    expect(blocks(found(chart, code))).toBe(false);
  });

  it('says a circle of forward steps with the way round it', () => {
    const [circle] = found(changed(annual, 'reschedule', { kind: 'forward' }), 'FORWARD_IN_A_CIRCLE');
    expect(circle?.path).toEqual(['scheduled', 'reschedule', 'surveyed', 'schedule', 'scheduled']);
  });
});

describe('somebody to do it', () => {
  const codes = (staff: (typeof ROLES)[number][][]) => verify(annual, RULES, staff).map(({ code }) => code);

  it('every owner has an account', () => {
    expect(codes([['office'], ['committee'], ['party-organization']])).toContain('NOBODY_TO_ACT');
  });

  it('whoever submits is not the only one who could decide', () => {
    expect(codes([['office', 'committee', 'liaison', 'party-organization']])).toContain('ONE_PERSON_ALONE');
    expect(codes([['office', 'committee', 'liaison'], ['party-organization']])).toEqual([]);
  });
});

/** What the search of the program claims, found again by walking every way there is. */
describe('on random charts, agrees with every way walked one by one', () => {
  interface Sketch {
    readonly edges: readonly { from: number; to: number; forward: boolean; gate: boolean }[];
    readonly resets: readonly number[];
    readonly before: readonly number[];
    readonly pass: number;
    readonly after: number;
  }
  const COUNT = 5;
  const numbers = fc.integer({ min: 0, max: COUNT - 1 });
  const sketches: fc.Arbitrary<Sketch> = fc.record({
    edges: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: COUNT - 2 }),
        to: numbers,
        forward: fc.boolean(),
        gate: fc.boolean(),
      }),
      { minLength: 3, maxLength: 9 },
    ),
    resets: fc.uniqueArray(numbers, { maxLength: 2 }),
    before: fc.uniqueArray(numbers, { minLength: 1, maxLength: 3 }),
    pass: numbers,
    after: numbers,
  });
  const key = (index: number) => `s${index}`;

  function chartOf({ edges, resets }: Sketch): FlowchartDraft {
    const stages = Array.from({ length: COUNT }, (_, index): Stage => ({
      key: key(index),
      label: key(index),
      kind: index === 0 ? 'start' : index === COUNT - 1 ? 'end' : 'normal',
      phase: null,
      owner: 'office',
      resetsApprovals: resets.includes(index),
    }));
    const transitions = edges.map(({ from, to, forward, gate }, index): Transition => ({
      ...stepOf(annual, 'hold'),
      key: `t${index}`,
      label: `t${index}`,
      from: [key(from)],
      to: key(to),
      kind: forward ? 'forward' : 'return',
      gate: gate ? 'party-organization' : null,
    }));
    return { title: 't', topicKind: 'annual', stages, transitions };
  }

  function ruleOf({ before, pass, after }: Sketch): RuleDraft {
    const text = '须先审定,不调研不协商';
    const binding = (policy: string, stage: number, mustPass: boolean): Binding => ({
      policy,
      quote: text,
      modality: 'must',
      mode: 'enforce',
      at: `into:${key(stage)}`,
      topicKind: null,
      mustPass,
      params: {},
    });
    const bindings = [
      ...before.map((stage) => binding('approved-at-same-level', stage, false)),
      binding('survey-completed', pass, true),
      binding('survey-completed', after, false),
    ];
    return { title: '制度', clauses: [{ id: '一(一).1', text, bindings }] };
  }

  type Arrow = Sketch['edges'][number];

  /** Every way from here that comes to no stage twice in the same condition, edge by edge. */
  function* ways(
    sketch: Sketch,
    from: { stage: number; passed: boolean },
    enter: (passed: boolean, arrow: Arrow) => boolean,
    seen: ReadonlySet<string> = new Set(),
  ): Generator<{ arrow: Arrow; passed: boolean }[]> {
    const here = `${from.stage} ${from.passed}`;
    if (seen.has(here)) return;
    for (const arrow of sketch.edges.filter((each) => each.from === from.stage)) {
      const passed = enter(from.passed, arrow);
      const taken = { arrow, passed: from.passed };
      yield [taken];
      for (const rest of ways(sketch, { stage: arrow.to, passed }, enter, new Set([...seen, here]))) {
        yield [taken, ...rest];
      }
    }
  }

  /** By the definition: all ways to it share a stage with all ways on from it to a goal. */
  function isDetour(sketch: Sketch, stage: number): boolean {
    const goal = COUNT - 1;
    if (stage === 0 || stage === goal) return false;
    const walk = (from: number, to: number) =>
      [...ways(sketch, { stage: from, passed: true }, () => true)]
        .filter((way) => way.at(-1)?.arrow.to === to)
        .map((way) => new Set([from, ...way.map(({ arrow }) => arrow.to)]));
    const to = walk(0, stage);
    const on = sketch.edges.some((each) => each.forward && each.to === goal) ? walk(stage, goal) : [];
    if (to.length === 0 || on.length === 0) return false;
    return Array.from({ length: COUNT }, (_, each) => each).some(
      (each) => each !== stage && to.every((way) => way.has(each)) && on.every((way) => way.has(each)),
    );
  }

  const isWay = (chart: FlowchartDraft, path: readonly string[]) =>
    path.every((each, index) => {
      if (index % 2 === 0) return chart.stages.some((stage) => stage.key === each);
      const step = chart.transitions.find((one) => one.key === each);
      return step?.from.includes(path[index - 1] ?? '') && step.to === path[index + 1];
    });

  it('finds a detour exactly where all ways to it and on from it share a stage', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const expected = Array.from({ length: COUNT }, (_, index) => index).filter((index) =>
          isDetour(sketch, index),
        );
        expect([...detours(graphOf(chartOf(sketch)))].sort()).toEqual(expected.map(key).sort());
      }),
      { numRuns: 2000 / SHARE },
    );
  });

  it('finds a gate or stage got round exactly when some way gets round it, and shows a way that is drawn', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const chart = chartOf(sketch);
        const findings = verify(chart, [ruleOf(sketch)]);
        const said = (code: ChartFinding['code']) => findings.filter((each) => each.code === code);
        const voids = new Set(sketch.edges.map(({ to }) => to).filter((to) => sketch.resets.includes(to)));
        for (let stage = 1; stage < COUNT; stage += 1) if (isDetour(sketch, stage)) voids.add(stage);
        voids.delete(0);
        const decides = ({ gate, forward }: Arrow) => gate && forward;
        const approving = (passed: boolean, arrow: Arrow) =>
          arrow.to !== 0 && voids.has(arrow.to) ? false : passed || decides(arrow);
        const unapproved = [...ways(sketch, { stage: 0, passed: false }, approving)].some((way) => {
          const last = way.at(-1);
          return last && !last.passed && !decides(last.arrow) && sketch.before.includes(last.arrow.to);
        });
        const gate = [...said('GATE_BYPASSED'), ...said('REVISION_NOT_APPROVED')];
        expect(gate.length > 0).toBe(unapproved);

        const going = (passed: boolean, arrow: Arrow) => passed || arrow.to === sketch.pass;
        const round =
          sketch.pass !== sketch.after &&
          [...ways(sketch, { stage: 0, passed: false }, going)].some((way) => {
            const last = way.at(-1);
            return last && !last.passed && last.arrow.to === sketch.after;
          });
        expect(said('STAGE_BYPASSED').length > 0).toBe(round);
        for (const { path = [] } of findings) expect(isWay(chart, path)).toBe(true);
      }),
      { numRuns: 10_000 / SHARE },
    );
  });

  it('finds a stage unreachable exactly when no way leads to it, and endless when none leads on to the end', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        const reached = (from: number) =>
          new Set([
            from,
            ...[...ways(sketch, { stage: from, passed: true }, () => true)].map(
              (way) => way.at(-1)?.arrow.to,
            ),
          ]);
        const all = Array.from({ length: COUNT }, (_, index) => index);
        const at = (code: ChartFinding['code']) =>
          verify(chartOf(sketch), [])
            .filter((each) => each.code === code)
            .map((each) => each.at.stage);
        expect(at('STAGE_UNREACHABLE')).toEqual(all.filter((each) => !reached(0).has(each)).map(key));
        expect(at('NO_WAY_TO_AN_END')).toEqual(all.filter((each) => !reached(each).has(COUNT - 1)).map(key));
      }),
      { numRuns: 2000 / SHARE },
    );
  });
});
