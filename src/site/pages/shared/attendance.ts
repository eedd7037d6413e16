import type { Core, UID } from '@strapi/strapi';
import { PARTICIPANT, SURVEY } from '../../../engine/uids';
import { PARTICIPANT_LABELS } from '../frame/labels';
import type { Attendance } from './numbers';
import type { FeedbackRow } from './rows';
import { sumOf, tally } from './tally';

/** The Document Service for types that have no public contract: here they are counted, not shown. */
interface Counted {
  count(query: object): Promise<number>;
  findMany(query: object): Promise<unknown[]>;
}

const counted = (strapi: Core.Strapi, kind: string): Counted =>
  strapi.documents(`api::${kind}.${kind}` as UID.ContentType);

/** PostgreSQL counts in text. */
interface Count {
  readonly count: number | string;
}

/** Visits of the surveys that are complete. */
async function countVisits({ db }: Core.Strapi, topic: object): Promise<number> {
  const surveys = db.queryBuilder(SURVEY).init({ where: { topic, completed: true }, select: ['id'] });
  const [visits] = await db
    .getConnection('surveys_cmps')
    .where({ field: 'visits' })
    .whereIn('entity_id', surveys.getKnexQuery())
    .count<Count[]>({ count: '*' });
  return Number(visits?.count);
}

/** Numbers about the topics that meet a condition, which must let no topic through that is not public. */
export async function countAttendance(strapi: Core.Strapi, topic: object): Promise<Attendance> {
  const count = (kind: string, filters: object) => counted(strapi, kind).count({ filters });
  const held = { topic, heldOn: { $notNull: true } };
  const [visits, sessions, referrals, people] = await Promise.all([
    countVisits(strapi, topic),
    count('session', held),
    count('referral', { decision: 'sent', opinion: { session: { topic } } }),
    tally(strapi, PARTICIPANT, {
      where: { attended: true, session: held },
      by: ['category'],
    }),
  ]);
  const categories = Object.keys(PARTICIPANT_LABELS);
  const byCategory = Object.fromEntries(categories.map((each) => [each, sumOf(people, 'category', each)]));
  return { visits, sessions, referrals, byCategory };
}

export const loadAttendance = (strapi: Core.Strapi, documentId: string): Promise<Attendance> =>
  countAttendance(strapi, { documentId });

/** What the masses were told, which is public by being told; what was said to others is not. */
export async function loadFeedback(strapi: Core.Strapi, outcome: string): Promise<readonly FeedbackRow[]> {
  const rows = await counted(strapi, 'feedback').findMany({
    fields: ['content', 'channel', 'givenOn'],
    filters: { outcome: { documentId: outcome }, audience: 'masses', givenOn: { $notNull: true } },
    sort: 'givenOn:asc',
  });
  return rows as FeedbackRow[];
}
