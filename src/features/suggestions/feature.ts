/** Suggestions: in by the public form alone, screened by named staff, their contacts erased in time. */
import { SUGGESTION } from '../../engine/uids';
import type { Feature } from '../feature';
import { eraseOldContacts } from './erase-contacts';
import { clearSolutions } from './intake';
import { suggestionRoutes } from './routes';
import { suggestionGate } from './suggestion-gate';

export const suggestions: Feature = {
  gates: { [SUGGESTION]: suggestionGate },
  routes: suggestionRoutes,
  actions: [{ subCategory: '群众建议', displayName: '筛选群众建议', uid: 'suggestion.screen' }],
  jobs: {
    clearSolutions: { rule: '0 50 * * * *', task: clearSolutions },
    eraseOldContacts: { rule: '0 10 3 * * *', task: (strapi) => eraseOldContacts(strapi) },
  },
  appendOnly: ['suggestion_events', 'suggestion_notices'],
};
