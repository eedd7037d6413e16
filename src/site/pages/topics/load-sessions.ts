import type { Core } from '@strapi/strapi';
import { atMost, findPublic, readPublic } from '../../contract/read-public';
import type { Raw } from '../../contract/query/parse-names';
import type { Listing } from '../shared/listing';
import type { Identified, RoomDetail, SessionRow } from '../shared/rows';
import { loadTopicsOfRoom } from '../shared/topics-of-room';

const SESSION = 'api::session.session';

/** The public sessions, the latest first. */
export async function loadSessions(
  strapi: Core.Strapi,
  page: number,
  pageSize: number,
): Promise<Listing<SessionRow>> {
  const pagination = { page: String(page), pageSize: String(pageSize) };
  const { rows, total } = await readPublic<SessionRow>(strapi, SESSION, { pagination });
  return { rows, total, page, pages: Math.ceil(total / pageSize) };
}

/** A condition takes fifty ids. */
const TOPICS = 50;

export const loadSessionsOf = async (
  strapi: Core.Strapi,
  topics: readonly string[],
): Promise<readonly SessionRow[]> => {
  if (topics.length === 0) return [];
  const raw: Raw = {
    filters: { topic: { documentId: { $in: topics } } },
    pagination: atMost(100),
  };
  return (await readPublic<SessionRow>(strapi, SESSION, raw)).rows;
};

/** Those on the room's fifty newest public topics: more than anybody's calendar goes back. */
export async function loadSessionsOfRoom(strapi: Core.Strapi, slug: string): Promise<readonly SessionRow[]> {
  const asked = { fields: 'title', populate: '', pagination: atMost(TOPICS) };
  const topics = await loadTopicsOfRoom<Identified>(strapi, slug, asked);
  return loadSessionsOf(
    strapi,
    topics.map(({ documentId }) => documentId),
  );
}

/** The public room of this address. */
export const loadRoomById = (strapi: Core.Strapi, slug: string): Promise<RoomDetail | undefined> =>
  findPublic<RoomDetail>(strapi, ROOM, { slug });
