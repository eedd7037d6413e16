import { integer, type Policy } from './policy';

/** 创设委员履职小组，由2-3名委员为一组（二(四).2）：启用的小组人数在此之间。 */
export const dutyGroupSize: Policy<'duty-group-size', 'duty-group'> = {
  subject: 'duty-group',
  params: { min: { kind: 'integer', min: 1, default: 2 }, max: { kind: 'integer', min: 1, default: 3 } },
  restsOn: [],
  mendedIn: 'duty-group',
  check({ active, members }, params) {
    const min = integer(params, 'min') ?? 2;
    const max = integer(params, 'max') ?? 3;
    return !active || (members >= min && members <= max) ? null : { members, min, max };
  },
};
