/** What the chart pages need besides themselves: their style, the picture as a file, the posters for the wall. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../../cache/share';
import { CHART_STYLE } from '../../../drawing/style';
import { drawRelease } from '../../../drawing/svg';
import { routeOf } from '../../contract/endpoints/route';
import { publicCharts } from '../../contract/public-chart';
import { pageHeaders } from '../frame/headers';
import { renderPoster, SHEETS } from './poster-view';
import { siteOf } from '../frame/site';

const CACHE = 'public, max-age=60';

/** Registered before the pages: `:slug` would match `annual.svg` too. */
export function registerChartFiles(strapi: Core.Strapi): void {
  const open = { auth: false as const };
  strapi.server.routes([
    { method: 'GET', path: '/flowcharts/chart.css', handler: sendStyle, config: open },
    routeOf('/flowcharts/{topicKind}.svg', (ctx) => sendPicture(strapi, ctx)),
    {
      method: 'GET',
      path: '/flowcharts/:slug/poster',
      handler: (ctx: Context) => sendPoster(strapi, ctx),
      config: open,
    },
  ]);
}

function sendStyle(ctx: Context): void {
  ctx.type = 'text/css; charset=utf-8';
  ctx.set('Cache-Control', CACHE);
  ctx.body = CHART_STYLE;
}

async function sendPoster(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { slug } = ctx.params as { slug: string };
  const [chart] = await publicCharts(strapi, { topicKind: slug });
  ctx.set('Cache-Control', CACHE);
  if (!chart) return;
  const sheet = SHEETS.find((known) => known === ctx.query['size']) ?? 'A3';
  const { council, address } = siteOf(strapi);
  ctx.body = renderPoster({ council, chart, sheet, origin: address });
  pageHeaders(ctx);
}

async function sendPicture(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { topicKind } = ctx.params as { topicKind: string };
  const [chart] = await publicCharts(strapi, { topicKind });
  if (!chart) return;
  share(ctx);
  ctx.type = 'image/svg+xml';
  ctx.body = drawRelease(chart.release, { standalone: true });
}
