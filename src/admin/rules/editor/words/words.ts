/** Moments and parameters in the words of the council, in both languages. */
import { MOMENTS, type Moment } from '../../../../domain/process/release';
import { ownWords, type Words as WordsOf } from '../../../kit/own-words';
import en from './en.json';
import zhHans from './zh-hans.json';

export type Word = keyof typeof zhHans | `on.${Moment}`;
export type Words = WordsOf<Word>;

// Typed by the list of moments: one without words does not compile.
export const { messages: RULE_MESSAGES, useWords } = ownWords<Word>('rule-editor', zhHans, en);

const ON = 'on:';
const INTO = 'into:';

/** Every moment at which a record is written. */
export const writingMoments = (words: Words): Record<string, string> =>
  Object.fromEntries(MOMENTS.map((moment) => [`${ON}${moment}`, words(`on.${moment}`)]));

/** The stages of all charts; charts that name the same stage differently give both names. */
export function enteringMoments(words: Words, stages: readonly NamedStage[]): Record<string, string> {
  const keys = [...new Set(stages.map(({ key }) => key))];
  return Object.fromEntries(
    keys.map((key) => {
      const labels = new Set(stages.filter((stage) => stage.key === key).map(({ label }) => label));
      return [`${INTO}${key}`, words('into', { stage: [...labels].join('／') })];
    }),
  );
}

interface NamedStage {
  readonly key: string;
  readonly label: string;
}
