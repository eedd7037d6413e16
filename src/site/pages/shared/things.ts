/** Rooms and topics in the words of schema.org, wherever a page is about one or names one. */
import { placeOfPhase, THEME_LABELS, TOPIC_KIND_LABELS } from '../frame/labels';
import { placeOfRoom, roomAddress, topicAddress } from './parts';
import type { RoomDetail, RoomRow, TopicDetail } from './rows';
import type { Site } from '../frame/site';
import { councilOf } from '../frame/structured';
import type { Thing } from '../frame/thing';

const postal = (room: RoomRow): Thing => ({
  '@type': 'PostalAddress',
  addressCountry: 'CN',
  streetAddress: placeOfRoom(room),
  ...(room.district && { addressLocality: room.district.name }),
});

/** A room is a place; the council keeps it. */
export const roomThing = (site: Site, room: RoomRow): Thing => ({
  '@type': 'CivicStructure',
  '@id': `${site.address}${roomAddress(room.slug)}#room`,
  name: room.name,
  url: site.address + roomAddress(room.slug),
  address: postal(room),
});

export const roomDetailThing = (site: Site, room: RoomDetail): Thing => ({
  ...roomThing(site, room),
  publicAccess: true,
  ...(room.introduction && { description: room.introduction }),
  ...(room.photos?.length && { photo: room.photos.map(({ url }) => pictureThing(site, url)) }),
});

const pictureThing = (site: Site, url: string): Thing => ({
  '@type': 'ImageObject',
  contentUrl: site.address + url,
});

/** A topic is a piece of work under way. */
export const topicThing = (site: Site, topic: TopicDetail): Thing => ({
  '@type': 'CreativeWork',
  '@id': `${site.address}${topicAddress(topic.documentId)}#topic`,
  name: topic.title,
  inLanguage: 'zh-Hans',
  dateCreated: topic.createdAt,
  dateModified: topic.updatedAt,
  creativeWorkStatus: placeOfPhase(topic.publicPhase).label,
  genre: TOPIC_KIND_LABELS[topic.kind],
  keywords: THEME_LABELS[topic.themeCategory],
  publisher: councilOf(site),
  ...(topic.summary && { abstract: topic.summary }),
  ...(topic.room && { contentLocation: roomThing(site, topic.room) }),
});
