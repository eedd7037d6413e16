/** Words that several parts of the panel share, in both languages. */
import { ownWords, type Words } from '../own-words';
import en from './en.json';
import zhHans from './zh-hans.json';

export type KitWord = keyof typeof zhHans;
export type KitWords = Words<KitWord>;

export const {
  messages: KIT_MESSAGES,
  intlLabel: kitLabel,
  useWords: useKitWords,
} = ownWords<KitWord>('kit', zhHans, en);
