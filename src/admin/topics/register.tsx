import { CheckCircle } from '@strapi/icons';
import type { Capability } from '../kit/capability';
import { ProcessPanel } from './panel';
import { intlLabel, TOPIC_MESSAGES } from './words/words';

/** Topics: the process beside each, and the inbox of decisions. */
export const topics: Capability = {
  messages: TOPIC_MESSAGES,
  menu: [
    {
      to: 'approvals',
      icon: CheckCircle,
      intlLabel: intlLabel('approvals'),
      permissions: [{ action: 'api::workflow.decide', subject: null }],
      position: 1,
      Component: () => import('./approvals'),
    },
  ],
  panels: [ProcessPanel],
};
