import { approvalInForce } from '../record/state';
import type { Policy } from './policy';

/** 临时议题的方案经主席会议审核（二(三).5），审核在先，审定在后。 */
export const reviewedByChairsMeeting: Policy<'reviewed-by-chairs-meeting', 'topic'> = {
  subject: 'topic',
  params: {},
  gate: 'chairs-meeting',
  restsOn: [],
  mendedIn: 'topic',
  check({ state, facts }) {
    if (approvalInForce(state, 'chairs-meeting', facts.topic.contentHash)) return null;
    const last = state.approvals.findLast(({ gate }) => gate === 'chairs-meeting');
    if (!last) return { flaw: 'none' };
    return { flaw: last.decision === 'returned' ? 'returned' : 'content-changed' };
  },
};
