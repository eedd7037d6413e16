import { catalogueFor, phraseBlocker, phraseFault, phraseRefusal } from '../../../src/messages/phrase';
import { en } from '../../../src/messages/en';
import { zhHans } from '../../../src/messages/zh-hans';
import type { Blocker } from '../../../src/domain/refusal';

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

it('names a fault of a chart in words', () => {
  expect(phraseFault({ code: 'CHART_NOT_SOUND', at: 'held', what: 'STAGE_UNREACHABLE' }, zhHans)).toBe(
    '从起点到不了阶段“held”。',
  );
  expect(phraseFault({ code: 'POLICY_UNKNOWN', at: '二(五).3', what: 'magic' }, zhHans)).toContain('magic');
});
