import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { Answer } from '../answers/answer';
import { readMark } from '../answers/changes';
import { Freshness } from '../answers/freshness';
import { RateLimit } from '../answers/rate-limit';
import { isAnonymousRead, isPublicPath, keyOf } from '../answers/request';
import { AnswerStore } from '../answers/store';
import { answerTooMany } from '../answers/too-many';

/** A change in this second may be followed by another: a client could not tell the two apart by a date. */
const SETTLED = 2000;

/**
 * Gives public answers from memory while nothing has been written, on any node, since they were made. Only what a
 * handler itself has called a public answer gets in (`ctx.state.publicAnswer`).
 */
const publicAnswers: Core.MiddlewareFactory = (_config, { strapi }) => {
  const store = new AnswerStore(strapi.config.get<number>('site.cachedAnswers'));
  const freshness = new Freshness(
    () => readMark(strapi),
    () => {
      store.empty();
    },
  );
  const limit = new RateLimit();

  // Another version of the software may write the same rows otherwise.
  const started = Date.now();
  const settledChange = (): Date | null => {
    const changed = Math.max(started, Date.parse(freshness.changedAt) || 0);
    return Date.now() - changed > SETTLED ? new Date(changed) : null;
  };

  const answerPublicly = async (ctx: Context, next: Next): Promise<void> => {
    const perMinute = strapi.config.get<number>('site.requestsPerMinute');
    const seconds = limit.take(ctx.ip, perMinute, performance.now());
    if (seconds > 0) {
      answerTooMany(strapi, ctx, seconds);
      return;
    }
    // Large type is a cookie's choice; the interface knows no such thing.
    ctx.vary(ctx.path.startsWith('/api/') ? 'Accept-Encoding' : 'Accept-Encoding, Cookie');
    await freshness.ensure();
    const answer = await store.answer(keyOf(ctx), async () => {
      await next();
      ctx.state['answered'] = true;
      return ctx.state['publicAnswer'] === true ? Answer.of(ctx) : null;
    });
    if (answer) await answer.send(ctx, settledChange());
    // Waited for an answer that turned out not to be shared.
    else if (ctx.state['answered'] !== true) await next();
  };

  return async (ctx, next) => {
    if (isAnonymousRead(ctx) && isPublicPath(ctx.path)) return answerPublicly(ctx, next);
    await next();
    // Who has just written reads what was written, and not only a moment later.
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') await freshness.lookNow();
  };
};

export default publicAnswers;
