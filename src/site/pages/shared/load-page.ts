/** Rows of the public contract for a page: one page of a list, or all that belong to something. */
import type { Core } from '@strapi/strapi';
import type { PublicUid } from '../../contract/contract';
import type { OwnQuery } from '../../contract/query/own-query';
import { readList, readRows } from '../../contract/read-public';
import type { Listing } from './listing';

const PER_PAGE = 20;
/** More than belong to anything. */
const ALL = 100;

/** One page of a list. */
export async function loadPage<Row>(
  strapi: Core.Strapi,
  uid: PublicUid,
  page: number,
  query: OwnQuery,
): Promise<Listing<Row>> {
  const { rows, total } = await readList<Row>(strapi, uid, { ...query, page, size: PER_PAGE });
  return { rows, total, page, pages: Math.ceil(total / PER_PAGE) };
}

/** All that answer this, up to a hundred. */
export const loadAll = <Row>(strapi: Core.Strapi, uid: PublicUid, query: OwnQuery): Promise<readonly Row[]> =>
  readRows<Row>(strapi, uid, { ...query, size: ALL });
