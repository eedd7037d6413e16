/** Keeps the history in line with what is public, by each write and in its transaction, as the search index is kept. */
import type { Core } from '@strapi/strapi';
import { OUTCOME, ROOM, SESSION, TOPIC } from '../../engine/uids';
import type { Knex } from 'knex';
import { followEach } from '../../engine/database/follow-writes';
import { readShown, TRACKED, type TrackedType } from './tracked';
import { forgetTopic, noteGone, noteShown, trackedUnder } from './history';

type Ids = readonly string[];

interface Referrers {
  findMany(query: object): Promise<{ documentId: string }[]>;
}

async function idsWhere(strapi: Core.Strapi, type: TrackedType, filters: object): Promise<Ids> {
  const documents = strapi.documents(TRACKED[type]) as unknown as Referrers;
  return (await documents.findMany({ fields: ['documentId'], filters })).map(({ documentId }) => documentId);
}

/** Those that hang on it now and those that hung on it when they were public. */
async function idsUnder(
  strapi: Core.Strapi,
  trx: Knex,
  [type, under, filters]: readonly [
    TrackedType,
    { readonly topic: string } | { readonly room: string },
    object,
  ],
): Promise<Ids> {
  const found = await idsWhere(strapi, type, filters);
  return [...new Set([...found, ...(await trackedUnder(trx, type, under))])];
}

async function updateHistory(
  strapi: Core.Strapi,
  trx: Knex,
  [type, ids]: readonly [TrackedType, Ids],
): Promise<void> {
  const shown = await readShown(strapi, type, ids);
  const there = new Set(shown.map(({ documentId }) => documentId));
  for (const record of shown) await noteShown(trx, type, record);
  const gone = ids.filter((id) => !there.has(id));
  if (gone.length > 0) await noteGone(trx, type, gone);
}

async function updateTopic(strapi: Core.Strapi, trx: Knex, topic: string): Promise<void> {
  const [sealed] = await idsWhere(strapi, 'topic', { documentId: topic, publicity: 'sealed' });
  if (sealed !== undefined) {
    await forgetTopic(trx, topic);
    return;
  }
  const behind = { topic: { documentId: topic } };
  await updateHistory(strapi, trx, ['topic', [topic]]);
  for (const type of ['session', 'outcome'] as const) {
    await updateHistory(strapi, trx, [type, await idsUnder(strapi, trx, [type, { topic }, behind])]);
  }
}

async function updateRoom(strapi: Core.Strapi, trx: Knex, room: string): Promise<void> {
  const inside = { room: { documentId: room } };
  for (const topic of await idsUnder(strapi, trx, ['topic', { room }, inside])) {
    await updateTopic(strapi, trx, topic);
  }
}

type Follow = (strapi: Core.Strapi, trx: Knex, documentId: string) => Promise<void>;

const FOLLOWED: Readonly<Record<string, Follow>> = {
  [SESSION]: (strapi, trx, id) => updateHistory(strapi, trx, ['session', [id]]),
  [OUTCOME]: (strapi, trx, id) => updateHistory(strapi, trx, ['outcome', [id]]),
  [TOPIC]: updateTopic,
  [ROOM]: updateRoom,
};

export function followPublicHistory(strapi: Core.Strapi): void {
  const updating = (step: Follow) => (trx: Knex, documentId: string) => step(strapi, trx, documentId);
  followEach(strapi, new Map(Object.entries(FOLLOWED).map(([uid, step]) => [uid, updating(step)])));
}
