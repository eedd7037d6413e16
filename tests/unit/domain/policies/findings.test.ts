/** What each finding says of a small drawing: where it is, what it is about, by which way, under which clause. */
import type {
  Binding,
  FlowchartDraft,
  RuleDraft,
  Stage,
  Transition,
} from '../../../../src/domain/process/flowchart';
import {
  blocks,
  verify,
  type ChartFinding,
  type FindingCode,
  type Staff,
} from '../../../../src/domain/process/verify';

const stage = (key: string, more: Partial<Stage> = {}): Stage => ({
  ...{ key, label: `阶段${key}`, kind: 'normal', phase: 'surveying', owner: 'office' },
  ...more,
});
const step = (key: string, from: string | readonly string[], to: string, more: Partial<Transition> = {}) => ({
  ...{ key, label: `步骤${key}`, from: [from].flat(), to, kind: 'forward' as const },
  ...{ who: ['office' as const], whoClause: '一(一).1', whoQuote: '须由办公室办理' },
  ...{ gate: null, submits: false, commentRequired: true },
  ...more,
});

const START = stage('a', { kind: 'start' });
const END = stage('z', { kind: 'end', owner: null });
const STAGES = [START, stage('b'), END];
const STEPS: readonly Transition[] = [step('go', 'a', 'b'), step('close', 'b', 'z')];
const CLAUSE = '须由办公室办理,须先审定,不调研不协商,可以公开';

const chart = (
  stages: readonly Stage[] = STAGES,
  transitions: readonly Transition[] = STEPS,
): FlowchartDraft => ({ title: '小图', topicKind: 'annual', stages, transitions });

const binding = (at: string, more: Partial<Binding> = {}): Binding => ({
  ...{ policy: 'survey-completed', quote: '不调研不协商', modality: 'must', mode: 'enforce' },
  ...{ at, topicKind: null, params: {} },
  ...more,
});
/** One rule of two clauses; the second speaks of the end, so that the end has a clause of its own. */
const rule = (...bindings: readonly Binding[]): RuleDraft[] => [
  {
    title: '制度',
    clauses: [
      { id: '一(一).1', text: CLAUSE, bindings },
      { id: '一(一).2', text: CLAUSE, bindings: [binding('into:z', { policy: 'feedback-given' })] },
    ],
  },
];

const all = (drawing: FlowchartDraft, rules = rule(), staff?: Staff) => verify(drawing, rules, staff);
/** Findings that a chart may go live with; every other keeps it from that. */
const ONLY_WARN: ReadonlySet<FindingCode> = new Set([
  ...(['PARAMETER_UNSET', 'REVISION_KEEPS_APPROVAL', 'LOOP_WITHOUT_WAY_OUT'] as const),
  ...(['RETURN_WITHOUT_REASON', 'PUBLIC_PHASE_LOST', 'ENDS_WITHOUT_CLAUSE', 'TOO_MANY_STAGES'] as const),
]);
/** Every finding of this kind, without its kind and its weight, which follows from it. */
const said = (code: FindingCode, drawing: FlowchartDraft, rules = rule(), staff?: Staff) =>
  all(drawing, rules, staff)
    .filter((each) => each.code === code)
    .map(({ code: _code, severity, ...rest }: ChartFinding) => {
      expect(severity).toBe(ONLY_WARN.has(code) ? 'warning' : 'blocking');
      return rest;
    });
const codes = (drawing: FlowchartDraft, rules = rule(), staff?: Staff) =>
  all(drawing, rules, staff).map(({ code }) => code);

it('nothing is said of a small drawing that is sound', () => {
  expect(all(chart(), rule(), [['office']])).toEqual([]);
});

it('a drawing goes live with warnings, and with nothing that weighs more', () => {
  const warned = all(chart(), rule(binding('into:b', { policy: 'participants-notified' })));
  expect(warned).toHaveLength(1);
  expect([blocks([]), blocks(warned)]).toEqual([false, false]);
  expect(blocks([...warned, ...all(chart([stage('a'), stage('b'), END]))])).toBe(true);
});

