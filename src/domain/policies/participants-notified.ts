import { daysBetween } from '../dates';
import { integer, type Policy } from './policy';

interface Notice {
  readonly sentOn: string;
  readonly day: string | null;
  readonly leadDays: number | null;
}

/** As many days ahead as are set. While none are, the clause asks no number, only that it was not afterwards. */
function isInTime({ sentOn, day, leadDays }: Notice): boolean {
  if (day === null) return false;
  return leadDays === null ? sentOn <= day : daysBetween(sentOn, day) >= leadDays;
}

/** 提前向参加协商议事的主体通报协商内容和相关信息（二(五).3）。提前几天由办公室设定。 */
export const participantsNotified: Policy<'participants-notified', 'topic'> = {
  subject: 'topic',
  params: { leadDays: { kind: 'integer', min: 0, default: null } },
  restsOn: [],
  looksAt: ['participant', 'session'],
  mendedIn: 'topic',
  check({ facts, state }, params) {
    const leadDays = integer(params, 'leadDays');
    const plannedOn = new Map(facts.sessions.map(({ id, plannedOn: day, heldOn }) => [id, heldOn ?? day]));
    const notices = facts.participants.map(({ id, sessionId }) => ({
      sentOn: state.notices[id]?.sentOn,
      day: plannedOn.get(sessionId) ?? null,
    }));
    const unnotified = notices.filter(({ sentOn }) => sentOn === undefined).length;
    const late = notices.filter(
      ({ sentOn, day }) => sentOn !== undefined && !isInTime({ sentOn, day, leadDays }),
    ).length;
    if (notices.length > 0 && unnotified === 0 && late === 0) return null;
    return { total: notices.length, unnotified, late, leadDays };
  },
};
