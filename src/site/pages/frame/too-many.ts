import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { busyPage } from './notice-views';
import { sendPage } from './page';
import { languageOf, phraseTooMany } from '../../contract/wording';

/** 429: when to come back, in words for a reader and in numbers for a program. */
export function answerTooMany(strapi: Core.Strapi, ctx: Context, seconds: number): void {
  ctx.status = 429;
  ctx.set('Retry-After', String(seconds));
  ctx.set('Cache-Control', 'no-store');
  if (ctx.path.startsWith('/api/')) {
    const message = phraseTooMany(seconds, languageOf(ctx));
    ctx.body = { data: null, error: { status: 429, name: 'RateLimitError', message, details: {} } };
    return;
  }
  sendPage(strapi, ctx, { content: busyPage(seconds), status: 429 });
}