describe('one start', () => {
  it.each([
    ['none', [stage('a'), stage('b'), END], '0'],
    ['two', [START, stage('b', { kind: 'start' }), END], '2'],
  ])('and not %s', (_, stages, what) => {
    expect(said('NOT_ONE_START', chart(stages))).toEqual([{ at: {}, what }]);
  });

  it('wherever it stands among the stages', () => {
    expect(all(chart([stage('b'), END, START]))).toEqual([]);
  });

  it('without which nothing is said of what could be reached from it', () => {
    const rules = rule(binding('into:b', { mustPass: true }), binding('into:z'));
    expect(all(chart([stage('a'), stage('b'), END]), rules)).toMatchObject([{ code: 'NOT_ONE_START' }]);
  });
});

describe('names', () => {
  it('are each given once: a name of three is said once, with the place', () => {
    const b = stage('b', { label: '又' });
    const stages = [START, b, stage('c', { label: '又' }), stage('d', { label: '又' }), END];
    expect(said('STAGE_LABEL_TWICE', chart(stages))).toEqual([{ at: {}, what: '又' }]);
    expect(said('STAGE_KEY_TWICE', chart([START, b, b, b, END]))).toEqual([{ at: { stage: 'b' } }]);
    const twice = chart(STAGES, [...STEPS, step('go', 'b', 'z', { label: '另一步' })]);
    expect(said('STEP_KEY_TWICE', twice)).toEqual([{ at: { step: 'go' } }]);
  });

  it('of steps may be the same where they leave different stages', () => {
    const same = [step('go', 'a', 'b', { label: '办' }), step('close', 'b', 'z', { label: '办' })];
    expect(codes(chart(STAGES, same))).toEqual([]);
    const choice = [...same, step('shut', ['b', 'a'], 'z', { label: '办' })];
    expect(said('STEP_LABEL_TWICE', chart(STAGES, choice))).toEqual([
      { at: { stage: 'a' }, what: '办' },
      { at: { stage: 'b' }, what: '办' },
    ]);
  });

  it('are not missing: a blank is none, and two without a name are not two of one name', () => {
    const stages = [START, stage('b', { label: '' }), stage('c', { label: '' }), { ...END, label: ' ' }];
    const steps = [
      step('go', 'a', 'b', { label: ' ' }),
      step('over', 'b', 'c', { label: '' }),
      step('close', ['b', 'c'], 'z', { label: '' }),
    ];
    expect(said('LABEL_MISSING', chart(stages, steps)).map(({ at }) => at)).toEqual([
      { stage: 'b' },
      { stage: 'c' },
      { stage: 'z' },
      { step: 'go' },
      { step: 'over' },
      { step: 'close' },
    ]);
    expect(said('STAGE_LABEL_TWICE', chart(stages, steps))).toEqual([]);
    expect(said('STEP_LABEL_TWICE', chart(stages, steps))).toEqual([]);
  });
});

describe('a stage', () => {
  const withB = (more: Partial<Stage>) => chart([START, stage('b', more), END]);

  it('has an owner, unless everything ends there', () => {
    expect(said('STAGE_HAS_NO_OWNER', withB({ owner: null }))).toEqual([{ at: { stage: 'b' } }]);
    expect(said('STAGE_HAS_NO_OWNER', chart())).toEqual([]);
  });

  it.each<[string, Partial<Stage>, unknown[]]>([
    ['without a limit', {}, []],
    ['whose limit is lifted', { deadlineDays: null }, []],
    ['with a limit and somebody who is told', { deadlineDays: 5, escalateTo: 'office' }, []],
    ['with a limit and nobody', { deadlineDays: 5 }, [{ at: { stage: 'b' } }]],
    ['with no day at all and nobody', { deadlineDays: 0, escalateTo: null }, [{ at: { stage: 'b' } }]],
  ])('%s', (_, more, expected) => {
    expect(said('DEADLINE_WITHOUT_ESCALATION', withB(more))).toEqual(expected);
  });

  it('at the end has no limit to tell anybody of', () => {
    const ended = chart([START, stage('b'), { ...END, deadlineDays: 5 }]);
    expect(codes(ended)).toEqual([]);
  });
});

