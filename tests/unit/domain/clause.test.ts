import { cannotCommand } from '../../../src/domain/clause';
import {
  gateCitation,
  RECOGNITION_CITATION,
  STANDING_CITATIONS,
} from '../../../src/domain/process/standing-citations';
import { BINDINGS, PLAN_CLAUSES, shippedChart } from '../../factories/releases';

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

describe('quotes', () => {
  it.each(BINDINGS.map(({ clause, policy, quote }) => [clause, policy, quote]))(
    '%s quotes the plan verbatim for %s',
    (clause, _, quote) => {
      expect(textOf(clause)).toContain(quote);
    },
  );

  it.each([
    ...Object.values(STANDING_CITATIONS),
    gateCitation('chairs-meeting', 'ad-hoc'),
    gateCitation('party-organization', 'annual'),
    gateCitation('party-organization', 'ad-hoc'),
    RECOGNITION_CITATION,
  ])('the process quotes the plan verbatim: $clause $quote', ({ clause, quote }) => {
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
