import { POLICIES } from '../../../src/domain/policies';
import type { ParamSpec } from '../../../src/domain/policies/policy';
import { choicesOf } from '../../../src/words/labels/labels';
import { filesUnder, readJson } from '../../support/sources/project-files';
import { placeholdersOf } from '../icu';

type Words = Readonly<Record<string, string>>;
const LANGUAGES = ['zh-hans', 'en'] as const;
const FOLDERS = filesUnder('src/admin')
  .filter((file) => file.endsWith('/words/words.ts'))
  .map((file) => file.replace(/\/words\.ts$/, ''));
const wordsOf = (folder: string, language: (typeof LANGUAGES)[number]) =>
  readJson(`${folder}/${language}.json`) as Words;

const specs = Object.values(POLICIES).flatMap(({ params }) => Object.entries<ParamSpec>(params));

describe('the words of the panel', () => {
  it('are found in every capability that has a screen', () => {
    expect(FOLDERS.length).toBeGreaterThanOrEqual(11);
  });

  it.each(FOLDERS)('of %s say in one language what they say in the other', (folder) => {
    const [chinese, english] = LANGUAGES.map((language) => wordsOf(folder, language));
    const placeholders = (words: Words = {}) =>
      Object.fromEntries(Object.entries(words).map(([key, text]) => [key, placeholdersOf(text)]));
    expect(placeholders(english)).toEqual(placeholders(chinese));
  });

  it.each(FOLDERS)('of %s are English in English, the numbers of clauses apart', (folder) => {
    const foreign = Object.values(wordsOf(folder, 'en')).map((text) =>
      text.replace(/[一二三四五六七八九十]+\([一二三四五六七八九十]+\)(?:\.\d+)?/g, ''),
    );
    expect(foreign.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it.each(LANGUAGES)('name every parameter of every policy in %s', (language) => {
    const words = wordsOf('src/admin/rules/editor/words', language);
    expect(specs.map(([name]) => name).filter((name) => !words[`param.${name}`])).toEqual([]);
  });
});

it('every choice of a policy’s parameter has its Chinese wording', () => {
  for (const [name, spec] of specs) {
    if (spec.kind !== 'choices') continue;
    expect(Object.keys(choicesOf(name.replace(/s$/, ''), spec.of)).sort()).toEqual([...spec.of].sort());
  }
});
