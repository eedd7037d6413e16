/** By which words of the plan the process itself refuses. That they stand there is held against the plan in `clause.test.ts`. */
import { PLAN_TITLE } from '../../../../src/domain/law/clause';
import {
  gateCitation,
  OPINIONS_ONLINE,
  planWords,
  PRIVACY,
  RECOGNITION_CITATION,
  SOLICITED,
  BUILT_IN_CITATIONS,
} from '../../../../src/domain/law/built-in-citations';

const clausesOf = (policies: readonly (keyof typeof BUILT_IN_CITATIONS)[]) =>
  new Set(policies.map((policy) => BUILT_IN_CITATIONS[policy].clause));

it('cites the plan for everything but what binds everybody', () => {
  expect(Object.values(BUILT_IN_CITATIONS).every(({ rule }) => rule === PLAN_TITLE)).toBe(true);
  expect(RECOGNITION_CITATION.rule).toBe(PLAN_TITLE);
  expect(PRIVACY).toMatchObject({ rule: '中华人民共和国个人信息保护法', clause: '第二十五条' });
  expect(PRIVACY.quote).toContain('不得公开其处理的个人信息');
});

it('leaves the way of an annual topic to the party organisation, and of an ad-hoc one to the chairs’ meeting first', () => {
  expect(gateCitation('party-organization', 'annual')).toMatchObject({
    clause: '二(三).4',
    quote: '选题报同级党组织审定后',
  });
  const chairs = { clause: '二(三).5', quote: '经主席会议审核报同级组织审定后组织实施' };
  expect(gateCitation('party-organization', 'ad-hoc')).toMatchObject(chairs);
  expect(gateCitation('chairs-meeting', 'ad-hoc')).toMatchObject(chairs);
  expect(gateCitation('chairs-meeting', 'annual')).toMatchObject(chairs);
});

it('has recognition from the party organisation, and suggestions and opinions from the public', () => {
  expect(RECOGNITION_CITATION.clause).toBe('二(二).4');
  expect(SOLICITED.clause).toBe('二(三).3');
  expect(OPINIONS_ONLINE.clause).toBe('一(二).7');
});

it.each([
  [
    '三(二).3',
    ['step-drawn', 'process-released', 'stage-moves-by-step', 'stage-mapped', 'signs-made-centrally'],
  ],
  [
    '二(五).12',
    [
      'process-open',
      'reason-given',
      'recall-in-time',
      'emergency-confirmed',
      'record-kept',
      'evidence-intact',
    ],
  ],
  ['四(一).5', ['district-is-own']],
  ['二(三).4', ['process-not-cloned']],
] as const)('refuses by %s: %j', (clause, policies) => {
  expect(clausesOf(policies)).toEqual(new Set([clause]));
});

describe('the words of a clause', () => {
  it('are all that is quoted of it, each once', () => {
    expect(planWords('二(五).12')).toBe('确保协商活动规范有序、务实高效开展');
    expect(planWords('三(二).3')).toBe(
      '设立“有事好商量”协商议事会议制度和“有事好商量”协商议事工作流程图；由政协统一制作“有事好商量”协商议事室标识',
    );
    expect(planWords('二(三).5')).toBe('经主席会议审核报同级组织审定后组织实施');
    expect(planWords('二(二).4')).toBe(RECOGNITION_CITATION.quote);
  });
  it('are none where the process refuses by none', () => {
    expect(planWords('一(一).1')).toBe('');
  });
});
