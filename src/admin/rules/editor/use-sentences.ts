import { useIntl } from 'react-intl';
import { catalogueFor } from '../../../words/phrase';

/** What every check asks, in one sentence, by its name. */
export function useSentences(): Readonly<Record<string, string>> {
  return catalogueFor(useIntl().locale).guards;
}
