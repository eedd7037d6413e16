import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isRead } from '../site/cache/request';
import { isForPrograms, isPublicPath } from '../site/contract/public-paths';
import { isErrorBody } from '../words/error-body';
import type { Content } from '../site/pages/frame/content';
import { failedPage, notFoundPage } from '../site/pages/frame/notice-views';
import { sendPage } from '../site/pages/frame/page';
import { codeOfStatus, PROBLEMS, typeOfProblem } from '../site/contract/problems';
import { languageOf } from '../site/contract/wording';

/** Strapi's own answer, which clients know, and beside it what RFC 9457 calls a problem. */
function describeProblem(ctx: Context): void {
  const { body } = ctx as { body: unknown };
  if (!isErrorBody(body)) return;
  const code = codeOfStatus(ctx.status);
  ctx.body = {
    type: typeOfProblem(code),
    title: PROBLEMS[code].title[languageOf(ctx)],
    status: ctx.status,
    detail: body.error.message,
    instance: ctx.path,
    ...body,
  };
  ctx.set('Content-Type', 'application/problem+json; charset=utf-8');
  ctx.vary('Accept-Language');
}

const OTHERS = /^\/(admin|api|uploads|upload|workflow|content-manager)(\/|$)/;

/** Does a person ask, with a browser? They get a page in Chinese. */
const isReader = (ctx: Context): boolean =>
  !OTHERS.test(ctx.path) &&
  (ctx.status === 404 || !isForPrograms(ctx.path)) &&
  ctx.accepts('json', 'html') === 'html';

const isPublic = (path: string): boolean => path.startsWith('/api/') || isPublicPath(path);

/** An error of an address is a page that was not found; an error of a form is named. */
function noticeFor(ctx: Context): Content {
  const { body } = ctx as { body: unknown };
  const isAddress = ctx.status === 404 || (isRead(ctx) && ctx.status < 500);
  return !isAddress && isErrorBody(body) ? failedPage(body.error.message) : notFoundPage();
}

/** Errors of public addresses: a page in Chinese for people, a problem of RFC 9457 for programs. */
const publicErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    await next();
    if (ctx.status < 400 || ctx.type === 'text/html') return;
    if (isReader(ctx)) sendPage(strapi, ctx, { content: noticeFor(ctx), status: ctx.status });
    else if (isPublic(ctx.path)) describeProblem(ctx);
  };

export default publicErrors;
