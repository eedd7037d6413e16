import { cannotCommand, commands, cutIntoClauses } from '../../../../src/domain/law/clause';
import {
  gateCitation,
  RECOGNITION_CITATION,
  BUILT_IN_CITATIONS,
} from '../../../../src/domain/law/built-in-citations';
import { BINDINGS, PLAN_CLAUSES, shippedChart } from '../../../factories/releases';

const textOf = (id: string) => PLAN_CLAUSES.find((clause) => clause.id === id)?.text ?? '';

describe('cutting the plan into clauses', () => {
  it('gives 73 clauses with ids of their own', () => {
    expect(PLAN_CLAUSES).toHaveLength(73);
    expect(new Set(PLAN_CLAUSES.map(({ id }) => id)).size).toBe(73);
  });

  it('numbers sentences inside their subsection, the heading first', () => {
    expect(textOf('二(五).1')).toBe('完善协商流程');
    expect(textOf('二(五).3')).toMatch(/^坚持“不调研不协商”原则/);
    expect(textOf('P.1')).toMatch(/^为深入学习贯彻/);
  });

  it('joins a title that the print broke over two lines', () => {
    expect(textOf('三(一).2')).toContain('推动政协协商与基层协商有效衔接,建立');
  });
});

describe('cutting any plan', () => {
  const cut = (...lines: string[]) => cutIntoClauses(lines.join('\n')).map(({ id, text }) => `${id} ${text}`);

  it('takes a line that starts nothing to the part before it, the first to the preamble', () => {
    expect(cut('为了', '协商。', '一、总则', '(一)目的。为民', '办事。')).toEqual([
      'P.1 为了协商',
      '一(一).1 目的',
      '一(一).2 为民办事',
    ]);
  });

  it('knows sections and subsections by numbers of any length, at the start of a line alone', () => {
    expect(cut('十一、保障', ' (十二)组织。见第二、三条。见(三)款。 。')).toEqual([
      '十一(十二).1 组织',
      '十一(十二).2 见第二、三条',
      '十一(十二).3 见(三)款',
    ]);
    expect(cut('序', '见一、总则', '又见(一)款')).toEqual(['P.1 序见一、总则又见(一)款']);
  });

  it('numbers a subsection that stands in no section by itself', () => {
    expect(cut('(一)目的。为民', '一、总则', '(一)范围')).toEqual([
      '(一).1 目的',
      '(一).2 为民',
      '一(一).1 范围',
    ]);
  });

  it('keeps a subsection of which nothing is said out of the clauses', () => {
    expect(cut('一、总则', '(一)', '(二)目的')).toEqual(['一(二).1 目的']);
  });
});

describe('quotes', () => {
  it.each(BINDINGS.map(({ clause, policy, quote }) => [clause, policy, quote]))(
    '%s quotes the plan verbatim for %s',
    (clause, _, quote) => {
      expect(textOf(clause)).toContain(quote);
    },
  );

  it.each([
    ...Object.values(BUILT_IN_CITATIONS),
    gateCitation('chairs-meeting', 'ad-hoc'),
    gateCitation('party-organization', 'annual'),
    gateCitation('party-organization', 'ad-hoc'),
    RECOGNITION_CITATION,
  ])('the process quotes the plan verbatim, by its title: $clause $quote', ({ rule, clause, quote }) => {
    expect(rule).toMatch(/^关于.+的实施方案$/);
    expect(quote).not.toBe('');
    expect(textOf(clause)).toContain(quote);
  });

  it.each(
    (['annual', 'ad-hoc'] as const).flatMap((kind) =>
      shippedChart(kind).transitions.map(({ key, whoClause, whoQuote }) => [kind, key, whoClause, whoQuote]),
    ),
  )('%s step %s says by which clause it belongs to somebody', (_, __, clause, quote) => {
    expect(textOf(clause)).toContain(quote);
  });
});

describe('words that cannot command', () => {
  it.each([
    '可在协商前,主动向党组织通报',
    '年底,全市争取建成30个',
    '探索“不建机构建机制”的办法',
    '也可以由政协向社会公开征集选题',
  ])('%s', (quote) => {
    expect(cannotCommand(quote)).toBe(true);
  });

  it.each(['参与协商的人员须经党组织认可', '要及时汇总整理协商建议意见,可以协商纪要或其他形式报送'])(
    'but these can: %s',
    (quote) => {
      expect(cannotCommand(quote)).toBe(false);
    },
  );
});

describe('words that command', () => {
  it.each(['须认可', '要公示', '不调研不协商', '不不', '至少一次'])('%s', (quote) => {
    expect(commands(quote)).toBe(true);
  });

  it.each(['重要', '主要', '需要', '不断', '注重'])('but not these: %s', (quote) => {
    expect(commands(quote)).toBe(false);
  });
});
