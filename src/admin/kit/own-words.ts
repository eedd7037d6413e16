import { useCallback } from 'react';
import { useIntl } from 'react-intl';

type Values = Readonly<Record<string, string | number>>;

/** Gives the wording of a key in the language of the panel. */
export type Words<Word extends string> = (word: Word, values?: Values) => string;

const prefixed = (prefix: string, words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([word, text]) => [`${prefix}.${word}`, text]));

/** Words of one part of the panel, typed by key: a key that a language lacks does not compile. */
export function ownWords<Word extends string>(
  prefix: string,
  zhHans: Readonly<Record<Word, string>>,
  en: Readonly<Record<Word, string>>,
) {
  return {
    /** For the panel's translations. */
    messages: { 'zh-Hans': prefixed(prefix, zhHans), en: prefixed(prefix, en) },
    /** For places where Strapi itself puts the words: the menu, the cards of the home page. */
    intlLabel: (word: Word) => ({ id: `${prefix}.${word}`, defaultMessage: en[word] }),
    useWords: function useWords(): Words<Word> {
      const { formatMessage } = useIntl();
      return useCallback(
        (word, values) => formatMessage({ id: `${prefix}.${word}` }, values),
        [formatMessage],
      );
    },
  };
}
