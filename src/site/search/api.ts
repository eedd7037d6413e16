/** `GET /api/search?q=&type=&page=`: the interface's own way in, with the same hits as the page. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../cache/share';
import { routeOf } from '../contract/endpoints/route';
import { refuse } from '../contract/refusal';
import { readAloud } from '../contract/refuse-aloud';
import { search, type Asked } from './find';
import { SEARCHED_TYPES } from './sources';

const PARAMETERS = ['q', 'type', 'page'];
const MAX_PAGE = 9999;

const one = (ctx: Context, name: string): string => {
  const value: unknown = ctx.query[name];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : refuse('VALUE_UNFIT', name, { expected: 'text' });
};

/** The query as it was meant. @throws {QueryRefused} naming the parameter that means nothing */
export function readAsked(ctx: Context): Asked {
  const unknown = Object.keys(ctx.query).find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) refuse('UNKNOWN_PARAM', unknown, { allowed: PARAMETERS });
  const [query, type, page] = [one(ctx, 'q'), one(ctx, 'type'), one(ctx, 'page') || '1'];
  const known = SEARCHED_TYPES.find((each) => each === type);
  if (type !== '' && !known) refuse('NOT_SEARCHED', 'type', { allowed: SEARCHED_TYPES });
  if (!/^[1-9]\d{0,3}$/.test(page)) refuse('NOT_AN_INTEGER', 'page', { min: 1, max: MAX_PAGE });
  return { query, type: known ?? null, page: Number(page) };
}

export function registerSearch(strapi: Core.Strapi): void {
  const handler = async (ctx: Context) => {
    const { hits, total, page, pages } = await search(
      strapi,
      readAloud(ctx, () => readAsked(ctx)),
    );
    ctx.body = {
      data: hits.map(({ passage, ...hit }) => ({
        ...hit,
        passage: passage.map(({ text }) => text).join(''),
      })),
      meta: { pagination: { page, pageSize: 10, pageCount: pages, total } },
    };
    share(ctx);
  };
  strapi.server.routes([routeOf('/api/search', handler)]);
}
