/** How our own code reads what is public: pages, feeds, formats, search and public history, all through the contract. */
import type { Core } from '@strapi/strapi';
import { CASE } from '../../engine/uids';
import type { Knex } from 'knex';
import { PUBLIC_TYPES, type PublicUid } from './contract';
import { safeQueryOf, type OwnQuery } from './query/own-query';
import { fits } from './query/parse-value';
import type { PublicType, SafeQuery } from './shape';

/** One page of a list: rows from `start`, or those of page `page`, which counts from one. */
export interface ListQuery extends OwnQuery {
  readonly size: number;
  readonly page?: number;
  readonly start?: number;
}

export interface PublicPage<Row> {
  readonly rows: readonly Row[];
  /** How many there are in all. */
  readonly total: number;
}

/** One page of the public rows that answer a query, and how many there are. The caller names the row it asked for. */
export async function readList<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  query: ListQuery,
): Promise<PublicPage<Row>> {
  const { filters, status, locale } = safeQueryOf(PUBLIC_TYPES[uid], query);
  const [rows, total] = await Promise.all([
    readRows<Row>(strapi, uid, query),
    documentsOf<Row>(strapi, uid).count({ filters, status, ...(locale !== undefined && { locale }) }),
  ]);
  return { rows, total };
}

/** The same rows; how many there are in all is not asked. */
export const readRows = <Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  query: ListQuery,
): Promise<readonly Row[]> =>
  documentsOf<Row>(strapi, uid).findMany({ ...safeQueryOf(PUBLIC_TYPES[uid], query), ...windowOf(query) });

/**
 * Public rows among those whose ids this query gives. For SQLite, which looks through all of them to find the few that
 * belong to another record, as soon as their order has an index.
 */
export async function readAmong<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  ids: Knex.QueryBuilder,
  query: ListQuery,
): Promise<readonly Row[]> {
  const safe = safeQueryOf(PUBLIC_TYPES[uid], query);
  const filters = { $and: [safe.filters, { id: { $in: ids } }] };
  return documentsOf<Row>(strapi, uid).findMany({ ...safe, filters, ...windowOf(query) });
}

const AT_ONCE = 500;

/**
 * Every public row of a type, some hundreds at a time and in the order in which they came to be: each batch is found
 * by where the one before ended, so that the last costs as much as the first.
 */
export async function* walkPublic<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  query: Pick<OwnQuery, 'shows'>,
): AsyncGenerator<readonly Row[], void> {
  const safe = safeQueryOf(PUBLIC_TYPES[uid], query);
  const documents = documentsOf<Row & { readonly id: number }>(strapi, uid);
  for (let after = 0; ;) {
    const rows = await documents.findMany({
      ...safe,
      filters: { $and: [safe.filters, { id: { $gt: String(after) } }] },
      sort: ['id:asc'],
      ...windowOf({ size: AT_ONCE }),
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

/**
 * The public row with these values, if any. They may come out of an address: a value that the field cannot have is not
 * asked of the database, there is nothing behind it.
 */
export async function findPublic<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  values: Readonly<Record<string, string>>,
  { locale }: Pick<OwnQuery, 'locale'> = {},
): Promise<Row | undefined> {
  const { filterBy }: PublicType = PUBLIC_TYPES[uid];
  const isPossible = ([name, value]: readonly [string, string]): boolean => {
    const kind = filterBy[name];
    return kind === undefined || fits(kind, value);
  };
  if (!Object.entries(values).every(isPossible)) return undefined;
  const query = { filters: values, size: 1, ...(locale !== undefined && { locale }) };
  return (await readRows<Row>(strapi, uid, query))[0];
}

/**
 * A draft as it would be public: the same fields, and of what it points at only what is public by itself. A draft that
 * could not be public because of its topic is not shown either; one that has no topic yet is.
 */
export async function readDraft<Row>(
  strapi: Core.Strapi,
  uid: typeof CASE,
  { documentId, locale }: { readonly documentId: string; readonly locale: string },
): Promise<Partial<Row> | undefined> {
  const type = PUBLIC_TYPES[uid];
  if (!type.locales.some((known) => known === locale)) return undefined;
  const filters = { documentId, $or: [type.rows, { topic: { id: { $null: true } } }] };
  const [row] = await documentsOf<Partial<Row>>(strapi, uid).findMany({
    ...safeQueryOf(type, { locale }),
    filters,
    status: 'draft',
    ...windowOf({ size: 1 }),
  });
  return row;
}

/** The Document Service as the contract uses it: its own types follow one content type at a time. */
interface Documents<Row> {
  findMany(
    query: Omit<SafeQuery, 'pagination' | 'status' | 'filters'> &
      Window & { readonly filters: object; readonly status: 'published' | 'draft' },
  ): Promise<Row[]>;
  count(query: Pick<SafeQuery, 'filters' | 'status' | 'locale'>): Promise<number>;
}

const documentsOf = <Row>(strapi: Core.Strapi, uid: PublicUid): Documents<Row> =>
  strapi.documents(uid) as unknown as Documents<Row>;

interface Window {
  readonly start: number;
  readonly limit: number;
}

const windowOf = ({
  size,
  page = 1,
  start = (page - 1) * size,
}: Pick<ListQuery, 'size' | 'page' | 'start'>): Window => ({ start, limit: size });
