import type { Core } from '@strapi/strapi';
import { LEVELS } from '../contract/choices';
import type { PublicUid } from '../contract/contract';
import type { Raw } from '../contract/query/parse-names';
import { atMost, readPublic } from '../contract/read-public';
import type { Home } from './home/home-view';
import type { Listing } from './list-views';
import type { PlanStory } from './topics/plan-view';
import type { CaseRow, Identified, PlanRow, RoomRow, RuleRow, TopicRow } from './shared/rows';
import { siteOf } from './frame/site';
import { ANNUAL_PLAN, CASE, ROOM, RULE, TOPIC } from '../../engine/uids';

const ON_HOME = { cases: '6', topics: '6', rooms: '12' };
const PER_PAGE = 20;
const ALL = atMost(100);

const UNFINISHED = { publicPhase: { $ne: 'completed' } };
export const WITHOUT_BODY = { fields: 'title,slug,summary,publishedAt,updatedAt', populate: 'room,cover' };

/** Everything on the first page, in a handful of queries. */
export async function loadHome(strapi: Core.Strapi): Promise<Home> {
  const [cases, topics, ...groups] = await Promise.all([
    readPublic<CaseRow>(strapi, CASE, {
      ...WITHOUT_BODY,
      pagination: { pageSize: ON_HOME.cases },
    }),
    readPublic<TopicRow>(strapi, TOPIC, {
      filters: UNFINISHED,
      pagination: { pageSize: ON_HOME.topics },
    }),
    ...LEVELS.map((level) => loadGroup(strapi, level)),
  ]);
  return {
    site: siteOf(strapi),
    cases: cases.rows,
    caseTotal: cases.total,
    topics: topics.rows,
    topicTotal: topics.total,
    groups: groups.filter(({ total }) => total > 0),
  };
}

async function loadGroup(strapi: Core.Strapi, level: (typeof LEVELS)[number]) {
  const { rows, total } = await readPublic<RoomRow>(strapi, ROOM, {
    filters: { level },
    populate: 'district',
    pagination: { pageSize: ON_HOME.rooms },
  });
  return { level, rooms: rows, total };
}

/** @param locale of the cases; by default those in Chinese */
export const loadCases = (strapi: Core.Strapi, page: number, locale?: string) =>
  loadPage<CaseRow>(strapi, CASE, page, {
    ...WITHOUT_BODY,
    ...(locale !== undefined && { locale }),
  });

export const loadTopics = (strapi: Core.Strapi, page: number) => loadPage<TopicRow>(strapi, TOPIC, page, {});

export const loadRooms = (strapi: Core.Strapi, page: number, level?: string) =>
  loadPage<RoomRow & Identified>(strapi, ROOM, page, {
    populate: 'district',
    ...(level !== undefined && { filters: { level } }),
  });

async function loadPage<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  page: number,
  raw: Raw,
): Promise<Listing<Row>> {
  const pagination = { page: String(page), pageSize: String(PER_PAGE) };
  const { rows, total } = await readPublic<Row>(strapi, uid, { ...raw, pagination });
  return { rows, total, page, pages: Math.ceil(total / PER_PAGE) };
}

export async function loadRules(strapi: Core.Strapi): Promise<readonly RuleRow[]> {
  return (await readPublic<RuleRow>(strapi, RULE, { pagination: ALL })).rows;
}

/** The plans with their public topics, newest first. */
export async function loadPlans(strapi: Core.Strapi): Promise<readonly PlanStory[]> {
  const { rows } = await readPublic<PlanRow>(strapi, ANNUAL_PLAN, { pagination: ALL });
  return Promise.all(rows.map(async (plan) => ({ plan, topics: await loadPlanned(strapi, plan) })));
}

async function loadPlanned(strapi: Core.Strapi, { documentId }: PlanRow): Promise<readonly TopicRow[]> {
  const { rows } = await readPublic<TopicRow>(strapi, TOPIC, {
    filters: { annualPlan: { documentId } },
    sort: 'createdAt:asc',
    pagination: ALL,
  });
  return rows;
}
