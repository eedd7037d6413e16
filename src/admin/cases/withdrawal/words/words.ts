/** The words of a withdrawal, in both languages. */
import { ownWords } from '../../../kit/own-words';
import en from './en.json';
import zhHans from './zh-hans.json';

export const { messages: WITHDRAWAL_MESSAGES, useWords } = ownWords<keyof typeof zhHans>(
  'withdrawal',
  zhHans,
  en,
);
