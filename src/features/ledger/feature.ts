/** The ledger, anchored once a day. */
import type { Feature } from '../feature';
import { anchorLedger } from './anchor-ledger';

export const ledger: Feature = {
  jobs: {
    // Every hour, so that a night in which no node ran is made up for; a second one on a day changes nothing.
    anchorLedger: { rule: '0 5 * * * *', task: anchorLedger },
  },
  appendOnly: ['workflow_anchors'],
};
