import { POLICIES } from '../../../../src/domain/policies';
import type { ParamSpec } from '../../../../src/domain/policies/policy';
import { choicesOf } from '../../../../src/words/labels/labels';
import { readJson } from '../../../support/sources/project-files';

type Words = Readonly<Record<string, string>>;
const LANGUAGES = ['zh-hans', 'en'];
const PARTS = ['flowcharts/editor', 'rules/editor'];
const wordsOf = (part: string, language: string) =>
  readJson(`src/admin/${part}/words/${language}.json`) as Words;

const specs = Object.values(POLICIES).flatMap(({ params }) => Object.entries<ParamSpec>(params));

describe.each(LANGUAGES)('the words of the editors in %s', (language) => {
  it('name every parameter of every policy', () => {
    const words = wordsOf('rules/editor', language);
    expect(specs.map(([name]) => name).filter((name) => !words[`param.${name}`])).toEqual([]);
  });

  it.each(PARTS)('say in %s what the other language says', (part) => {
    const keys = LANGUAGES.map((each) => Object.keys(wordsOf(part, each)).sort());
    expect(keys[0]).toEqual(keys[1]);
  });
});

it('every choice of a policy’s parameter has its Chinese wording', () => {
  for (const [name, spec] of specs) {
    if (spec.kind !== 'choices') continue;
    expect(Object.keys(choicesOf(name.replace(/s$/, ''), spec.of)).sort()).toEqual([...spec.of].sort());
  }
});
