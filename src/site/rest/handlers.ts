/**
 * The endpoints that answer `{ data }` and are no plain list of records. A new one is an entry in
 * `site/contract/endpoints` and a handler here, under the same address.
 */
import type { Core } from '@strapi/strapi';
import { loadPlans, loadTopic } from '../pages/topics/load';
import { loadStatistics } from '../pages/statistics/load-statistics';
import { topicAddress } from '../pages/shared/parts';
import type { PlanStory } from '../pages/topics/plan-view';
import type { TopicRow } from '../pages/shared/rows';
import { eventsOf, stepsOf } from '../pages/topics/topic-course';
import { isDocumentId } from '../contract/query/parse-value';
import { problemByCode, typeOfProblem, type ProblemCode } from '../contract/problems';

/** What is at the address, or nothing. */
export type Handler = (strapi: Core.Strapi, param: (name: string) => string) => Promise<unknown>;

async function statistics(strapi: Core.Strapi): Promise<unknown> {
  const { totals, plots } = await loadStatistics(strapi);
  const breakdowns = plots.map(({ id, title, unit, bars }) => ({ code: id, title, unit, values: bars }));
  return { totals, breakdowns };
}

const timeline: Handler = async (strapi, param) => {
  const documentId = param('documentId');
  const story = isDocumentId(documentId) ? await loadTopic(strapi, documentId) : undefined;
  if (!story) return undefined;
  const { title, publicPhase } = story.topic;
  return { documentId, title, phase: publicPhase, phases: stepsOf(story), events: eventsOf(story) };
};

const plannedTopic = ({ documentId, title, kind, themeCategory, publicPhase, room }: TopicRow) => ({
  documentId,
  title,
  kind,
  themeCategory,
  publicPhase,
  room: room ? { name: room.name, slug: room.slug } : null,
  url: topicAddress(documentId),
});

const planOf = ({ plan: { documentId, title, year, state, updatedAt }, topics }: PlanStory) => ({
  documentId,
  title,
  year,
  state,
  updatedAt,
  topics: topics.map(plannedTopic),
});

const plans = async (strapi: Core.Strapi): Promise<unknown> => (await loadPlans(strapi)).map(planOf);

const problem: Handler = (_strapi, param) => {
  const code = param('code');
  const kind = problemByCode(code);
  return Promise.resolve(kind && { type: typeOfProblem(code as ProblemCode), ...kind });
};

export const HANDLERS: Readonly<Record<string, Handler>> = {
  '/api/statistics': statistics,
  '/api/plan': plans,
  '/api/topics/{documentId}/timeline': timeline,
  '/api/problems/{code}': problem,
};
