import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ScreeningItem } from '../../domain/suggestions/suggestion';
import { useForwardSuggestionMutation, useScreenSuggestionMutation, type Step } from './api';
import { refusalFrom } from '../kit/refusal/refusal-from';
import type { Refusal } from '../kit/refusal/refusal';
import { useWords } from './words/words';

/** Sends a step; what the server says against it stays beside the form, which stays as it is. */
export function useSend(item: ScreeningItem) {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const [screen, screening] = useScreenSuggestionMutation();
  const [forward, forwarding] = useForwardSuggestionMutation();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const to = { documentId: item.documentId, seen: item.state };
  const settle = (answer: object, done: string) => {
    const failed = 'error' in answer;
    // What a mutation answers besides data is the failure of the request.
    setRefusal(failed ? refusalFrom(answer.error as object) : null);
    if (!failed) toggleNotification({ type: 'success', message: done });
  };
  return {
    busy: screening.isLoading || forwarding.isLoading,
    refusal,
    forget: () => {
      setRefusal(null);
    },
    take: async (step: Step, done: string) => {
      settle(await screen({ ...to, step }), done);
    },
    makeTopic: async (publicCopy: string, topic: Parameters<typeof forward>[0]['topic']) => {
      settle(await forward({ ...to, publicCopy, topic }), words('done.forwarded'));
    },
  };
}
