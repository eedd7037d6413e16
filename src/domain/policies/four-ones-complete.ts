import { fourOnesOf } from '../rooms/room-readiness';
import type { Policy } from './policy';

/** 先行试点单位要做到“四个一”（三(一).3）：牌子、流程、协商、经验，缺一不可验收。 */
export const fourOnesComplete: Policy<'four-ones-complete', 'room'> = {
  subject: 'room',
  params: {},
  restsOn: [],
  mendedIn: 'room',
  check({ evidence, today }) {
    const missing = fourOnesOf(evidence, today).flatMap(({ key, missing: lacks }) =>
      lacks.length > 0 ? [key] : [],
    );
    return missing.length === 0 ? null : { missing };
  },
};
