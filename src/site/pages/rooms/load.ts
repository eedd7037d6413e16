/** The rooms as the pages and feeds read them. */
import type { Core } from '@strapi/strapi';
import { CASE, ROOM, SIGNAGE } from '../../../engine/uids';
import { evidenceOfRoom } from '../../../features/rooms/registry-gate';
import { findPublic } from '../../contract/read-public';
import { WITHOUT_BODY } from '../cases/load';
import { loadAll, loadPage } from '../shared/load-page';
import { loadPlaces } from '../shared/places';
import type { CaseRow, Identified, RoomDetail, RoomRow, SignRow, TopicRow } from '../shared/rows';
import { loadTopicsOfRoom } from '../shared/topics-of-room';
import type { RoomStory } from './room-view';

/** One page of the rooms, of one level or of all. */
export const loadRooms = (strapi: Core.Strapi, page: number, level?: string) =>
  loadPage<RoomRow & Identified>(strapi, ROOM, page, {
    shows: ['district'],
    ...(level !== undefined && { filters: { level } }),
  });

/** A room with what hangs on its wall and what it has done. */
export async function loadRoom(strapi: Core.Strapi, slug: string): Promise<RoomStory | undefined> {
  const room = await findPublic<RoomDetail>(strapi, ROOM, { slug });
  if (!room) return undefined;
  const inside = { filters: { room: { slug } } };
  const [signs, fourOnes, topics, cases, places] = await Promise.all([
    loadAll<SignRow>(strapi, SIGNAGE, inside),
    room.pilot ? evidenceOfRoom(strapi, room.documentId) : null,
    loadTopicsOfRoom<TopicRow>(strapi, slug, { size: 100 }),
    loadAll<CaseRow>(strapi, CASE, { ...inside, ...WITHOUT_BODY }),
    loadPlaces(strapi),
  ]);
  return { room, signs, fourOnes, topics, cases, places };
}