describe('a step', () => {
  const plus = (...steps: Transition[]) => chart(STAGES, [...STEPS, ...steps]);

  it('leads between stages that are drawn: each that is not is named once', () => {
    const lost = step('lost', ['moon', 'b', 'mars'], 'moon');
    expect(said('STAGE_UNKNOWN', plus(lost))).toEqual([
      { at: { step: 'lost' }, what: 'moon' },
      { at: { step: 'lost' }, what: 'mars' },
    ]);
    // Nothing more is said: no way leads to where nothing is drawn.
    expect(all(plus(lost))).toHaveLength(2);
  });

  it('belongs to somebody', () => {
    expect(said('STEP_HAS_NO_ACTOR', plus(step('x', 'a', 'z', { who: [] })))).toEqual([
      { at: { step: 'x' } },
    ]);
    expect(said('STEP_HAS_NO_ACTOR', chart())).toEqual([]);
  });

  it('leaves no end, not even among other stages', () => {
    expect(said('STEP_LEAVES_AN_END', plus(step('x', ['b', 'z'], 'b', { kind: 'return' })))).toEqual([
      { at: { step: 'x' } },
    ]);
    expect(said('STEP_LEAVES_AN_END', chart())).toEqual([]);
  });

  it.each(['withdraw', 'terminate'] as const)('that is to %s does not go on', (kind) => {
    const to = (target: string) => said('ENDING_STEP_GOES_ON', plus(step('x', 'a', target, { kind })));
    expect(to('b')).toEqual([{ at: { step: 'x' } }]);
    expect(to('z')).toEqual([]);
  });

  it('that goes on or back may', () => {
    expect(said('ENDING_STEP_GOES_ON', plus(step('x', 'b', 'a', { kind: 'return' })))).toEqual([]);
  });

  it('is given to somebody by words that its clause has', () => {
    const given = (more: Partial<Transition>) =>
      said('CLAUSE_UNKNOWN', chart(STAGES, [step('go', 'a', 'b', more), step('close', 'b', 'z')]));
    const fault = (clause: string, quote: string) => [{ at: { step: 'go' }, what: clause, clause, quote }];
    expect(given({ whoQuote: '谁都可以' })).toEqual(fault('一(一).1', '谁都可以'));
    expect(given({ whoQuote: '' })).toEqual(fault('一(一).1', ''));
    expect(given({ whoClause: '九(九).9' })).toEqual(fault('九(九).9', '须由办公室办理'));
    expect(given({})).toEqual([]);
  });
});

describe('what is not reached, and what never ends', () => {
  const lost = chart([START, stage('b'), stage('c'), END], [...STEPS, step('on', 'c', 'z')]);
  const ways = { at: { stage: 'c' }, path: ['a', 'go', 'b', 'close', 'z'] };

  it('is told with the way that a topic goes, and the clause that needs it', () => {
    expect(said('STAGE_UNREACHABLE', lost)).toEqual([ways]);
    expect(said('STAGE_UNREACHABLE', lost, rule(binding('into:c')))).toEqual([
      { ...ways, rule: '制度', clause: '一(一).1', quote: '不调研不协商' },
    ]);
  });

  it('is told by the first clause that needs it, before all by one that says it must be passed', () => {
    const first = binding('into:c', { quote: '须先审定' });
    const quote = (...bindings: Binding[]) => said('STAGE_UNREACHABLE', lost, rule(...bindings))[0]?.quote;
    expect(quote(first, binding('into:c'))).toBe('须先审定');
    expect(quote(first, binding('into:c', { mustPass: true }))).toBe('不调研不协商');
    expect(quote(binding('into:c', { mustPass: true }), first)).toBe('不调研不协商');
  });

  it('is told by no clause about the other kind of topic, nor about anything but stages', () => {
    const other = binding('into:c', { topicKind: 'ad-hoc' });
    expect(said('STAGE_UNREACHABLE', lost, rule(other, binding('on:survey.write')))).toEqual([ways]);
    const own = binding('into:c', { topicKind: 'annual' });
    expect(said('STAGE_UNREACHABLE', lost, rule(own))).toEqual([
      expect.objectContaining({ clause: '一(一).1' }),
    ]);
  });

  it('is told by forward steps alone: nobody gets on by being sent back', () => {
    const stages = [START, stage('b'), stage('c'), stage('d'), END];
    const steps = [
      step('go', 'a', 'b'),
      step('back', 'b', 'c', { kind: 'return' }),
      step('stop', 'c', 'z', { kind: 'terminate' }),
      step('close', 'd', 'z'),
    ];
    expect(said('STAGE_UNREACHABLE', chart(stages, steps))).toEqual([
      { at: { stage: 'd' }, path: ['a', 'go', 'b'] },
    ]);
  });

  it('is told of every stage from which no end can be reached', () => {
    const pit = chart([...STAGES, stage('pit')], [...STEPS, step('fall', 'a', 'pit')]);
    expect(said('NO_WAY_TO_AN_END', pit)).toEqual([{ at: { stage: 'pit' } }]);
    expect(said('NO_WAY_TO_AN_END', chart([START, stage('b')], [step('go', 'a', 'b')]))).toEqual([
      { at: { stage: 'a' } },
      { at: { stage: 'b' } },
    ]);
  });
});

