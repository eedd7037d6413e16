/** The editor's own words, in both languages, found through the panel's translations. */
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import en from './en.json';
import zhHans from './zh-hans.json';

export type Word = keyof typeof zhHans;
type Values = Readonly<Record<string, string | number>>;

/** Gives the wording of a key in the language of the panel. */
export type Words = (word: Word, values?: Values) => string;

const PREFIX = 'flowchart-editor';

const prefixed = (words: Readonly<Record<Word, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([word, text]) => [`${PREFIX}.${word}`, text]));

/** Message ids of the editor by language, for the panel's configuration. */
export const EDITOR_MESSAGES = { 'zh-Hans': prefixed(zhHans), en: prefixed(en) };

export function useWords(): Words {
  const { formatMessage } = useIntl();
  return useCallback((word, values) => formatMessage({ id: `${PREFIX}.${word}` }, values), [formatMessage]);
}
