import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LEVELS } from '../public-api/choices';
import { QueryRefused } from '../public-api/refusal';
import { renderCase, renderNotFound } from './case-view';
import { renderHome } from './home-view';
import { renderCaseList, renderRoomList, renderTopicList } from './list-views';
import { councilOf, loadCase, loadCases, loadHome, loadRooms, loadTopics } from './load';

/** A page, or nothing when there is none at this address. */
type Render = (strapi: Core.Strapi, ctx: Context) => Promise<string | undefined>;

const PAGES: Readonly<Record<string, Render>> = {
  '/': async (strapi) => renderHome(await loadHome(strapi)),
  '/cases': async (strapi, ctx) => renderCaseList(await loadCases(strapi, pageOf(ctx))),
  '/topics': async (strapi, ctx) => renderTopicList(await loadTopics(strapi, pageOf(ctx))),
  '/rooms': async (strapi, ctx) => {
    const level = LEVELS.find((known) => known === ctx.query['level']);
    return renderRoomList(await loadRooms(strapi, pageOf(ctx), level), level);
  },
  '/cases/:slug': async (strapi, ctx) => {
    const row = await loadCase(strapi, (ctx.params as { slug: string }).slug);
    return row && renderCase(councilOf(strapi), row);
  },
};

/** The reading pages. Registered before Strapi's own middlewares, which would send `/` to the admin panel. */
export function registerPortal(strapi: Core.Strapi): void {
  const routes = Object.entries(PAGES).map(([path, render]) => ({
    method: 'GET' as const,
    path,
    handler: (ctx: Context) => answer(strapi, ctx, render),
    config: { auth: false as const },
  }));
  strapi.server.routes(routes);
}

function pageOf(ctx: Context): number {
  const asked = ctx.query['page'];
  return typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}

async function answer(strapi: Core.Strapi, ctx: Context, render: Render): Promise<void> {
  const page = await render(strapi, ctx).catch(undefinedWhenRefused);
  ctx.status = page === undefined ? 404 : 200;
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = page ?? renderNotFound(councilOf(strapi));
  ctx.set('Cache-Control', 'public, max-age=60');
  if (page === undefined) return;
  ctx.etag = createHash('sha256').update(page).digest('base64url').slice(0, 27);
  if (ctx.fresh) ctx.status = 304;
}

/** An address the contract cannot even ask for is an address with nothing behind it. */
function undefinedWhenRefused(error: unknown): undefined {
  if (!(error instanceof QueryRefused)) throw error;
}