describe('a circle of forward steps', () => {
  const stages = [START, stage('b'), stage('c'), stage('d'), END];
  const circles = (...steps: Transition[]) => said('FORWARD_IN_A_CIRCLE', chart(stages, steps));

  it('is told once, with the way round it', () => {
    expect(
      circles(
        ...[step('go', 'a', 'b'), step('on', 'b', 'c'), step('round', 'c', 'b')],
        ...[step('over', 'c', 'd'), step('again', 'd', 'c'), step('close', 'd', 'z')],
      ),
    ).toEqual([{ at: { step: 'on' }, path: ['c', 'round', 'b', 'on', 'c'] }]);
  });

  it('is not told of a step that only leads out of it', () => {
    expect(
      circles(step('close', 'd', 'z'), step('out', 'c', 'd'), step('on', 'b', 'c'), step('round', 'c', 'b')),
    ).toEqual([{ at: { step: 'on' }, path: ['c', 'round', 'b', 'on', 'c'] }]);
  });

  it('is told of a step that leads to where it began', () => {
    expect(circles(step('go', 'a', 'b'), step('stay', 'b', 'b'), step('close', 'b', 'z'))).toEqual([
      { at: { step: 'stay' }, path: ['b', 'stay', 'b'] },
    ]);
  });

  it('is none where ways part and meet, or where one of its steps goes back', () => {
    const parting = [
      step('one', 'a', 'b'),
      step('two', 'a', 'c'),
      step('b-d', 'b', 'd'),
      step('c-d', 'c', 'd'),
    ];
    const back = step('back', 'd', 'a', { kind: 'return' });
    expect(circles(...parting, step('close', 'd', 'z'), back)).toEqual([]);
  });
});

