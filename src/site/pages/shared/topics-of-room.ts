import type { Core } from '@strapi/strapi';
import { TOPIC } from '../../../engine/uids';
import { readAmong, type ListQuery } from '../../contract/read-public';

/** The public topics of the room at this address; of a room that is not public, none. */
export function loadTopicsOfRoom<Row>(
  strapi: Core.Strapi,
  slug: string,
  query: ListQuery,
): Promise<readonly Row[]> {
  const room = strapi.db.getConnection('rooms').select('id').where({ slug });
  const topics = strapi.db.getConnection('topics_room_lnk').select('topic_id').whereIn('room_id', room);
  return readAmong<Row>(strapi, TOPIC, topics, query);
}
