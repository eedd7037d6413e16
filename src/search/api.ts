/** `GET /api/search?q=&type=&page=`: the interface's own way in, with the same hits as the page. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { search, type Asked } from './find';
import { SEARCHED_TYPES } from './sources';

const PARAMETERS = ['q', 'type', 'page'];

function refuse(path: string, message: string): never {
  throw new errors.ValidationError(message, { path, code: 'VALUE_UNFIT' });
}

const one = (ctx: Context, name: string): string => {
  const value: unknown = ctx.query[name];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : refuse(name, `“${name}”只能给出一个值。`);
};

/** The query as it was meant. @throws 400 naming the parameter that means nothing */
export function readAsked(ctx: Context): Asked {
  const unknown = Object.keys(ctx.query).find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined)
    refuse(unknown, `不支持参数“${unknown.slice(0, 40)}”。可用：${PARAMETERS.join('、')}。`);
  const [query, type, page] = [one(ctx, 'q'), one(ctx, 'type'), one(ctx, 'page') || '1'];
  const known = SEARCHED_TYPES.find((each) => each === type);
  if (type !== '' && !known) refuse('type', `“type”须为：${SEARCHED_TYPES.join('、')}。`);
  if (!/^[1-9]\d{0,3}$/.test(page)) refuse('page', '“page”须为1至9999的整数。');
  return { query, type: known ?? null, page: Number(page) };
}

export function registerSearch(strapi: Core.Strapi): void {
  const handler = async (ctx: Context) => {
    const { hits, total, page, pages } = await search(strapi, readAsked(ctx));
    ctx.body = {
      data: hits.map(({ passage, ...hit }) => ({
        ...hit,
        passage: passage.map(({ text }) => text).join(''),
      })),
      meta: { pagination: { page, pageSize: 10, pageCount: pages, total } },
    };
    ctx.set('Cache-Control', 'public, no-cache');
    ctx.state['publicAnswer'] = true;
  };
  strapi.server.routes([{ method: 'GET', path: '/api/search', handler, config: { auth: false } }]);
}
