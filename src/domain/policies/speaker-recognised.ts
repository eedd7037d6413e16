import type { Policy } from './policy';

/** 参与协商的人员须经党组织认可（二(二).4）：未经认可的，不能签到，也不能记录发言。 */
export const speakerRecognised: Policy<'speaker-recognised', 'speaker'> = {
  subject: 'speaker',
  params: {},
  restsOn: [],
  mendedIn: 'topic',
  check: ({ participantId, recognised }) => (recognised ? null : { named: participantId !== null }),
};
