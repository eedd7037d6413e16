import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { pageHeaders } from '../portal/headers';
import { renderPage } from '../portal/layout';
import { busyPage } from '../portal/notice-views';
import { siteOf } from '../portal/site';
import { languageOf, phraseTooMany } from '../public-api/wording';
import { wantsLargeType } from './request';

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
  const frame = { site: siteOf(strapi), path: ctx.path, large: wantsLargeType(ctx) };
  ctx.body = renderPage(frame, busyPage(seconds));
  pageHeaders(ctx);
}
