/** The editor's own words, in both languages. */
import { ownWords, type Words as WordsOf } from '../../../kit/own-words';
import en from './en.json';
import zhHans from './zh-hans.json';

export type Word = keyof typeof zhHans;
export type Words = WordsOf<Word>;

export const {
  messages: EDITOR_MESSAGES,
  intlLabel,
  useWords,
} = ownWords<Word>('flowchart-editor', zhHans, en);
