/** Lists in pages, by the filters of OParl 1.1: when objects were made and changed; and what has gone since. */
import { inTransaction } from '../../../engine/database/transactions';
import type { Conditions } from '../../contract/query/own-query';
import { readList, readRows } from '../../contract/read-public';
import { changedSince, goneOf } from '../../public-history/history';
import { listPath, type Kind, type OParl } from './ids';
import { deletedOf } from './deleted';
import { council, nameOf, SOURCES, type Place, type Source } from './sources';

export const FILTERS = ['created_since', 'created_until', 'modified_since', 'modified_until'] as const;
export const DEFAULT_LIMIT = 25;
type FilterName = (typeof FILTERS)[number];

export interface Asked {
  readonly page: number;
  readonly limit: number;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
}

/** `2014-01-01T00:00:00+01:00` in the zone the record is kept in. */
const utc = (moment: string): string => new Date(moment).toISOString();

/** A record that changed, or that has become public since, though its own row is old. */
async function changed({ strapi }: Place, { gone }: Source, since: string): Promise<Conditions> {
  const own = { updatedAt: { $gte: since } };
  if (!gone) return own;
  const ids = await inTransaction(strapi, (trx) => changedSince(trx, gone.type, since));
  return ids.length === 0 ? own : { $or: [own, { documentId: { $in: ids } }] };
}

async function conditions(place: Place, source: Source, { filters }: Asked): Promise<Conditions | undefined> {
  const { created_since: from, created_until: to, modified_since: since, modified_until: until } = filters;
  const all: Conditions[] = [
    ...(source.filters ? [source.filters] : []),
    ...(from === undefined ? [] : [{ createdAt: { $gte: utc(from) } }]),
    ...(to === undefined ? [] : [{ createdAt: { $lte: utc(to) } }]),
    ...(since === undefined ? [] : [await changed(place, source, utc(since))]),
    ...(until === undefined ? [] : [{ updatedAt: { $lte: utc(until) } }]),
  ];
  return all.length === 0 ? undefined : { $and: all };
}

interface Part {
  readonly total: number;
  readonly read: (start: number, limit: number) => Promise<readonly OParl[]>;
}

async function partOf(place: Place, source: Source, asked: Asked): Promise<Part> {
  const filters = await conditions(place, source, asked);
  const query = { ...(filters && { filters }), sort: 'createdAt:asc' };
  const { total } = await readList(place.strapi, source.uid, { ...query, size: 1 });
  const read = async (start: number, limit: number) =>
    source.write(place, await readRows(place.strapi, source.uid, { ...query, start, size: limit }));
  return { total, read };
}

const fixed = (objects: readonly OParl[]): Part => ({
  total: objects.length,
  read: (start, limit) => Promise.resolve(objects.slice(start, start + limit)),
});

/** Deleted objects are told to those who ask what has changed, and to nobody else. */
async function deleted({ strapi, site }: Place, kind: Kind, { filters }: Asked): Promise<Part> {
  const { modified_since: since, modified_until: until } = filters;
  if (since === undefined) return fixed([]);
  const objects: OParl[] = [];
  for (const { gone } of SOURCES[kind]) {
    if (!gone) continue;
    const asked = { since: utc(since), ...(until !== undefined && { until: utc(until) }) };
    const history = await inTransaction(strapi, (trx) => goneOf(trx, gone.type, asked));
    objects.push(...history.map((entry) => deletedOf(gone.id(site, entry.documentId), nameOf(kind), entry)));
  }
  return fixed(objects);
}

/** The parts one after another, as one list. */
async function windowOf(parts: readonly Part[], start: number, limit: number): Promise<readonly OParl[]> {
  const found: OParl[] = [];
  let passed = 0;
  for (const { total, read } of parts) {
    const from = Math.max(0, start - passed);
    const room = limit - found.length;
    if (room > 0 && from < total) found.push(...(await read(from, Math.min(room, total - from))));
    passed += total;
  }
  return found;
}

/** Parameters in one order, so that a page has one address. */
function addressOf({ site }: Place, kind: Kind, { filters, limit }: Asked, page: number): string {
  const parameters = new URLSearchParams();
  for (const name of FILTERS) if (filters[name] !== undefined) parameters.set(name, filters[name]);
  if (limit !== DEFAULT_LIMIT) parameters.set('limit', String(limit));
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return `${site.address}${listPath(kind)}${query && `?${query}`}`;
}

export async function listOf(place: Place, kind: Kind, asked: Asked): Promise<OParl> {
  const parts = [
    ...(kind === 'organization' && Object.keys(asked.filters).length === 0
      ? [fixed([council(place.site)])]
      : []),
    ...(await Promise.all(SOURCES[kind].map((source) => partOf(place, source, asked)))),
    await deleted(place, kind, asked),
  ];
  const { page, limit } = asked;
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const pages = Math.max(1, Math.ceil(total / limit));
  const link = (to: number) => addressOf(place, kind, asked, to);
  return {
    data: await windowOf(parts, (page - 1) * limit, limit),
    pagination: { totalElements: total, elementsPerPage: limit, currentPage: page, totalPages: pages },
    links: {
      first: link(1),
      ...(page > 1 && { prev: link(page - 1) }),
      self: link(page),
      ...(page < pages && { next: link(page + 1) }),
      last: link(pages),
    },
  };
}
