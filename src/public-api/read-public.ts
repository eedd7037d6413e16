import type { Core } from '@strapi/strapi';
import { publicType, type PublicUid } from './contract';
import type { Raw } from './parse-names';
import { parseListQuery } from './parse-query';
import { QueryRefused } from './refusal';
import type { SafeQuery } from './shape';

export interface PublicPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

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
  const [rows, total] = await Promise.all([
    documents.findMany({ ...query, ...windowOf(pagination) }),
    documents.count({ filters, status, ...(locale !== undefined && { locale }) }),
  ]);
  return { rows, total };
}

/** The Document Service as the contract uses it: its own types follow one content type at a time. */
interface Documents<Row> {
  findMany(query: Omit<SafeQuery, 'pagination'> & Window): Promise<Row[]>;
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
