import { daysBetween } from '../dates';
import { integer, type Policy } from './policy';

/** 提前向参加协商议事的主体通报协商内容和相关信息（二(五).3）。提前几天由办公室设定，未设定时不按天数要求。 */
export const participantsNotified: Policy<'participants-notified', 'topic'> = {
  subject: 'topic',
  params: { leadDays: { kind: 'integer', min: 0, default: null } },
  restsOn: [],
  check({ facts, state }, params) {
    const leadDays = integer(params, 'leadDays');
    const plannedOn = new Map(facts.sessions.map(({ id, plannedOn: day, heldOn }) => [id, heldOn ?? day]));
    const notices = facts.participants.map(({ id, sessionId }) => ({
      sentOn: state.notices[id]?.sentOn,
      day: plannedOn.get(sessionId) ?? null,
    }));
    const unnotified = notices.filter(({ sentOn }) => sentOn === undefined).length;
    const late = notices.filter(
      ({ sentOn, day }) =>
        sentOn !== undefined && (day === null || daysBetween(sentOn, day) < (leadDays ?? 0)),
    ).length;
    if (notices.length > 0 && unnotified === 0 && late === 0) return null;
    return { total: notices.length, unnotified, late, leadDays };
  },
};
