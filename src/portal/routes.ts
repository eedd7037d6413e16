import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { LEVELS } from '../public-api/choices';
import { QueryRefused } from '../public-api/refusal';
import { publicCharts } from '../public-api/public-chart';
import { renderCase, renderNotFound } from './case-view';
import { registerChartFiles } from './chart-files';
import { renderFlowchart, renderFlowchartList } from './flowchart-view';
import { renderHome } from './home-view';
import { renderCaseList, renderRoomList, renderTopicList } from './list-views';
import { renderPoster, SHEETS } from './poster-view';
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
  '/flowcharts': async (strapi) => renderFlowchartList(councilOf(strapi), await publicCharts(strapi)),
  '/flowcharts/:slug': async (strapi, ctx) => {
    const [chart] = await publicCharts(strapi, { topicKind: (ctx.params as { slug: string }).slug });
    const scanned = ctx.query['v'];
    const version = typeof scanned === 'string' && /^[0-9a-f]{8}$/.test(scanned) ? scanned : null;
    return chart && renderFlowchart({ council: councilOf(strapi), chart, scanned: version });
  },
  '/flowcharts/:slug/poster': async (strapi, ctx) => {
    const [chart] = await publicCharts(strapi, { topicKind: (ctx.params as { slug: string }).slug });
    const sheet = SHEETS.find((known) => known === ctx.query['size']) ?? 'A3';
    const origin = originOf(strapi, ctx);
    return chart && renderPoster({ council: councilOf(strapi), chart, sheet, origin });
  },
};

/** The reading pages. Registered before Strapi's own middlewares, which would send `/` to the admin panel. */
export function registerPortal(strapi: Core.Strapi): void {
  registerChartFiles(strapi);
  const routes = Object.entries(PAGES).map(([path, render]) => ({
    method: 'GET' as const,
    path,
    handler: (ctx: Context) => answer(strapi, ctx, render),
    config: { auth: false as const },
  }));
  strapi.server.routes(routes);
}

/** The address people know this site by; what the request says, where none is set. */
function originOf(strapi: Core.Strapi, ctx: Context): string {
  const set = strapi.config.get('server.url', '');
  return /^https?:\/\//.test(set) ? set.replace(/\/+$/, '') : ctx.origin;
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
