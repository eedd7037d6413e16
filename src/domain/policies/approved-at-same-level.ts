import { approvalInForce, type ProcessState } from '../record/state';
import type { TopicFacts } from '../record/facts';
import type { ApprovalFlaw } from '../law/refusal';
import type { Policy } from './policy';

function flawOf(state: ProcessState, facts: TopicFacts): ApprovalFlaw | null {
  if (!facts.partyOrganization) return 'room-names-none';
  const last = state.approvals.findLast(({ gate }) => gate === 'party-organization');
  if (!last) return 'none';
  if (last.decision === 'returned') return 'returned';
  if (last.organization !== facts.partyOrganization.id || last.level !== facts.topic.level)
    return 'wrong-organization';
  return approvalInForce(state, 'party-organization', facts.topic.contentHash) ? null : 'content-changed';
}

/** 选题报同级党组织审定（二(三).4），临时议题报同级组织审定（二(三).5）：同级、有效、审定后内容未变。 */
export const approvedAtSameLevel: Policy<'approved-at-same-level', 'topic'> = {
  subject: 'topic',
  params: {},
  gate: 'party-organization',
  restsOn: [],
  mendedIn: 'topic',
  check({ state, facts }) {
    const flaw = flawOf(state, facts);
    return flaw ? { flaw, level: facts.topic.level } : null;
  },
};
