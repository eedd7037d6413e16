import type { Core } from '@strapi/strapi';
import { LEVELS } from '../public-api/choices';
import type { PublicUid } from '../public-api/contract';
import type { Raw } from '../public-api/parse-names';
import { readPublic } from '../public-api/read-public';
import type { Home } from './home-view';
import type { Listing } from './list-views';
import type { CaseRow, RoomRow, TopicRow } from './rows';

const ON_HOME = { cases: '6', topics: '6', rooms: '12' };
const PER_PAGE = 20;

export const councilOf = (strapi: Core.Strapi): string => strapi.config.get('council.name', '海安市政协');

const UNFINISHED = { publicPhase: { $ne: 'completed' } };
const withoutBody = { fields: 'title,slug,summary,publishedAt', populate: 'room,cover' };

/** Everything on the first page, in a handful of queries. */
export async function loadHome(strapi: Core.Strapi): Promise<Home> {
  const [cases, topics, ...groups] = await Promise.all([
    readPublic<CaseRow>(strapi, 'api::case.case', {
      ...withoutBody,
      pagination: { pageSize: ON_HOME.cases },
    }),
    readPublic<TopicRow>(strapi, 'api::topic.topic', {
      filters: UNFINISHED,
      pagination: { pageSize: ON_HOME.topics },
    }),
    ...LEVELS.map((level) => loadGroup(strapi, level)),
  ]);
  return {
    council: councilOf(strapi),
    cases: cases.rows,
    caseTotal: cases.total,
    topics: topics.rows,
    topicTotal: topics.total,
    groups: groups.filter(({ total }) => total > 0),
  };
}

async function loadGroup(strapi: Core.Strapi, level: (typeof LEVELS)[number]) {
  const { rows, total } = await readPublic<RoomRow>(strapi, 'api::room.room', {
    filters: { level },
    populate: 'district',
    pagination: { pageSize: ON_HOME.rooms },
  });
  return { level, rooms: rows, total };
}

export async function loadCase(strapi: Core.Strapi, slug: string): Promise<CaseRow | undefined> {
  const { rows } = await readPublic<CaseRow>(strapi, 'api::case.case', {
    filters: { slug },
    pagination: { pageSize: '1' },
  });
  return rows[0];
}

export const loadCases = (strapi: Core.Strapi, page: number) =>
  loadPage<CaseRow>(strapi, 'api::case.case', page, withoutBody);

export const loadTopics = (strapi: Core.Strapi, page: number) =>
  loadPage<TopicRow>(strapi, 'api::topic.topic', page, {});

export const loadRooms = (strapi: Core.Strapi, page: number, level?: string) =>
  loadPage<RoomRow>(strapi, 'api::room.room', page, {
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
  return { council: councilOf(strapi), rows, total, page, pages: Math.ceil(total / PER_PAGE) };
}
