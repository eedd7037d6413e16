import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sendPage } from '../site/pages/frame/page';
import { unreadablePage } from '../site/pages/suggestions/result-views';

const FORMS = /^\/suggest(\/|$)/;
const TOO_LARGE = '内容太多了，超出了一次能提交的长度。请删减后再提交。';
const NO_FORM = '这里只接受页面上表单的提交，不接受文件。';

/** As a browser sends one: no browser packs it. */
const isForm = (ctx: Context): boolean =>
  Boolean(ctx.is('application/x-www-form-urlencoded')) && ctx.get('Content-Encoding') === '';

const isTooLarge = (error: unknown): boolean => (error as { status?: unknown }).status === 413;

function refuse(strapi: Core.Strapi, ctx: Context, status: 413 | 415): void {
  ctx.set('Cache-Control', 'no-store');
  sendPage(strapi, ctx, { content: unreadablePage(status === 413 ? TOO_LARGE : NO_FORM), status });
}

/**
 * In front of Strapi's reading of bodies: a form of the public pages is a short text. Files are not even received,
 * and what is too long is refused in words, on a page, before it costs anything.
 */
const publicForms: Core.MiddlewareFactory =
  (_config, { strapi }) =>
  async (ctx, next) => {
    if (ctx.method !== 'POST' || !FORMS.test(ctx.path)) {
      await next();
      return;
    }
    if (!isForm(ctx)) {
      refuse(strapi, ctx, 415);
      return;
    }
    try {
      await next();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      refuse(strapi, ctx, 413);
    }
  };

export default publicForms;
