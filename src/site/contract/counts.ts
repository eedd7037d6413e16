/** How many rows answer a public query, remembered until something is written: every page of a list says the same number. */
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { PUBLIC_TYPES } from './contract';

type Count = () => Promise<number>;

const MOST = 1000;

/** Counts for the panel are never remembered: who is signed in there may have written a moment ago. */
function isAskedByThePublic({ requestContext }: Core.Strapi): boolean {
  const ctx = requestContext.get();
  return ctx?.method === 'GET' && ctx.state['user'] === undefined;
}

/** The window of the page has no part in how many there are. */
function keyOf(uid: string, params: object): string {
  const { filters, status, locale } = params as Readonly<Record<string, unknown>>;
  return `${uid} ${JSON.stringify({ filters, status, locale })}`;
}

/**
 * @param ensureFresh after which nothing written a while ago is unseen, and what it changed is forgotten
 * @returns what forgets them all
 */
export function keepCounts(strapi: Core.Strapi, ensureFresh: () => Promise<void>): () => void {
  const none = () => new LRUCache<string, Promise<number>>({ max: MOST });
  let counts = none();

  /** A count inside a transaction sees rows that are not committed yet, so it is not remembered. */
  const once = async (key: string, count: Count): Promise<number> => {
    if (strapi.db.inTransaction()) return count();
    await ensureFresh();
    // These very ones, also if they are replaced while it is being counted.
    const known = counts;
    const counted = known.get(key) ?? count();
    known.set(key, counted);
    counted.catch(() => known.delete(key));
    return counted;
  };

  strapi.documents.use((context, next) => {
    const { action, uid, params } = context;
    if (action !== 'count' || !(uid in PUBLIC_TYPES) || !isAskedByThePublic(strapi)) return next();
    return once(keyOf(uid, params), () => next() as Promise<number>);
  });
  return () => {
    // Replaced: what is being counted now may rest on what was before.
    counts = none();
  };
}
