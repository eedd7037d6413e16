import type { Core } from '@strapi/strapi';
import { ROOM, SESSION } from '../../../engine/uids';
import { findPublic, readList, readRows } from '../../contract/read-public';
import type { Listing } from '../shared/listing';
import type { Identified, RoomDetail, SessionRow } from '../shared/rows';
import { loadTopicsOfRoom } from '../shared/topics-of-room';

/** The public sessions, the latest first. */
export async function loadSessions(
  strapi: Core.Strapi,
  page: number,
  pageSize: number,
): Promise<Listing<SessionRow>> {
  const { rows, total } = await readList<SessionRow>(strapi, SESSION, { page, size: pageSize });
  return { rows, total, page, pages: Math.ceil(total / pageSize) };
}

/** How many topics of a room have their sessions in its calendar. */
const TOPICS = 50;

export const loadSessionsOf = async (
  strapi: Core.Strapi,
  topics: readonly string[],
): Promise<readonly SessionRow[]> => {
  if (topics.length === 0) return [];
  return readRows<SessionRow>(strapi, SESSION, {
    filters: { topic: { documentId: { $in: topics } } },
    size: 100,
  });
};

/** Those on the room's fifty newest public topics: more than anybody's calendar goes back. */
export async function loadSessionsOfRoom(strapi: Core.Strapi, slug: string): Promise<readonly SessionRow[]> {
  const asked = { fields: ['title'], shows: [], size: TOPICS };
  const topics = await loadTopicsOfRoom<Identified>(strapi, slug, asked);
  return loadSessionsOf(
    strapi,
    topics.map(({ documentId }) => documentId),
  );
}

/** The public room of this address. */
export const loadRoomById = (strapi: Core.Strapi, slug: string): Promise<RoomDetail | undefined> =>
  findPublic<RoomDetail>(strapi, ROOM, { slug });
