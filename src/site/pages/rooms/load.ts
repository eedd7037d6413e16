/** The rooms as the pages and feeds read them. */
import type { Core } from '@strapi/strapi';
import { fourOnesOf } from '../../../domain/rooms/room-readiness';
import { today } from '../../../engine/clock';
import { reading } from '../../../engine/database/transactions';
import { CASE, ROOM, SIGNAGE } from '../../../engine/uids';
import { roomEvidence } from '../../../features/rooms/room-evidence';
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

async function loadFourOnes(strapi: Core.Strapi, room: string): Promise<RoomStory['fourOnes']> {
  const evidence = await reading(strapi, (knex) => roomEvidence(knex, room));
  return evidence && fourOnesOf(evidence, today());
}

/** A room with what hangs on its wall and what it has done. */
export async function loadRoom(strapi: Core.Strapi, slug: string): Promise<RoomStory | undefined> {
  const room = await findPublic<RoomDetail>(strapi, ROOM, { slug });
  if (!room) return undefined;
  const inside = { filters: { room: { slug } } };
  const [signs, fourOnes, topics, cases, places] = await Promise.all([
    loadAll<SignRow>(strapi, SIGNAGE, inside),
    room.pilot ? loadFourOnes(strapi, room.documentId) : null,
    loadTopicsOfRoom<TopicRow>(strapi, slug, { size: 100 }),
    loadAll<CaseRow>(strapi, CASE, { ...inside, ...WITHOUT_BODY }),
    loadPlaces(strapi),
  ]);
  return { room, signs, fourOnes, topics, cases, places };
}
