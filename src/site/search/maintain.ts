/** Keeps the index in line with what is public: by each write, in its transaction, and as a whole at every start. */
import type { Core } from '@strapi/strapi';
import { AREA, CASE, ROOM, RULE, TOPIC } from '../../engine/uids';
import type { Knex } from 'knex';
import { followEach } from '../../engine/database/follow-writes';
import { inTransaction } from '../../engine/database/transactions';
import { dropEntry, entryIds, outOfLine, putEntry } from './entries';
import { readSources, SEARCHED, SEARCHED_TYPES, walkSources, type SearchedType } from './sources';

type Ids = readonly string[];

/** Writes what is public of these records, and takes out what is not. */
async function reindex(
  strapi: Core.Strapi,
  trx: Knex,
  [type, ids]: readonly [SearchedType, Ids],
): Promise<void> {
  for (const documentId of [...ids].sort()) {
    const [source] = await readSources(strapi, type, [documentId]);
    await (source ? putEntry(trx, source) : dropEntry(trx, type, documentId));
  }
}

interface Referrers {
  findMany(query: object): Promise<{ documentId: string }[]>;
}

/** Records whose being public, or whose text, hangs on another one. Published and draft rows share their id. */
async function idsWhere(strapi: Core.Strapi, type: SearchedType, filters: object): Promise<Ids> {
  const documents = strapi.documents(SEARCHED[type]) as unknown as Referrers;
  return [
    ...new Set((await documents.findMany({ fields: ['documentId'], filters })).map((row) => row.documentId)),
  ];
}

type Affected = (strapi: Core.Strapi, documentId: string) => Promise<(readonly [SearchedType, Ids])[]>;

/** What a write to a record of each type may change in the index. */
const AFFECTED: Readonly<Record<string, Affected>> = {
  [CASE]: (_, id) => Promise.resolve([['case', [id]]]),
  [RULE]: (_, id) => Promise.resolve([['rule', [id]]]),
  [TOPIC]: async (strapi, id) => [
    ['topic', [id]],
    ['case', await idsWhere(strapi, 'case', { topic: { documentId: id } })],
  ],
  [ROOM]: async (strapi, id) => [
    ['room', [id]],
    ['topic', await idsWhere(strapi, 'topic', { room: { documentId: id } })],
    ['case', await idsWhere(strapi, 'case', { room: { documentId: id } })],
  ],
  [AREA]: async (strapi, id) => [['room', await idsWhere(strapi, 'room', { district: { documentId: id } })]],
};

/** Of one transaction, the last indexing that was asked for. */
const lastOf = new WeakMap<object, Promise<void>>();

/**
 * One after the other within a transaction: Strapi writes the languages of a document at the same time, and two
 * that look for the same entry before either has written it would both write it.
 */
function inTurn(trx: Knex, work: () => Promise<void>): Promise<void> {
  const mine = (lastOf.get(trx) ?? Promise.resolve()).then(work);
  // Whoever comes next waits for the end of this one; how it ended is told to whoever asked for it.
  lastOf.set(
    trx,
    mine.catch(() => undefined),
  );
  return mine;
}

/** Follows every single write. */
export function followWrites(strapi: Core.Strapi): void {
  const indexing = (affected: Affected) => (trx: Knex, documentId: string) =>
    inTurn(trx, async () => {
      for (const records of await affected(strapi, documentId)) await reindex(strapi, trx, records);
    });
  followEach(strapi, new Map(Object.entries(AFFECTED).map(([uid, affected]) => [uid, indexing(affected)])));
}

async function rebuildType(strapi: Core.Strapi, trx: Knex, type: SearchedType): Promise<void> {
  const stale = new Set(await entryIds(trx, type));
  for await (const sources of walkSources(strapi, type)) {
    for (const { documentId } of sources) stale.delete(documentId);
    for (const source of await outOfLine(trx, type, sources)) await putEntry(trx, source);
  }
  for (const documentId of stale) await dropEntry(trx, type, documentId);
}

/** Makes the index equal to what is public; a restored or older database has another one, or none. */
export function rebuildSearch(strapi: Core.Strapi): Promise<void> {
  return inTransaction(strapi, async (trx) => {
    for (const type of SEARCHED_TYPES) await rebuildType(strapi, trx, type);
  });
}
