/** Webhooks: receivers outside are told what the public sees of cases. */
import type { Feature } from '../feature';
import { deliverOutbox, mayDeliver } from './deliver';
import { clearOldMessages } from './delivery';

export const webhooks: Feature = {
  jobs: {
    clearOldMessages: { rule: '0 50 3 * * *', task: (strapi) => clearOldMessages(strapi, new Date()) },
    deliverOutbox: { rule: '*/2 * * * * *', task: deliverOutbox, when: mayDeliver },
  },
};
