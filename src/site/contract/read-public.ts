import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { PUBLIC_TYPES, publicType, type PublicUid } from './contract';
import type { Raw } from './query/parse-names';
import { parseListQuery, parseOneQuery } from './query/parse-query';
import { QueryRefused } from './refusal';
import type { SafeQuery } from './shape';
import { CASE } from '../../engine/uids';

export interface PublicPage<Row> {
  readonly rows: readonly Row[];
  /** How many there are; where that was not asked for (`withCount: 'false'`), how many these are. */
  readonly total: number;
}

/** Pagination for so many rows at the most, and nobody asks how many there are in all. */
export const atMost = (rows: number) => ({ pageSize: String(rows), withCount: 'false' });

/** What the REST interface would answer to this query, for pages we serve ourselves. The caller names the row it asked for. */
export async function readPublic<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  raw: Raw,
): Promise<PublicPage<Row>> {
  const type = publicType(uid);
  if (!type) throw new Error(`No public contract for ${uid}.`);
  const parsed = parseListQuery(type, raw);
  if (!parsed.ok) throw new QueryRefused(parsed.refusal);

  const { pagination, ...query } = parsed.query;
  const { filters, status, locale } = query;
  const documents = strapi.documents(uid) as unknown as Documents<Row>;
  const read = documents.findMany({ ...query, ...windowOf(pagination) });
  if (pagination?.withCount === false) {
    const rows = await read;
    return { rows, total: rows.length };
  }
  const [rows, total] = await Promise.all([
    read,
    documents.count({ filters, status, ...(locale !== undefined && { locale }) }),
  ]);
  return { rows, total };
}

/**
 * Public rows among those whose ids this query gives. For SQLite, which looks through all of them to find the few that
 * belong to another record, as soon as their order has an index.
 */
export async function readAmong<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  ids: Knex.QueryBuilder,
  raw: Raw,
): Promise<readonly Row[]> {
  const parsed = parseListQuery(PUBLIC_TYPES[uid], raw);
  if (!parsed.ok) throw new QueryRefused(parsed.refusal);
  const { pagination, filters, ...query } = parsed.query;
  const documents = strapi.documents(uid) as unknown as Documents<Row>;
  const among = { $and: [filters, { id: { $in: ids } }] };
  return documents.findMany({ ...query, filters: among, ...windowOf(pagination) });
}

const AT_ONCE = 500;

/**
 * Every public row of a type, some hundreds at a time and in the order in which they came to be: each batch is found
 * by where the one before ended, so that the last costs as much as the first.
 */
export async function* walkPublic<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  raw: Raw,
): AsyncGenerator<readonly Row[], void> {
  const parsed = parseOneQuery(PUBLIC_TYPES[uid], raw);
  if (!parsed.ok) throw new QueryRefused(parsed.refusal);
  const documents = strapi.documents(uid) as unknown as Documents<Row & { readonly id: number }>;
  for (let after = 0; ;) {
    const rows = await documents.findMany({
      ...parsed.query,
      filters: { $and: [parsed.query.filters, { id: { $gt: String(after) } }] },
      sort: ['id:asc'],
      ...windowOf({ limit: AT_ONCE }),
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

/** The public row that answers this, if any. What the contract cannot even ask for is an address with nothing behind it. */
export async function findPublic<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  filters: Raw,
  more: { readonly locale?: string } = {},
): Promise<Row | undefined> {
  try {
    const { rows } = await readPublic<Row>(strapi, uid, { ...more, filters, pagination: atMost(1) });
    return rows[0];
  } catch (error) {
    if (error instanceof QueryRefused) return undefined;
    throw error;
  }
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
  const parsed = parseOneQuery(type, { locale });
  if (!parsed.ok) return undefined;
  const documents = strapi.documents(uid) as unknown as Documents<Partial<Row>>;
  const filters = { documentId, $or: [type.rows, { topic: { id: { $null: true } } }] };
  const [row] = await documents.findMany({
    ...parsed.query,
    filters,
    status: 'draft',
    ...windowOf({ limit: 1 }),
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

interface Window {
  readonly start: number;
  readonly limit: number;
}

function windowOf({
  page = 1,
  pageSize = 25,
  start,
  limit,
}: NonNullable<SafeQuery['pagination']> = {}): Window {
  return { start: start ?? (page - 1) * pageSize, limit: limit ?? pageSize };
}
