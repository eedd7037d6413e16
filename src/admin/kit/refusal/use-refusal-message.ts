import { useKitWords } from '../words/words';
import type { Refusal } from './refusal';

/** The one sentence of a refusal: the server's, or that no answer came. */
export function useRefusalMessage(): (refusal: Pick<Refusal, 'message' | 'outcomeUnknown'>) => string {
  const words = useKitWords();
  return ({ message, outcomeUnknown }) => {
    if (outcomeUnknown) return words('refused.no-answer');
    return message === '' ? words('refused.not-done') : message;
  };
}
