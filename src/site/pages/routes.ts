import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../cache/share';
import { LEVELS } from '../contract/choices';
import { publicCharts } from '../contract/public-chart';
import { search } from '../search/find';
import { SEARCHED_TYPES } from '../search/sources';
import { casePage } from './cases/case-view';
import { registerChartFiles } from './flowcharts/chart-files';
import type { Found, Place } from './frame/found';
import { registerEmbed } from './cases/embed';
import { flowchartList, flowchartPage } from './flowcharts/flowchart-view';
import { registerHandbook } from './home/handbook';
import { homePage } from './home/home-view';
import { caseList } from './cases/case-list';
import { loadCase, loadCases } from './cases/load';
import { loadHome } from './home/load';
import { roomList } from './rooms/room-list';
import { loadRoom, loadRooms } from './rooms/load';
import { loadRule, loadRules } from './rules/load';
import { loadPlans, loadTopic, loadTopics } from './topics/load';
import { topicList } from './topics/topic-list';
import { loadSessions } from './topics/load-sessions';
import { loadStatistics } from './statistics/load-statistics';
import { findMissingCase } from './cases/missing-case';
import { notFoundPage } from './frame/notice-views';
import { chooseType, pathOf, sendPage } from './frame/page';
import { participatePage } from './home/participate-view';
import { ruleAddress } from './shared/parts';
import { loadPlaces } from './shared/places';
import { planPage } from './topics/plan-view';
import { registerPreview } from './cases/preview';
import { roomPage } from './rooms/room-view';
import { rulePage, ruleList } from './rules/rule-views';
import { searchPage } from './home/search-view';
import { sessionList } from './topics/sessions-view';
import { siteOf } from './frame/site';
import { statisticsPage } from './statistics/statistics-view';
import { loadReleased } from './suggestions/released';
import { registerSuggestions } from './suggestions/routes';
import { topicPage } from './topics/topic-view';
import { paramOf, textOf } from './frame/asked';

type Find = (strapi: Core.Strapi, ctx: Context) => Promise<Place>;

const PAGES: Readonly<Record<string, { readonly find: Find; readonly reads?: readonly string[] }>> = {
  '/': { find: async (strapi) => homePage(await loadHome(strapi)) },
  '/cases': { find: async (strapi, ctx) => caseList(await loadCases(strapi, pageOf(ctx))), reads: ['page'] },
  '/cases/:slug': {
    find: async (strapi, ctx) => {
      const story = await loadCase(strapi, paramOf(ctx, 'slug'));
      return story ? casePage(siteOf(strapi), story) : findMissingCase(strapi, paramOf(ctx, 'slug'));
    },
  },
  '/topics': {
    find: async (strapi, ctx) => topicList(await loadTopics(strapi, pageOf(ctx))),
    reads: ['page'],
  },
  '/topics/:documentId': {
    find: async (strapi, ctx) => {
      const story = await loadTopic(strapi, paramOf(ctx, 'documentId'));
      return story && topicPage(siteOf(strapi), story);
    },
  },
  '/sessions': {
    find: async (strapi, ctx) => sessionList(siteOf(strapi), await loadSessions(strapi, pageOf(ctx), 20)),
    reads: ['page'],
  },
  '/rooms': {
    find: async (strapi, ctx) => {
      const level = LEVELS.find((known) => known === ctx.query['level']);
      const [rooms, places] = await Promise.all([loadRooms(strapi, pageOf(ctx), level), loadPlaces(strapi)]);
      return roomList(rooms, { level, places });
    },
    reads: ['level', 'page'],
  },
  '/rooms/:slug': {
    find: async (strapi, ctx) => {
      const story = await loadRoom(strapi, paramOf(ctx, 'slug'));
      return story && roomPage(siteOf(strapi), story);
    },
  },
  '/flowcharts': { find: async (strapi) => flowchartList(await publicCharts(strapi)) },
  '/flowcharts/:slug': {
    find: async (strapi, ctx) => {
      const [chart] = await publicCharts(strapi, { topicKind: paramOf(ctx, 'slug') });
      const version = textOf(ctx, 'v');
      return chart && flowchartPage({ chart, scanned: /^[0-9a-f]{8}$/.test(version) ? version : null });
    },
    reads: ['v'],
  },
  '/plan': { find: async (strapi) => planPage(await loadPlans(strapi)) },
  '/rules': { find: async (strapi) => ruleList(await loadRules(strapi)) },
  '/rules/:documentId': {
    find: async (strapi, ctx) => {
      const rule = await loadRule(strapi, paramOf(ctx, 'documentId'));
      return rule && rulePage(siteOf(strapi), rule);
    },
  },
  '/search': {
    find: async (strapi, ctx) => {
      const query = textOf(ctx, 'q').trim().slice(0, 200);
      const type = SEARCHED_TYPES.find((known) => known === ctx.query['in']) ?? null;
      return searchPage({ query, type, hits: await search(strapi, { query, type, page: pageOf(ctx) }) });
    },
    reads: ['q', 'in', 'page'],
  },
  '/statistics': { find: async (strapi) => statisticsPage(await loadStatistics(strapi)) },
  '/participate': {
    find: async (strapi) => {
      const [rules, released] = await Promise.all([loadRules(strapi), loadReleased(strapi, null)]);
      const current = rules.find(({ state }) => state === 'in-force');
      return participatePage({ rule: current ? ruleAddress(current.documentId) : null, released });
    },
  },
};

/** The reading pages. Registered before Strapi's own middlewares, which would send `/` to the admin panel. */
export function registerPages(strapi: Core.Strapi): void {
  registerChartFiles(strapi);
  registerSuggestions(strapi);
  registerEmbed(strapi);
  registerPreview(strapi);
  registerHandbook(strapi);
  const routes = Object.entries(PAGES).map(([path, { find, reads = [] }]) => ({
    method: 'GET' as const,
    path,
    handler: (ctx: Context) => answer(strapi, ctx, { find, reads }),
    config: { auth: false as const },
  }));
  strapi.server.routes(routes);
}

function pageOf(ctx: Context): number {
  const asked = ctx.query['page'];
  return typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
}

async function answer(
  strapi: Core.Strapi,
  ctx: Context,
  { find, reads }: { find: Find; reads: readonly string[] },
): Promise<void> {
  const path = pathOf(ctx, reads);
  if (chooseType(ctx, path)) return;
  const place = await find(strapi, ctx);
  share(ctx);
  if (place && 'movedTo' in place) {
    ctx.status = 301;
    ctx.redirect(place.movedTo);
    return;
  }
  const found: Found =
    place === undefined ? { content: notFoundPage() } : 'main' in place ? { content: place } : place;
  const status = found.status ?? (place === undefined ? 404 : 200);
  sendPage(strapi, ctx, { content: found.content, status, path });
}
