import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isPublicPath } from '../answers/request';
import { isErrorBody } from '../messages/error-body';
import { notFoundPage } from '../portal/notice-views';
import { sendPage } from '../portal/page';
import { codeOfStatus, PROBLEMS, typeOfProblem } from '../public-api/problems';
import { languageOf } from '../public-api/wording';

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

/** A person who is shown nothing is at least told so in Chinese. */
const isLostReader = (ctx: Context): boolean =>
  ctx.status === 404 &&
  ctx.method === 'GET' &&
  !OTHERS.test(ctx.path) &&
  ctx.accepts('json', 'html') === 'html';

const isForPrograms = (path: string): boolean => path.startsWith('/api/') || isPublicPath(path);

/** What a visitor gets who gets nothing. */
const publicErrors: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    await next();
    if (!isLostReader(ctx)) {
      if (ctx.status >= 400 && isForPrograms(ctx.path)) describeProblem(ctx);
      return;
    }
    if (ctx.type === 'text/html') return;
    sendPage(strapi, ctx, { content: notFoundPage(), status: 404 });
  };

export default publicErrors;
