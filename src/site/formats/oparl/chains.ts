/** Topics with what hangs on them, for a whole page of a list at once. */
import type { Core } from '@strapi/strapi';
import { OUTCOME } from '../../../engine/uids';
import { readMilestones } from '../../../engine/process/phase-history';
import { readRows } from '../../contract/read-public';
import { PHASES } from '../../contract/choices';
import { loadSessionsOf } from '../../pages/topics/load-sessions';
import type { SessionRow, TopicDetail } from '../../pages/shared/rows';
import type { Outcome, TopicChain } from './objects';

const APPROVING = PHASES.indexOf('approving');

/** When a topic last left its approval behind; nothing while it is still there. */
async function approvedAt(strapi: Core.Strapi, topic: string): Promise<string | null> {
  const milestones = await readMilestones(strapi, topic);
  const step = (phase: string) => (PHASES as readonly string[]).indexOf(phase);
  const passed = milestones.findLast(
    ({ phase }, index) => step(phase) > APPROVING && step(milestones[index - 1]?.phase ?? '') <= APPROVING,
  );
  return passed?.at ?? null;
}

export async function outcomesOf(
  strapi: Core.Strapi,
  topics: readonly string[],
): Promise<readonly Outcome[]> {
  if (topics.length === 0) return [];
  return readRows<Outcome>(strapi, OUTCOME, {
    filters: { topic: { documentId: { $in: topics } } },
    sort: 'reportedOn:asc',
    size: 100,
  });
}

const under =
  (topic: string) =>
  (row: { readonly topic?: { readonly documentId: string } | null }): boolean =>
    row.topic?.documentId === topic;

export async function chainsOf(
  strapi: Core.Strapi,
  topics: readonly TopicDetail[],
): Promise<readonly TopicChain[]> {
  const ids = topics.map(({ documentId }) => documentId);
  const [sessions, outcomes] = await Promise.all([loadSessionsOf(strapi, ids), outcomesOf(strapi, ids)]);
  const chains: TopicChain[] = [];
  for (const topic of topics) {
    const own = under(topic.documentId);
    chains.push({
      topic,
      approvedAt: await approvedAt(strapi, topic.documentId),
      sessions: sessions.filter(own),
      outcomes: outcomes.filter(own),
    });
  }
  return chains;
}

/** Sessions with what was reported on their topics. */
export async function heard(
  strapi: Core.Strapi,
  sessions: readonly SessionRow[],
): Promise<readonly { readonly session: SessionRow; readonly outcomes: readonly Outcome[] }[]> {
  const topics = [...new Set(sessions.flatMap(({ topic }) => (topic ? [topic.documentId] : [])))];
  const outcomes = await outcomesOf(strapi, topics);
  return sessions.map((session) => ({
    session,
    outcomes: outcomes.filter(under(session.topic?.documentId ?? '')),
  }));
}
