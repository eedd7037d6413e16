import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { wantsLargeType } from '../answers/request';
import { isErrorBody } from '../messages/error-body';
import { pageHeaders } from '../portal/headers';
import { renderPage } from '../portal/layout';
import { notFoundPage } from '../portal/notice-views';
import { siteOf } from '../portal/site';

/** Strapi's own answer, which clients know, and beside it what RFC 9457 calls a problem. */
function describeProblem(ctx: Context): void {
  const { body } = ctx as { body: unknown };
  if (!isErrorBody(body)) return;
  const { name, message } = body.error;
  ctx.body = {
    type: 'about:blank',
    title: name,
    status: ctx.status,
    detail: message,
    instance: ctx.path,
    ...body,
  };
  ctx.set('Content-Type', 'application/problem+json; charset=utf-8');
}

const OTHERS = /^\/(admin|api|uploads|upload|workflow|content-manager)(\/|$)/;

/** A person who is shown nothing is at least told so in Chinese. */
const isLostReader = (ctx: Context): boolean =>
  ctx.status === 404 &&
  ctx.method === 'GET' &&
  !OTHERS.test(ctx.path) &&
  ctx.accepts('json', 'html') === 'html';

/** What a visitor gets who gets nothing. */
const publicErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    await next();
    if (ctx.path.startsWith('/api/') && ctx.status >= 400) describeProblem(ctx);
    if (!isLostReader(ctx) || ctx.type === 'text/html') return;
    const frame = { site: siteOf(strapi), path: ctx.path, large: wantsLargeType(ctx) };
    ctx.body = renderPage(frame, notFoundPage());
    ctx.status = 404;
    pageHeaders(ctx);
  };

export default publicErrors;
