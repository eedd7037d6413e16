import type { Core, UID } from '@strapi/strapi';
import type { Attendance, FeedbackRow } from './case-view';
import { PARTICIPANT_LABELS } from './labels';

/** The Document Service for types that have no public contract: here they are counted, not shown. */
interface Counted {
  count(query: object): Promise<number>;
  findMany(query: object): Promise<unknown[]>;
}

const counted = (strapi: Core.Strapi, kind: string): Counted =>
  strapi.documents(`api::${kind}.${kind}` as UID.ContentType);

/** Numbers about the topics that meet a condition, which must let no topic through that is not public. */
export async function countAttendance(strapi: Core.Strapi, topic: object): Promise<Attendance> {
  const count = (kind: string, filters: object) => counted(strapi, kind).count({ filters });
  const held = { topic, heldOn: { $notNull: true } };
  const categories = Object.keys(PARTICIPANT_LABELS);
  const [surveys, sessions, referrals, ...people] = await Promise.all([
    counted(strapi, 'survey').findMany({ filters: { topic, completed: true }, populate: ['visits'] }),
    count('session', held),
    count('referral', { decision: 'sent', opinion: { session: { topic } } }),
    ...categories.map((category) => count('participant', { category, attended: true, session: held })),
  ]);
  const visits = (surveys as { visits: unknown[] }[]).reduce((sum, survey) => sum + survey.visits.length, 0);
  const byCategory = Object.fromEntries(categories.map((category, index) => [category, people[index] ?? 0]));
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
