import { FOUR_ONES } from '../law/vocabulary';
import type { Policy } from './policy';

/** 先行试点单位要做到“四个一”（三(一).3）：牌子、流程、协商、经验，缺一不可验收。 */
export const fourOnesComplete: Policy<'four-ones-complete', 'room'> = {
  subject: 'room',
  params: {},
  restsOn: [],
  mendedIn: 'room',
  check({ evidence }) {
    const missing = FOUR_ONES.filter((one) => !evidence[one]);
    return missing.length === 0 ? null : { missing };
  },
};
