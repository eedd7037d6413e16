import { isRecognised } from '../record/state';
import type { Policy } from './policy';

/** 参与协商的人员须经党组织认可（二(二).4）：名单上每一个人。 */
export const participantsRecognised: Policy<'participants-recognised', 'topic'> = {
  subject: 'topic',
  params: {},
  restsOn: [],
  looksAt: ['participant'],
  mendedIn: 'topic',
  check({ facts, state }) {
    const unrecognised = facts.participants.filter(
      (participant) => !isRecognised(state, participant, facts.partyOrganization),
    ).length;
    return unrecognised === 0 ? null : { total: facts.participants.length, unrecognised };
  },
};
