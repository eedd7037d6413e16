import { useCatalogue } from '../../kit/use-catalogue';

/** What every check asks, in one sentence, by its name. */
export function useSentences(): Readonly<Record<string, string>> {
  return useCatalogue().guards;
}
