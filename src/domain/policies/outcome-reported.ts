import type { Policy } from './policy';

/** 会议后要汇总整理协商建议意见，以协商纪要或其他形式报送协商成果（二(五).9）。 */
export const outcomeReported: Policy<'outcome-reported', 'topic'> = {
  subject: 'topic',
  params: {},
  restsOn: ['outcome'],
  mendedIn: 'outcome',
  check({ facts }) {
    const reported = facts.outcomes.filter((outcome) => outcome.reported).length;
    return reported > 0 ? null : { outcomes: facts.outcomes.length, reported };
  },
};
