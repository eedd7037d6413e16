import type { Policy } from './policy';

/** 对持不同意见的群众，协商组织者要及时做好解释说明工作（二(五).10）。 */
export const dissentExplained: Policy<'dissent-explained', 'topic'> = {
  subject: 'topic',
  params: {},
  restsOn: ['opinion'],
  mendedIn: 'opinion',
  check({ facts }) {
    const open = facts.opinions.filter(
      ({ dissents, explainedOn }) => dissents && explainedOn === null,
    ).length;
    return open === 0 ? null : { open };
  },
};
