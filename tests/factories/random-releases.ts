/** Sound releases of any shape, to hold drawings and exports against. */
import * as fc from 'fast-check';
import type { Stage } from '../../src/domain/process/flowchart';
import { graphOf } from '../../src/domain/process/verify/graph';
import { checkStructure } from '../../src/domain/process/verify/structure';
import type { Guard, Release, ReleasedTransition } from '../../src/domain/process/release';
import { ROLES } from '../../src/domain/law/vocabulary';

const OWNERS = ['office', 'committee', 'liaison', 'chairs-meeting', 'party-organization'] as const;
const PHASES = [null, 'approving', 'surveying', 'deliberating', 'completed'] as const;
const RULE = '会议制度';

/** Names as people write them, and as nobody should. */
const label = fc.oneof(
  fc.constantFrom(
    '调研',
    '待主席会议审核',
    '“不调研不协商”',
    'A&B <script>',
    ' 两端 空格 ',
    '很长很长的名称'.repeat(4),
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
);

const guard = (clause: string): Guard => ({
  policy: 'survey-completed',
  params: { least: 1 },
  citation: { rule: RULE, clause, quote: `${clause}的原话` },
  modality: 'must',
  mode: 'enforce',
});

const stage = (key: string, kind: Stage['kind']) =>
  fc.record({
    key: fc.constant(key),
    label,
    kind: fc.constant(kind),
    phase: fc.constantFrom(...PHASES),
    owner: kind === 'end' ? fc.constant(null) : fc.constantFrom(...OWNERS),
  });

const step = (key: string, from: readonly string[], to: string, kind: ReleasedTransition['kind']) =>
  fc.record({
    key: fc.constant(key),
    label,
    from: fc.constant(from),
    to: fc.constant(to),
    kind: fc.constant(kind),
    who: fc.subarray([...ROLES], { minLength: 1 }),
    whoRule: fc.constant(RULE),
    whoClause: fc.constantFrom('四(一).5', '四(一).6'),
    whoQuote: label,
    gate: fc.constantFrom(null, 'chairs-meeting' as const, 'party-organization' as const),
    submits: fc.boolean(),
    commentRequired: fc.boolean(),
    guards: fc
      .subarray(['二(二).2', '二(二).4', '二(三).4', '二(四).3', '二(五).3', '二(五).12'])
      .map((clauses) => clauses.map(guard)),
  });

/** A chain from start to end, and any other steps beside it: back, across, to ends of their own. */
const ofSize = (middle: number, ends: number) => {
  const running = ['drafted', ...Array.from({ length: middle }, (_, index) => `stage-${index}`)];
  const closed = ['closed', ...Array.from({ length: ends }, (_, index) => `end-${index}`)];
  const chain = [...running, 'closed'];
  const kinds = fc.constantFrom('forward', 'return', 'withdraw', 'terminate');
  const others = fc.array(
    fc.tuple(fc.subarray(running, { minLength: 1 }), fc.constantFrom(...running, ...closed), kinds),
    { maxLength: 8 },
  );
  const wanted = others.map((drawn) => [
    ...chain.slice(1).map((to, index) => [[chain[index] ?? ''], to, 'forward'] as const),
    ...closed.slice(1).map((to) => [running.slice(0, 2), to, 'terminate'] as const),
    ...drawn,
  ]);
  return fc.record({
    title: label,
    topicKind: fc.constantFrom('annual' as const, 'ad-hoc' as const),
    stages: fc.tuple(
      stage('drafted', 'start'),
      ...running.slice(1).map((key) => stage(key, 'normal')),
      ...closed.map((key) => stage(key, 'end')),
    ),
    transitions: wanted.chain((steps) =>
      fc.tuple(...steps.map(([from, to, kind], index) => step(`step-${index}`, from, to, kind))),
    ),
    moments: fc.constant({}),
  });
};

/** What no release is; names and directions of steps may be as they come. */
const UNSOUND: ReadonlySet<string> = new Set([
  'NOT_ONE_START',
  'STAGE_UNREACHABLE',
  'NO_WAY_TO_AN_END',
  'STEP_LEAVES_AN_END',
]);

export const randomRelease: fc.Arbitrary<Release> = fc
  .tuple(fc.nat(7), fc.nat(3))
  .chain(([middle, ends]) => ofSize(middle, ends))
  .filter((release) => !checkStructure(release, graphOf(release), []).some(({ code }) => UNSOUND.has(code)));
