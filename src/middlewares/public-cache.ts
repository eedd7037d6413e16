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

  /** What a token gets is as public as the rest, but whether it gets it is asked for each time. */
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
    // Waited for an answer that turned out not to be shared.
    else if (ctx.state['answered'] !== true) await next();
  };

  const answerPublicly = async (ctx: Context, next: Next): Promise<void> => {
    ctx.set(deprecationHeaders(ctx.path));
    const seconds = await counted.ofRequest(ctx);
    if (seconds > 0) {
      answerTooMany(strapi, ctx, seconds);
      return;
    }
    // Large type is a cookie's choice; the interface knows no such thing.
    ctx.vary(ctx.path.startsWith('/api/') ? 'Accept-Encoding' : 'Accept-Encoding, Cookie');
    await freshness.ensure();
    await (isSigned(ctx) ? answerSigned(ctx, next) : answerAnybody(ctx, next));
  };

  return async (ctx, next) => {
    if (isRead(ctx) && isPublicPath(ctx.path)) return answerPublicly(ctx, next);
    await next();
    // Who has just written reads what was written, and not only a moment later.
    if (!isRead(ctx)) await freshness.lookNow();
  };
};

export default publicCache;
