import { guardsOfSteps } from '../../../src/domain/process/compile';
import type { ChartFinding } from '../../../src/domain/process/verify';
import type { Catalogue } from '../../../src/words/catalogue';
import { catalogueFor, phraseBlocker, phraseRefusal } from '../../../src/words/phrase';
import { phraseFindings, phraseGuard } from '../../../src/words/phrase-chart';
import { shippedChart, shippedRule } from '../../factories/releases';
import { en } from '../../../src/words/en';
import { zhHans } from '../../../src/words/zh-hans';
import type { Blocker } from '../../../src/domain/law/refusal';

const citation = {
  rule: '“有事好商量”协商议事会议制度',
  clause: '二(五).3',
  quote: '坚持“不调研不协商”原则',
};
const blocker: Blocker = { policy: 'survey-completed', found: { completed: 0, needed: 1 }, citation };

describe('a refusal in words', () => {
  it('names rule, clause, quote, what is there, what is needed, who can mend it and how', () => {
    expect(phraseBlocker(blocker, zhHans)).toEqual({
      policy: 'survey-completed',
      ...citation,
      observed: '本议题已完成的调研 0 份',
      needed: '至少 1 份',
      whoCanFix: '区镇联络员',
      how: '开展调研，写明情况后勾选“已完成”。',
    });
  });

  it('reads as one sentence with all reasons', () => {
    expect(phraseRefusal('“安排协商”', [blocker], zhHans)).toBe(
      '不能“安排协商”：依据《“有事好商量”协商议事会议制度》二(五).3“坚持“不调研不协商”原则”，本议题已完成的调研 0 份，须至少 1 份。',
    );
  });

  it('quotes the clause in Chinese in English too', () => {
    expect(phraseRefusal('“schedule”', [blocker], en)).toContain('坚持“不调研不协商”原则');
  });
});

describe('the reader’s language', () => {
  it.each([
    ['en', en],
    ['en-GB,en;q=0.9', en],
    ['zh-CN,zh;q=0.9,en;q=0.8', zhHans],
    ['', zhHans],
    [undefined, zhHans],
  ])('%p', (header, catalogue) => {
    expect(catalogueFor(header)).toBe(catalogue);
  });
});

describe('a drawing in words', () => {
  const chart = shippedChart('annual');

  it('names what is wrong by its label, in both languages', () => {
    const findings: ChartFinding[] = [
      { code: 'NO_WAY_TO_AN_END', severity: 'blocking', at: { stage: 'held' } },
      { code: 'POLICY_UNKNOWN', severity: 'blocking', at: {}, clause: '二(五).3', what: 'magic' },
      { code: 'NOBODY_TO_ACT', severity: 'blocking', at: { stage: 'held' }, what: 'liaison' },
    ];
    const words = (catalogue: Catalogue) =>
      phraseFindings(findings, chart, catalogue).map(({ message }) => message);
    expect(words(zhHans)).toEqual([
      '从“已协商”到不了终点。',
      '条款 二(五).3 用到了没有的校验“magic”。',
      '“已协商”由区镇联络员主办，但没有这个角色的在用账号。',
    ]);
    expect(words(en)[0]).toBe('No end can be reached from “已协商”.');
  });

  it('says what a clause asks of a step, and whether it refuses', () => {
    const [guard] = guardsOfSteps(chart, [shippedRule()])['finish-survey'] ?? [];
    expect(guard && phraseGuard(guard, zhHans)).toMatchObject({
      clause: '二(五).3',
      quote: '坚持“不调研不协商”原则',
      sentence: '本议题有已完成的调研',
      mode: 'enforce',
      refuses: true,
    });
  });
});