describe('somebody to do it', () => {
  const staffed = (staff: Staff, drawing = chart()) => said('NOBODY_TO_ACT', drawing, rule(), staff);

  it('for every stage and every step, named by the role that nobody has', () => {
    const of = (who: Transition['who']) =>
      chart(STAGES, [step('go', 'a', 'b', { who }), step('close', 'b', 'z')]);
    expect(staffed([['committee']])).toEqual([
      { at: { stage: 'a' }, what: 'office' },
      { at: { stage: 'b' }, what: 'office' },
      { at: { step: 'go' }, what: 'office' },
      { at: { step: 'close' }, what: 'office' },
    ]);
    expect(staffed([['office']], of(['liaison', 'committee']))).toEqual([
      { at: { step: 'go' }, what: 'liaison' },
    ]);
    expect(staffed([['office']], of(['liaison', 'office']))).toEqual([]);
  });

  it('but not for an end, a stage without an owner, or a step that belongs to nobody', () => {
    const ended = chart([START, stage('b'), { ...END, owner: 'committee' }]);
    expect(staffed([['office']], ended)).toEqual([]);
    expect(staffed([['office']], chart([START, stage('b', { owner: null }), END]))).toEqual([]);
    expect(staffed([['office']], chart(STAGES, [...STEPS, step('x', 'a', 'z', { who: [] })]))).toEqual([]);
  });

  it('and two where one decides on what the other hands in (二(三).4)', () => {
    const deciding = (more: Partial<Transition> = {}, submit: Partial<Transition> = {}) =>
      chart(STAGES, [
        step('go', 'a', 'b', { submits: true, ...submit }),
        step('close', 'b', 'z', { gate: 'party-organization', who: ['party-organization'], ...more }),
      ]);
    const alone = (staff: Staff, drawing = deciding()) => said('ONE_PERSON_ALONE', drawing, rule(), staff);
    expect(alone([['office', 'party-organization']])).toEqual([
      { at: { step: 'close' }, what: 'party-organization' },
    ]);
    expect(alone([['office'], ['party-organization']])).toEqual([]);
    expect(alone([['office', 'party-organization'], ['party-organization']])).toEqual([]);
    expect(alone([['office', 'party-organization'], ['office']])).toEqual([]);
    expect(all(deciding(), rule(), [['office'], ['party-organization']])).toEqual([]);
    // Where nobody can hand in, or nobody can decide, that is what is said.
    expect(alone([['party-organization']])).toEqual([]);
    expect(alone([['office']])).toEqual([]);
    expect(alone([['office', 'party-organization']], deciding({ gate: null }))).toEqual([]);
    expect(alone([['office', 'party-organization']], deciding({ submits: true }))).toEqual([]);
    expect(alone([['office', 'party-organization']], deciding({}, { submits: false }))).toEqual([]);
  });
});

