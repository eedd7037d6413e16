import type { Policy } from './policy';

/** 临时增加的议题由政协相关专委会牵头形成协商议事方案（二(三).5）。 */
export const schemeAttached: Policy<'scheme-attached', 'topic'> = {
  subject: 'topic',
  params: {},
  restsOn: [],
  mendedIn: 'topic',
  check({ facts: { topic } }) {
    const missing = [
      ...(topic.hasLeadCommittee ? [] : (['lead-committee'] as const)),
      ...(topic.hasScheme ? [] : (['scheme'] as const)),
    ];
    return missing.length === 0 ? null : { missing };
  },
};
