import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { CachedResponse } from '../site/cache/cached-response';
import { openCache } from '../site/cache/open-cache';
import { isRead, isSigned, keyOf } from '../site/cache/request';
import { isPublicPath } from '../site/contract/public-paths';
import { answerTooMany } from '../site/pages/frame/too-many';
import { deprecationHeaders } from '../site/contract/deprecation';

/**
 * Answers from the cache of public responses, as long as nothing has been written, on any node, since they were made.
 * Only what a handler itself has called cacheable gets in (`share` in site/cache sets `ctx.state.cacheable`).
 */
const publicCache: Core.MiddlewareFactory = (_config, { strapi }) => {
  const { cache, freshness, fastPath, counted, settledChange } = openCache(strapi);

  /** A response to an API token is never cached: whether the token may read is checked each time. */
  const answerSigned = async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (ctx.state['cacheable'] === true) await CachedResponse.of(ctx).send(ctx, settledChange());
  };

  const answerAnybody = async (ctx: Context, next: Next): Promise<void> => {
    const key = keyOf(ctx);
    const answer = await cache.getOrCompute(key, async () => {
      await next();
      ctx.state['answered'] = true;
      return ctx.state['cacheable'] === true ? CachedResponse.of(ctx) : null;
    });
    if (answer) {
      fastPath?.note(ctx, key, answer);
      await answer.send(ctx, settledChange());
    }
    // Another request with the same key computed a response that may not be shared: this one computes its own.
    else if (ctx.state['answered'] !== true) await next();
  };

  const answerPublicly = async (ctx: Context, next: Next): Promise<void> => {
    ctx.set(deprecationHeaders(ctx.path));
    const seconds = await counted.ofRequest(ctx);
    if (seconds > 0) {
      answerTooMany(strapi, ctx, seconds);
      return;
    }
    // A page depends on the cookie for large type; the interface does not.
    ctx.vary(ctx.path.startsWith('/api/') ? 'Accept-Encoding' : 'Accept-Encoding, Cookie');
    await freshness.ensure();
    await (isSigned(ctx) ? answerSigned(ctx, next) : answerAnybody(ctx, next));
  };

  return async (ctx, next) => {
    if (isRead(ctx) && isPublicPath(ctx.path)) return answerPublicly(ctx, next);
    await next();
    // After a write the version is asked for at once, so that the one who wrote reads the new state.
    if (!isRead(ctx)) await freshness.lookNow();
  };
};

export default publicCache;
