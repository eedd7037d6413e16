/** Topics and plans as the pages, the interface and OParl read them. */
import type { Core } from '@strapi/strapi';
import { ANNUAL_PLAN, CASE, OUTCOME, TOPIC } from '../../../engine/uids';
import { windowOn } from '../../../domain/suggestions/suggestion';
import { today } from '../../../engine/clock';
import { readMilestones } from '../../../engine/process/phase-history';
import { findPublic } from '../../contract/read-public';
import { WITHOUT_BODY } from '../cases/load';
import { loadAttendance } from '../shared/attendance';
import { loadAll, loadPage } from '../shared/load-page';
import type { CaseRow, OutcomeRow, PlanRow, TopicDetail, TopicRow } from '../shared/rows';
import { loadWindow } from '../suggestions/load-place';
import { loadReleased } from '../suggestions/released';
import { loadSessionsOf } from './load-sessions';
import type { PlanStory } from './plan-view';
import type { TopicStory, Voices } from './topic-story';

/** One page of the public topics. */
export const loadTopics = (strapi: Core.Strapi, page: number) => loadPage<TopicRow>(strapi, TOPIC, page, {});

/** A public topic with everything behind it. */
export async function loadTopic(strapi: Core.Strapi, documentId: string): Promise<TopicStory | undefined> {
  const topic = await findPublic<TopicDetail>(strapi, TOPIC, { documentId });
  if (!topic) return undefined;
  const behind = { filters: { topic: { documentId } } };
  const [milestones, attendance, outcomes, cases, voices, sessions] = await Promise.all([
    readMilestones(strapi, documentId),
    loadAttendance(strapi, documentId),
    loadAll<OutcomeRow>(strapi, OUTCOME, behind),
    loadAll<CaseRow>(strapi, CASE, { ...behind, ...WITHOUT_BODY }),
    loadVoices(strapi, documentId),
    loadSessionsOf(strapi, [documentId]),
  ]);
  return { topic, milestones, attendance, outcomes, cases, voices, sessions };
}

async function loadVoices(strapi: Core.Strapi, documentId: string): Promise<Voices> {
  const [asked, released] = await Promise.all([
    loadWindow(strapi, documentId),
    loadReleased(strapi, documentId),
  ]);
  const { opinionsFrom: from, opinionsUntil: until } = asked;
  return { stands: windowOn(asked, today()), from, until, released };
}

/** The plans with their public topics, newest first. */
export async function loadPlans(strapi: Core.Strapi): Promise<readonly PlanStory[]> {
  const plans = await loadAll<PlanRow>(strapi, ANNUAL_PLAN, {});
  return Promise.all(plans.map(async (plan) => ({ plan, topics: await loadPlanned(strapi, plan) })));
}

const loadPlanned = (strapi: Core.Strapi, { documentId }: PlanRow): Promise<readonly TopicRow[]> =>
  loadAll<TopicRow>(strapi, TOPIC, {
    filters: { annualPlan: { documentId } },
    sort: 'createdAt:asc',
  });
