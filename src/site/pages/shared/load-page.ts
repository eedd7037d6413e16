/** Rows of the public contract for a page: one page of a list, or all that belong to something. */
import type { Core } from '@strapi/strapi';
import type { PublicUid } from '../../contract/contract';
import type { Raw } from '../../contract/query/parse-names';
import { atMost, readPublic } from '../../contract/read-public';
import type { Listing } from './listing';

const PER_PAGE = 20;
/** As many as the contract gives at once. */
const ALL = atMost(100);

/** One page of a list. */
export async function loadPage<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  page: number,
  raw: Raw,
): Promise<Listing<Row>> {
  const pagination = { page: String(page), pageSize: String(PER_PAGE) };
  const { rows, total } = await readPublic<Row>(strapi, uid, { ...raw, pagination });
  return { rows, total, page, pages: Math.ceil(total / PER_PAGE) };
}

/** All that answer this, up to a hundred. */
export async function loadAll<Row>(strapi: Core.Strapi, uid: PublicUid, raw: Raw): Promise<readonly Row[]> {
  return (await readPublic<Row>(strapi, uid, { ...raw, pagination: ALL })).rows;
}
