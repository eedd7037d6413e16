/** What the chart pages need besides HTML: their style, and the picture as a file. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { CHART_STYLE } from '../drawing/style';
import { drawRelease } from '../drawing/svg';
import { publicCharts } from '../public-api/public-chart';

const CACHE = 'public, max-age=60';

/** Registered before the pages: `:slug` would match `annual.svg` too. */
export function registerChartFiles(strapi: Core.Strapi): void {
  const open = { auth: false as const };
  strapi.server.routes([
    { method: 'GET', path: '/flowcharts/chart.css', handler: sendStyle, config: open },
    {
      method: 'GET',
      path: '/flowcharts/:slug.svg',
      handler: (ctx: Context) => sendPicture(strapi, ctx),
      config: open,
    },
  ]);
}

function sendStyle(ctx: Context): void {
  ctx.type = 'text/css; charset=utf-8';
  ctx.set('Cache-Control', CACHE);
  ctx.body = CHART_STYLE;
}

async function sendPicture(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { slug } = ctx.params as { slug: string };
  const [chart] = await publicCharts(strapi, { topicKind: slug });
  ctx.set('Cache-Control', CACHE);
  if (!chart) return;
  ctx.type = 'image/svg+xml';
  ctx.body = drawRelease(chart.release, { standalone: true });
}