describe('advice', () => {
  it('to have no more than twenty stages', () => {
    const many = (count: number) =>
      chart([...STAGES, ...Array.from({ length: count - STAGES.length }, (_, at) => stage(`s${at}`))]);
    expect(said('TOO_MANY_STAGES', many(20))).toEqual([]);
    expect(said('TOO_MANY_STAGES', many(21))).toEqual([{ at: {}, what: '20' }]);
  });

  it('to give a reason for whatever does not go forward', () => {
    const silent = (kind: Transition['kind'], to: string) =>
      said(
        'RETURN_WITHOUT_REASON',
        chart(STAGES, [...STEPS, step('x', 'b', to, { kind, commentRequired: false })]),
      );
    expect(silent('return', 'a')).toEqual([{ at: { step: 'x' } }]);
    expect(silent('withdraw', 'z')).toEqual([{ at: { step: 'x' } }]);
    expect(silent('forward', 'z')).toEqual([]);
  });

  it('not to lose sight of a topic that the public follows, told once for each stage', () => {
    const phases = (a: string | null, b: string | null, z: string | null) =>
      said('PUBLIC_PHASE_LOST', {
        ...chart([{ ...START, phase: a }, stage('b', { phase: b }), { ...END, phase: z }]),
        transitions: [...STEPS, step('jump', 'a', 'b'), step('back', 'b', 'a', { kind: 'return' })],
      });
    expect(phases('approving', null, 'completed')).toEqual([{ at: { stage: 'b' } }]);
    expect(phases('approving', 'surveying', null)).toEqual([{ at: { stage: 'z' } }]);
    expect(phases(null, 'surveying', 'completed')).toEqual([]);
    expect(phases(null, null, 'completed')).toEqual([]);
  });

  it('to have a way out of being sent back again and again, told once for each step', () => {
    const stages = [START, stage('b'), stage('c'), END];
    const steps = [
      step('go', 'a', 'b'),
      step('on', 'b', 'c'),
      step('close', 'c', 'z'),
      step('back', ['b', 'c'], 'a', { kind: 'return' }),
    ];
    const out = (...more: Transition[]) => said('LOOP_WITHOUT_WAY_OUT', chart(stages, [...steps, ...more]));
    expect(out()).toEqual([{ at: { step: 'back' } }]);
    expect(out(step('stop', 'c', 'z', { kind: 'terminate' }))).toEqual([]);
    expect(out(step('leave', 'a', 'z', { kind: 'withdraw' }))).toEqual([]);
  });

  it('to end by a clause: each end that a topic reaches by going on', () => {
    const ends = [
      ...STAGES,
      stage('y', { kind: 'end', owner: null }),
      stage('x', { kind: 'end', owner: null }),
    ];
    const steps = [...STEPS, step('adopt', 'b', 'y'), step('stop', 'b', 'x', { kind: 'terminate' })];
    const without = (...bindings: Binding[]) =>
      said('ENDS_WITHOUT_CLAUSE', chart(ends, steps), rule(...bindings));
    expect(without()).toEqual([{ at: { stage: 'y' } }]);
    expect(without(binding('into:y', { topicKind: 'ad-hoc' }))).toEqual([{ at: { stage: 'y' } }]);
    expect(without(binding('into:y'))).toEqual([]);
  });

  it('to say of a stage that it is a revision, where the drawing shows that it is', () => {
    const revising = (more: Partial<Stage>) =>
      said('REVISION_KEEPS_APPROVAL', {
        ...chart([START, stage('b'), stage('r', more), END]),
        transitions: [...STEPS, step('reopen', 'b', 'r', { kind: 'return' }), step('resume', 'r', 'b')],
      });
    expect(revising({})).toEqual([{ at: { stage: 'r' } }]);
    expect(revising({ resetsApprovals: true })).toEqual([]);
  });

  it('to say so of each stage of a revision, though its ways part and meet again', () => {
    const revision = ['r', 's', 't', 'u'].map((key) => stage(key));
    const steps = [
      ...[step('reopen', 'b', 'r', { kind: 'return' }), step('ask', 'b', 's', { kind: 'return' })],
      ...[step('r-t', 'r', 't'), step('s-t', 's', 't'), step('t-u', 't', 'u'), step('resume', 'u', 'b')],
    ];
    expect(
      said('REVISION_KEEPS_APPROVAL', chart([START, stage('b'), ...revision, END], [...STEPS, ...steps])),
    ).toEqual(revision.map(({ key }) => ({ at: { stage: key } })));
  });
});

describe('what the clauses say', () => {
  const fault = (code: FindingCode, ...bindings: Binding[]) => said(code, chart(), rule(...bindings));
  const cited = (quote: string) => ({ at: {}, rule: '制度', clause: '一(一).1', quote });

  it.each<[FindingCode, string, Binding]>([
    ['POLICY_UNKNOWN', 'no-such', binding('into:b', { policy: 'no-such' })],
    ['PARAMETER_WRONG', 'survey-completed', binding('into:b', { params: { min: 0 } })],
    ['PARAMETER_UNSET', 'participants-notified', binding('into:b', { policy: 'participants-notified' })],
    ['CLAUSE_STAGE_MISSING', 'moon', binding('into:moon')],
    ['MOMENT_UNKNOWN', 'on:moon', binding('on:moon')],
    ['MOMENT_UNKNOWN', 'survey.write', binding('survey.write')],
    ['MOMENT_UNKNOWN', 'at:survey.write', binding('at:survey.write')],
  ])('%s: %s, with the words it stands at', (code, what, bound) => {
    expect(fault(code, bound)).toEqual([{ ...cited('不调研不协商'), what }]);
  });

  it('is quoted as they say it, and no more than they say', () => {
    const quoting = (quote: string, modality: Binding['modality'] = 'must') =>
      codes(chart(), rule(binding('into:b', { quote, modality })));
    expect(quoting('须先审定')).toEqual([]);
    expect(quoting('先调研后协商')).toEqual(['QUOTE_NOT_IN_CLAUSE']);
    expect(quoting('')).toEqual(['QUOTE_NOT_IN_CLAUSE']);
    expect(quoting('可以公开')).toEqual(['MODALITY_EXCEEDS_WORDS']);
    expect(quoting('可以公开', 'may')).toEqual([]);
    expect(fault('QUOTE_NOT_IN_CLAUSE', binding('into:b', { quote: '先调研' }))).toEqual([
      { ...cited('先调研'), what: '先调研' },
    ]);
    expect(fault('MODALITY_EXCEEDS_WORDS', binding('into:b', { quote: '可以公开' }))).toEqual([
      { ...cited('可以公开'), what: '可以公开' },
    ]);
  });

  it('is found wrong once, however many policies share the fault', () => {
    const missing = binding('into:moon');
    expect(fault('CLAUSE_STAGE_MISSING', missing, { ...missing, policy: 'people-visited' })).toHaveLength(1);
    expect(fault('CLAUSE_STAGE_MISSING', missing, binding('into:mars'))).toHaveLength(2);
  });

  it('of known moments and stages, with their numbers set, is right', () => {
    const notified = { policy: 'participants-notified', params: { leadDays: 0 } };
    expect(codes(chart(), rule(binding('on:survey.write'), binding('into:b', notified)))).toEqual([]);
  });
});

