/** What the form has to know before it is shown or read: districts, room, topic, and what the reader is told. */
import type { Core } from '@strapi/strapi';
import { AREA, ROOM, TOPIC } from '../../../engine/uids';
import { windowOn, type OpinionWindow } from '../../../domain/suggestions/suggestion';
import { today } from '../../../engine/clock';
import { isDocumentId } from '../../contract/query/parse-value';
import { findPublic } from '../../contract/read-public';
import type { RoomRow, TopicRow } from '../shared/rows';
import { siteOf } from '../frame/site';
import { consentNotice, type ConsentNotice } from './consent';

export interface District {
  readonly documentId: string;
  readonly name: string;
  readonly code: string;
}

type Identified<Row> = Row & { readonly documentId: string };

/** The topic that is asked about, and whether opinions on it are welcome today. */
export interface AskedTopic {
  readonly documentId: string;
  readonly title: string;
  readonly window: OpinionWindow;
  readonly stands: ReturnType<typeof windowOn>;
}

export interface Place {
  readonly districts: readonly District[];
  readonly room: Identified<RoomRow> | null;
  /** `null` for a suggestion of a topic; `undefined` where the topic is not there for the public. */
  readonly topic: AskedTopic | null | undefined;
  readonly notice: ConsentNotice;
  /** Is there a key to keep a telephone number with? */
  readonly keepsPhone: boolean;
}

async function loadRoom(strapi: Core.Strapi, slug: string): Promise<Identified<RoomRow> | null> {
  if (slug === '' || slug.length > 200) return null;
  return (await findPublic<Identified<RoomRow>>(strapi, ROOM, { slug })) ?? null;
}

async function loadTopic(strapi: Core.Strapi, documentId: string): Promise<AskedTopic | null | undefined> {
  if (documentId === '') return null;
  if (!isDocumentId(documentId)) return undefined;
  const row = await findPublic<TopicRow>(strapi, TOPIC, { documentId });
  if (!row) return undefined;
  const window = await loadWindow(strapi, documentId);
  return { documentId, title: row.title, window, stands: windowOn(window, today()) };
}

/** When opinions on a topic are welcome. */
export async function loadWindow(strapi: Core.Strapi, documentId: string): Promise<OpinionWindow> {
  const row: unknown = await strapi
    .documents(TOPIC)
    .findOne({ documentId, fields: ['publicity', 'opinionsFrom', 'opinionsUntil'] });
  return row ? (row as OpinionWindow) : { publicity: 'sealed', opinionsFrom: null, opinionsUntil: null };
}

async function loadDistricts(strapi: Core.Strapi): Promise<readonly District[]> {
  const rows: unknown = await strapi
    .documents(AREA)
    .findMany({ filters: { level: 'district' }, fields: ['name', 'code'], sort: 'code:asc', limit: 200 });
  return rows as District[];
}

/** @param asked slug of a room and id of a topic, each empty where none was asked for */
export async function loadPlace(
  strapi: Core.Strapi,
  asked: { readonly room: string; readonly topic: string },
): Promise<Place> {
  const { council, contact } = siteOf(strapi);
  const contactDays = strapi.config.get<number>('suggestions.contactDays');
  const [districts, room, topic] = await Promise.all([
    loadDistricts(strapi),
    loadRoom(strapi, asked.room),
    loadTopic(strapi, asked.topic),
  ]);
  const keepsPhone = strapi.config.get<string[]>('suggestions.contactKeys').length > 0;
  return { districts, room, topic, notice: consentNotice({ council, contact, contactDays }), keepsPhone };
}
