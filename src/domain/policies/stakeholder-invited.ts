import { integer, type Policy } from './policy';

/** 坚持利益相关者参与协商的原则（二(二).2）：参加名单上须有利益相关方代表。 */
export const stakeholderInvited: Policy<'stakeholder-invited', 'topic'> = {
  subject: 'topic',
  params: { min: { kind: 'integer', min: 1, default: 1 } },
  restsOn: ['participant'],
  mendedIn: 'participants',
  check({ facts }, params) {
    const needed = integer(params, 'min') ?? 1;
    const invited = facts.participants.filter(({ category }) => category === 'stakeholder').length;
    return invited >= needed ? null : { invited, needed };
  },
};
