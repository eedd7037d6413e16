import { Message } from '@strapi/icons';
import type { Capability } from '../kit/capability';
import { intlLabel, SUGGESTION_MESSAGES } from './words/words';

/** Suggestions of the public, to be screened. */
export const suggestions: Capability = {
  messages: SUGGESTION_MESSAGES,
  menu: [
    {
      to: 'screening',
      icon: Message,
      intlLabel: intlLabel('title'),
      permissions: [{ action: 'api::suggestion.screen', subject: null }],
      position: 2,
      Component: () => import('.'),
    },
  ],
};
