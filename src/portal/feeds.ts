/** What machines read of the site: published cases as RSS, Atom and JSON Feed, the map of all pages, the word to robots. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { html } from './html';
import { COLUMNS } from './content';
import { loadCases, loadRooms, loadRules } from './load-lists';
import { BRAND, siteOf } from './site';

const FORMATS = {
  '/feed.xml': { type: 'application/rss+xml; charset=utf-8', write: 'rss2' },
  '/atom.xml': { type: 'application/atom+xml; charset=utf-8', write: 'atom1' },
  '/feed.json': { type: 'application/feed+json; charset=utf-8', write: 'json1' },
} as const;

/** The newest cases, as many as a page of the list shows. */
async function feedOf(strapi: Core.Strapi) {
  const { Feed } = await import('feed');
  const site = siteOf(strapi);
  const { rows } = await loadCases(strapi, 1);
  const [newest] = rows;
  const feed = new Feed({
    id: `${site.address}/cases`,
    link: `${site.address}/cases`,
    title: `${BRAND} · ${site.council}`,
    description: '“有事好商量”协商议事室的协商案例',
    language: 'zh-Hans',
    copyright: site.sponsor || site.council,
    ...(newest ? { updated: new Date(newest.updatedAt) } : {}),
    feedLinks: {
      rss: `${site.address}/feed.xml`,
      atom: `${site.address}/atom.xml`,
      json: `${site.address}/feed.json`,
    },
  });
  for (const { title, slug, summary, publishedAt } of rows) {
    const link = `${site.address}/cases/${encodeURIComponent(slug)}`;
    feed.addItem({ id: link, link, title, description: summary, date: new Date(publishedAt) });
  }
  return feed;
}

/** Everything of one kind, page after page. */
async function all<Row>(
  load: (page: number) => Promise<{ rows: readonly Row[]; pages: number }>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = await load(page);
    rows.push(...found.rows);
    ({ pages } = found);
  }
  return rows;
}

/** Addresses of every page that stays: columns, cases, rooms, rules. Topics come and go, and are found from their rooms. */
async function mapOf(strapi: Core.Strapi): Promise<string> {
  const { address } = siteOf(strapi);
  const paths = [
    ...Object.keys(COLUMNS),
    ...(await all((page) => loadCases(strapi, page))).map(({ slug }) => `/cases/${encodeURIComponent(slug)}`),
    ...(await all((page) => loadRooms(strapi, page))).map(({ slug }) => `/rooms/${encodeURIComponent(slug)}`),
    ...(await loadRules(strapi)).map(({ documentId }) => `/rules/${documentId}`),
  ];
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${paths.map((path) => html`<url><loc>${address}${path}</loc></url> `)}
    </urlset> `.markup;
}

function send(ctx: Context, type: string, body: string): void {
  ctx.state['publicAnswer'] = true;
  ctx.set('Cache-Control', 'public, no-cache');
  ctx.type = type;
  ctx.body = body;
}

/** Registers them beside the pages. */
export function registerFeeds(strapi: Core.Strapi): void {
  const config = { auth: false as const };
  const feeds = Object.entries(FORMATS).map(([path, { type, write }]) => ({
    method: 'GET' as const,
    path,
    handler: async (ctx: Context) => {
      send(ctx, type, (await feedOf(strapi))[write]());
    },
    config,
  }));
  const map = async (ctx: Context) => {
    send(ctx, 'application/xml; charset=utf-8', await mapOf(strapi));
  };
  const robots = (ctx: Context) => {
    const { address } = siteOf(strapi);
    send(
      ctx,
      'text/plain; charset=utf-8',
      `User-agent: *\nDisallow: /admin\nSitemap: ${address}/sitemap.xml\n`,
    );
  };
  strapi.server.routes([
    ...feeds,
    { method: 'GET', path: '/sitemap.xml', handler: map, config },
    { method: 'GET', path: '/robots.txt', handler: robots, config },
  ]);
}
