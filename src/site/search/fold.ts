/** Text without control characters and needless gaps, as it may be shown. */
export const tidy = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are what must go: PostgreSQL stores no NUL
    .replace(/[\u0000-\u001f\u007f\s]+/gu, ' ')
    .trim();

/** Text as the index and the query both see it: one way of writing each character, and no case. */
export const fold = (text: string): string => tidy(text.normalize('NFKC')).toLowerCase();

/** Code points: a rare character is as whole as any other. */
export const charactersOf = (text: string): readonly string[] => Array.from(text);

/**
 * Every two neighbouring characters of folded text, once each. Most Chinese words have two, and no dictionary is
 * asked.
 */
export function gramsOf(folded: string): readonly string[] {
  const characters = charactersOf(folded);
  const pairs = characters.slice(1).map((next, index) => `${characters[index] ?? ''}${next}`);
  return [...new Set(pairs.filter((pair) => !pair.includes(' ')))];
}

const MAX_CHARACTERS = 60;
const MAX_TERMS = 6;

/** What is looked for: folded words, all of which must be there. The query is cut to a length somebody could mean. */
export function termsOf(query: string): readonly string[] {
  const cut = charactersOf(fold(query.slice(0, 4 * MAX_CHARACTERS)))
    .slice(0, MAX_CHARACTERS)
    .join('');
  return [...new Set(cut.split(' ').filter((term) => term !== ''))].slice(0, MAX_TERMS);
}