describe('what must come first', () => {
  const stages = [START, stage('b'), stage('c'), stage('d'), END];
  const steps = [step('go', 'a', 'b'), step('on', 'b', 'c'), step('over', 'c', 'd'), step('close', 'd', 'z')];
  const drawn = (...more: Transition[]) => chart(stages, [...steps, ...more]);
  const must = (...before: string[]) =>
    rule(binding('into:c', { mustPass: true }), ...before.map((key) => binding(`into:${key}`)));
  const words = { rule: '制度', clause: '一(一).1', quote: '不调研不协商' };

  it('a stage: every step round it is told, with the way on to the last stage that comes after it', () => {
    const round = step('round', 'b', 'd');
    expect(said('STAGE_BYPASSED', drawn(round), must('d'))).toEqual([
      { at: { step: 'round', stage: 'd' }, what: 'c', path: ['a', 'go', 'b', 'round', 'd'], ...words },
    ]);
    expect(said('STAGE_BYPASSED', drawn(round), must('d', 'z'))).toEqual([
      {
        ...{ at: { step: 'round', stage: 'd' }, what: 'c' },
        ...{ path: ['a', 'go', 'b', 'round', 'd', 'close', 'z'], ...words },
      },
    ]);
    expect(said('STAGE_BYPASSED', drawn(), must('d', 'z'))).toEqual([]);
    // Being terminated is no way on.
    const ending = [...steps.slice(0, 3), step('close', 'd', 'z', { kind: 'terminate' }), round];
    expect(said('STAGE_BYPASSED', chart(stages, ending), must('d', 'z'))).toMatchObject([
      { at: { step: 'round' }, path: ['a', 'go', 'b', 'round', 'd'] },
    ]);
  });

  it('a stage: nothing is told where no clause says that it must be passed, or none that may refuse', () => {
    const round = step('round', 'b', 'd');
    const bound = (more: Partial<Binding>) =>
      rule(binding('into:c', { mustPass: true, ...more }), binding('into:d', more));
    const bypassed = (rules: RuleDraft[]) => said('STAGE_BYPASSED', drawn(round), rules).length;
    expect(bypassed(bound({}))).toBe(1);
    expect(bypassed(bound({ mustPass: false }))).toBe(0);
    expect(bypassed(bound({ modality: 'should' }))).toBe(0);
    expect(bypassed(bound({ mode: 'warn' }))).toBe(0);
    expect(bypassed(bound({ topicKind: 'ad-hoc' }))).toBe(0);
    expect(bypassed(bound({ topicKind: 'annual' }))).toBe(1);
  });

  it.each<[string, Partial<Binding>]>([
    ['another policy', { policy: 'people-visited' }],
    ['other words', { quote: '须先审定' }],
  ])('a stage: only before what the same words ask by the same policy, not by %s', (_, more) => {
    const rules = rule(binding('into:c', { mustPass: true }), binding('into:d', more));
    expect(said('STAGE_BYPASSED', drawn(step('round', 'b', 'd')), rules)).toEqual([]);
  });

  it('a stage: the same words of another clause or another rule are another demand', () => {
    const [own] = rule(binding('into:c', { mustPass: true })) as [RuleDraft];
    const clause = { id: '一(一).3', text: CLAUSE, bindings: [binding('into:d')] };
    const drawing = drawn(step('round', 'b', 'd'));
    expect(said('STAGE_BYPASSED', drawing, [{ ...own, clauses: [...own.clauses, clause] }])).toEqual([]);
    const other = { title: '另一制度', clauses: [{ ...clause, id: '一(一).1' }] };
    expect(said('STAGE_BYPASSED', drawing, [own, other])).toEqual([]);
  });

  const gate = { policy: 'approved-at-same-level', quote: '须先审定' };
  const approving = { gate: 'party-organization' as const };

  it('a body: its own step forward fulfils the demand, another body’s or a step back does not (二(三).4)', () => {
    const rules = rule(binding('into:d', gate));
    const by = (more: Partial<Transition>) =>
      said('GATE_BYPASSED', chart(stages, [step('go', 'a', 'b', more), ...steps.slice(1)]), rules);
    const round = {
      ...{ at: { step: 'over', stage: 'd' }, what: 'party-organization' },
      ...{ path: ['a', 'go', 'b', 'on', 'c', 'over', 'd'], ...words, quote: '须先审定' },
    };
    expect(by({})).toEqual([round]);
    expect(by(approving)).toEqual([]);
    expect(by({ gate: 'chairs-meeting' })).toEqual([round]);
    expect(by({ ...approving, kind: 'return' })).toEqual([round]);
  });

  it('a body: before another body’s decision too, where the clause says so (二(三).5)', () => {
    const review = { policy: 'reviewed-by-chairs-meeting', quote: '须先审定' };
    const later = (...bindings: Binding[]) =>
      said(
        'GATE_BYPASSED',
        chart(stages, [steps[0] as Transition, step('on', 'b', 'c', approving), ...steps.slice(2)]),
        rule(...bindings),
      );
    const here = { at: { step: 'on', stage: 'c' }, what: 'chairs-meeting' };
    const decision = (body: string) => binding(`on:approval.${body}`, review);
    expect(later(decision('party-organization'))).toMatchObject([here]);
    expect(later(decision('chairs-meeting'), decision('party-organization'))).toMatchObject([here]);
    expect(later(binding('into:d', review), decision('party-organization'))).toMatchObject([here]);
    // A decision of the body itself is no decision that comes after it.
    expect(later(decision('chairs-meeting'))).toEqual([]);
    expect(later(binding('on:session.write', review))).toEqual([]);
  });

  it('a revision: told once with where it was taken back from, and not again of what the start finds', () => {
    const rules = rule(binding('into:c', gate), binding('into:d', gate));
    const revising = (first: Partial<Transition>) =>
      chart(
        [...stages, stage('r', { resetsApprovals: true })],
        [
          step('go', 'a', 'b', first),
          ...steps.slice(1),
          step('reopen', 'c', 'r', { kind: 'return' }),
          step('resume', 'r', 'd'),
        ],
      );
    expect(said('REVISION_NOT_APPROVED', revising(approving), rules)).toMatchObject([
      { at: { step: 'resume', stage: 'd' }, path: ['c', 'reopen', 'r', 'resume', 'd'], clause: '一(一).1' },
    ]);
    expect(said('GATE_BYPASSED', revising(approving), rules)).toEqual([]);
    expect(said('GATE_BYPASSED', revising({}), rules).map(({ at }) => at)).toEqual([
      { step: 'on', stage: 'c' },
    ]);
    const stepOn = chart([START, stage('b', { resetsApprovals: true }), ...stages.slice(2)], steps);
    expect(said('GATE_BYPASSED', stepOn, rules)).toHaveLength(1);
    expect(said('REVISION_NOT_APPROVED', stepOn, rules)).toEqual([]);
  });
});
