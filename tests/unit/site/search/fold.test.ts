import fc from 'fast-check';
import { fold, gramsOf, termsOf, tidy } from '../../../../src/site/search/fold';
import { markTerms } from '../../../../src/site/search/snippet';

describe('folded text', () => {
  it('knows no case, no width and no control characters', () => {
    expect(fold(' ＡＢｃ\u0000１２３\n\t停车　难 ')).toBe('abc 123 停车 难');
  });
});

describe('pairs of characters', () => {
  it('are every two neighbours once, across no gap', () => {
    expect(gramsOf('停车停车 难')).toEqual(['停车', '车停']);
    expect(gramsOf('车')).toEqual([]);
  });

  it('keep rare characters and pictures whole', () => {
    expect(gramsOf('𠮷㐂䶮😀')).toEqual(['𠮷㐂', '㐂䶮', '䶮😀']);
  });

  it('of a part of a text are pairs of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, from, length) => {
        const folded = fold(text);
        const part = Array.from(folded)
          .slice(from, from + length)
          .join('');
        const all = new Set(gramsOf(folded));
        return gramsOf(part).every((gram) => all.has(gram));
      }),
    );
  });
});

describe('what is looked for', () => {
  it('is a few folded words, however long the query', () => {
    expect(termsOf('  停车  ＡB 停车 ')).toEqual(['停车', 'ab']);
    expect(termsOf('长'.repeat(100_000)).join('')).toHaveLength(60);
    expect(termsOf('a b c d e f g h i j')).toHaveLength(6);
    expect(termsOf(' \u0000 \n')).toEqual([]);
  });
});

describe('a passage', () => {
  const textOf = (text: string, terms: string[]) =>
    markTerms(text, terms)
      .map(({ text: part, found }) => (found ? `[${part}]` : part))
      .join('');

  it('is cut around the first word and sets all words apart, as they were written', () => {
    expect(textOf('小区停车难，停车位少', ['停车'])).toBe('小区[停车]难，[停车]位少');
    expect(textOf(`${'前'.repeat(50)}API 接口`, ['api'])).toBe(`…${'前'.repeat(20)}[API] 接口`);
  });

  it('takes signs of patterns for what they are, and text without the words from its beginning', () => {
    expect(textOf('50%(a|b)*', ['(a|b)*', '%'])).toBe('50[%][(a|b)*]');
    expect(textOf('没有', ['停车'])).toBe('没有');
  });

  it('is a part of the text, whatever is looked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary' }),
        (text, query) => {
          const terms = termsOf(query);
          fc.pre(terms.length > 0);
          const shown = markTerms(text, terms)
            .map((piece) => piece.text)
            .join('');
          return tidy(text).includes(shown.replace(/^…/, '').replace(/…$/, ''));
        },
      ),
    );
  });
});
