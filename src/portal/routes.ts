import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../answers/share';
import { LEVELS } from '../public-api/choices';
import { publicCharts } from '../public-api/public-chart';
import { search } from '../search/find';
import { SEARCHED_TYPES } from '../search/sources';
import { registerCalendar } from './calendar/routes';
import { casePage } from './case-view';
import { registerChartFiles } from './chart-files';
import type { Content } from './content';
import { registerEmbed } from './embed';
import { registerFeeds } from './feeds';
import { flowchartList, flowchartPage } from './flowchart-view';
import { registerHandbook } from './handbook';
import { homePage } from './home-view';
import { caseList, roomList, topicList } from './list-views';
import { loadCase, loadRoom, loadRule, loadTopic } from './load-details';
import { loadCases, loadHome, loadPlans, loadRooms, loadRules, loadTopics } from './load-lists';
import { loadSessions } from './load-sessions';
import { loadStatistics } from './load-statistics';
import { findMissingCase } from './missing-case';
import { notFoundPage } from './notice-views';
import { registerOParl } from './oparl/routes';
import { chooseType, pathOf, sendPage } from './page';
import { participatePage } from './participate-view';
import { ruleAddress } from './parts';
import { registerParticipedia } from './participedia';
import { loadPlaces } from './places';
import { planPage } from './plan-view';
import { registerPreview } from './preview';
import { roomPage } from './room-view';
import { rulePage, ruleList } from './rule-views';
import { searchPage } from './search-view';
import { sessionList } from './sessions-view';
import { siteOf } from './site';
import { statisticsPage } from './statistics-view';
import { loadReleased } from './suggest/released';
import { registerSuggestions } from './suggest/routes';
import { topicPage } from './topic-view';

/** What is at an address: a page, another address, or nothing. */
export interface Found {
  readonly content: Content;
  readonly status?: 410;
}
type Place = Content | Found | { readonly movedTo: string } | undefined;
type Find = (strapi: Core.Strapi, ctx: Context) => Promise<Place>;

const param = (ctx: Context, name: string): string =>
  (ctx.params as Readonly<Record<string, string | undefined>>)[name] ?? '';

const PAGES: Readonly<Record<string, { readonly find: Find; readonly reads?: readonly string[] }>> = {
  '/': { find: async (strapi) => homePage(await loadHome(strapi)) },
  '/cases': { find: async (strapi, ctx) => caseList(await loadCases(strapi, pageOf(ctx))), reads: ['page'] },
  '/cases/:slug': {
    find: async (strapi, ctx) => {
      const story = await loadCase(strapi, param(ctx, 'slug'));
      return story ? casePage(siteOf(strapi), story) : findMissingCase(strapi, param(ctx, 'slug'));
    },
  },
  '/topics': {
    find: async (strapi, ctx) => topicList(await loadTopics(strapi, pageOf(ctx))),
    reads: ['page'],
  },
  '/topics/:documentId': {
    find: async (strapi, ctx) => {
      const story = await loadTopic(strapi, param(ctx, 'documentId'));
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
      const story = await loadRoom(strapi, param(ctx, 'slug'));
      return story && roomPage(siteOf(strapi), story);
    },
  },
  '/flowcharts': { find: async (strapi) => flowchartList(await publicCharts(strapi)) },
  '/flowcharts/:slug': {
    find: async (strapi, ctx) => {
      const [chart] = await publicCharts(strapi, { topicKind: param(ctx, 'slug') });
      const version = textOf(ctx, 'v');
      return chart && flowchartPage({ chart, scanned: /^[0-9a-f]{8}$/.test(version) ? version : null });
    },
    reads: ['v'],
  },
  '/plan': { find: async (strapi) => planPage(await loadPlans(strapi)) },
  '/rules': { find: async (strapi) => ruleList(await loadRules(strapi)) },
  '/rules/:documentId': {
    find: async (strapi, ctx) => {
      const rule = await loadRule(strapi, param(ctx, 'documentId'));
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
export function registerPortal(strapi: Core.Strapi): void {
  registerChartFiles(strapi);
  registerFeeds(strapi);
  registerSuggestions(strapi);
  registerEmbed(strapi);
  registerPreview(strapi);
  registerCalendar(strapi);
  registerOParl(strapi);
  registerParticipedia(strapi);
  registerHandbook(strapi);
  const routes = Object.entries(PAGES).map(([path, { find, reads = [] }]) => ({
    method: 'GET' as const,
    path,
    handler: (ctx: Context) => answer(strapi, ctx, { find, reads }),
    config: { auth: false as const },
  }));
  strapi.server.routes(routes);
}

const textOf = (ctx: Context, name: string): string => {
  const value: unknown = ctx.query[name];
  return typeof value === 'string' ? value : '';
};

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
