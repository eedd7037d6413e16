import { Feather, Pencil } from '@strapi/icons';
import type { Capability } from '../kit/capability';
import { MAY_ENTER } from '../kit/forms-allowed';
import { kitLabel } from '../kit/words/words';
import { EntryCard } from './entry-card';
import { GUIDED_MESSAGES } from './words/words';

/** Guided entry: the records of a topic as step-by-step forms. */
export const guidedEntry: Capability = {
  messages: GUIDED_MESSAGES,
  menu: [
    {
      to: 'guided-entry',
      icon: Feather,
      intlLabel: kitLabel('guided-entry'),
      permissions: MAY_ENTER,
      position: 2,
      Component: () => import('.'),
    },
  ],
  cards: [
    {
      place: 3,
      id: 'entry',
      icon: Pencil,
      title: kitLabel('guided-entry'),
      component: EntryCard,
      permissions: MAY_ENTER,
    },
  ],
};
