/** What the first page shows: the newest cases, topics under way, the rooms by level. */
import type { Core } from '@strapi/strapi';
import { CASE, ROOM, TOPIC } from '../../../engine/uids';
import { LEVELS } from '../../contract/choices';
import { readList } from '../../contract/read-public';
import { WITHOUT_BODY } from '../cases/load';
import { siteOf } from '../frame/site';
import type { CaseRow, RoomRow, TopicRow } from '../shared/rows';
import type { Home } from './home-view';

const ON_HOME = { cases: 6, topics: 6, rooms: 12 };
const UNFINISHED = { publicPhase: { $ne: 'completed' } };

/** Everything on the first page, in a handful of queries. */
export async function loadHome(strapi: Core.Strapi): Promise<Home> {
  const [cases, topics, ...groups] = await Promise.all([
    readList<CaseRow>(strapi, CASE, {
      ...WITHOUT_BODY,
      size: ON_HOME.cases,
    }),
    readList<TopicRow>(strapi, TOPIC, {
      filters: UNFINISHED,
      size: ON_HOME.topics,
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
  const { rows, total } = await readList<RoomRow>(strapi, ROOM, {
    filters: { level },
    shows: ['district'],
    size: ON_HOME.rooms,
  });
  return { level, rooms: rows, total };
}
