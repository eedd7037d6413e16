import type { Policy } from './policy';

/** 审定后纳入年度协商计划（二(三).4）。 */
export const enteredInAnnualPlan: Policy<'entered-in-annual-plan', 'topic'> = {
  subject: 'topic',
  params: {},
  restsOn: [],
  mendedIn: 'topic',
  check: ({ facts }) => (facts.topic.planYear === null ? {} : null),
};
