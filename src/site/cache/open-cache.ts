/** The cache of a node: public responses, counts and the fast path, all emptied as soon as something public was written. */
import type { Core } from '@strapi/strapi';
import { keepCounts } from '../contract/counts';
import { readVersion } from './changes';
import type { FastPath } from './fast-path';
import { Freshness } from './freshness';
import { limits, type Limits } from './limits';
import { openFastPath } from './open-fast-path';
import { ResponseCache } from './response-cache';

/** A change in this second may be followed by another: a client could not tell the two apart by a date. */
const SETTLED = 2000;
const settled = (changed: number): Date | null => (Date.now() - changed > SETTLED ? new Date(changed) : null);

/** A moment in words; it is asked for at every request and seldom another. */
function writer(): (moment: Date | null) => string | undefined {
  let last = { time: NaN, text: '' };
  return (moment) => {
    if (!moment) return undefined;
    const time = moment.getTime();
    if (last.time !== time) last = { time, text: moment.toUTCString() };
    return last.text;
  };
}

interface Cache {
  readonly cache: ResponseCache;
  readonly freshness: Freshness;
  /** Nothing where it is switched off. */
  readonly fastPath: FastPath | null;
  readonly counted: Limits;
  /** When anything public last changed, if that is long enough ago to be told. */
  readonly settledChange: () => Date | null;
}

/** Opens the cache; where it is emptied is here. */
export function openCache(strapi: Core.Strapi): Cache {
  const cache = new ResponseCache(strapi.config.get<number>('site.cachedAnswers'));
  const empty = () => {
    cache.empty();
    fastPath?.empty();
    forgetCounts();
  };
  const freshness = new Freshness(() => readVersion(strapi), empty);
  const forgetCounts = keepCounts(strapi, () => freshness.ensure());
  // Another version of the software may write the same rows otherwise.
  const started = Date.now();
  const settledChange = () => settled(Math.max(started, Date.parse(freshness.changedAt) || 0));
  const counted = limits(strapi);
  const written = writer();
  const fastPath = openFastPath(strapi, {
    isFresh: () => freshness.isFresh(),
    get: (key) => cache.get(key),
    secondsToWait: (address) => counted.ofAddress(address),
    lastModified: () => written(settledChange()),
  });
  return { cache, freshness, fastPath, counted, settledChange };
}
