/** The words of the panel beside a case, in both languages. */
import { ownWords, type Words as WordsOf } from '../../../kit/own-words';
import en from './en.json';
import zhHans from './zh-hans.json';

export type Word = keyof typeof zhHans;
export type Words = WordsOf<Word>;

export const { messages: CASE_PANEL_MESSAGES, useWords } = ownWords<Word>('case-panel', zhHans, en);
