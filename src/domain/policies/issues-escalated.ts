import type { Policy } from './policy';

/** 四类情况要通过提案或社情民意等渠道及时反映（二(五).11）：已反映，或有不予反映的决定和理由。 */
export const issuesEscalated: Policy<'issues-escalated', 'topic'> = {
  subject: 'topic',
  params: {},
  restsOn: ['opinion', 'referral'],
  mendedIn: 'referral',
  check({ facts }) {
    const settled = new Set(
      facts.referrals.filter(({ decision }) => decision !== 'open').map(({ opinionId }) => opinionId),
    );
    const open = facts.opinions.filter(
      ({ id, escalationKind }) => escalationKind !== null && !settled.has(id),
    ).length;
    return open === 0 ? null : { open };
  },
};
