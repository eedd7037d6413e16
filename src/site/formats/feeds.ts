/** What machines read of the site: published cases as RSS, Atom and JSON Feed, the map of all pages, the word to robots. */
import type { Core } from '@strapi/strapi';
import { CASE } from '../../engine/uids';
import type { Context } from 'koa';
import { PUBLIC_TYPES } from '../contract/contract';
import { routeOf } from '../contract/endpoints/route';
import { escape, html, paragraphs } from '../pages/frame/html';
import { COLUMNS } from '../pages/frame/content';
import { loadCases } from '../pages/cases/load';
import { loadRooms } from '../pages/rooms/load';
import { loadRules } from '../pages/rules/load';
import { caseAddress, roomAddress, ruleAddress } from '../pages/shared/parts';
import { sendFile } from '../pages/frame/send-file';
import { BRAND, siteOf } from '../pages/frame/site';

const FORMATS = {
  '/feed.xml': { type: 'application/rss+xml; charset=utf-8', write: 'rss2' },
  '/atom.xml': { type: 'application/atom+xml; charset=utf-8', write: 'atom1' },
  '/feed.json': { type: 'application/feed+json; charset=utf-8', write: 'json1' },
} as const;

type Write = (typeof FORMATS)[keyof typeof FORMATS]['write'];

/** The newest cases, as many as a page of the list shows. RSS and Atom take a summary for markup, JSON for plain text. */
async function feedOf(strapi: Core.Strapi, write: Write): Promise<string> {
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
    author: { name: site.author || site.council, link: `${site.address}/` },
    generator: BRAND,
    ...(newest ? { updated: new Date(newest.updatedAt) } : {}),
    feedLinks: {
      rss: `${site.address}/feed.xml`,
      atom: `${site.address}/atom.xml`,
      json: `${site.address}/feed.json`,
    },
  });
  for (const { title, slug, summary, publishedAt, updatedAt } of rows) {
    const link = `${site.address}/cases/${encodeURIComponent(slug)}`;
    feed.addItem({
      id: link,
      link,
      title,
      description: write === 'json1' ? summary : escape(summary),
      content: paragraphs(summary).markup,
      date: new Date(updatedAt),
      published: new Date(publishedAt),
    });
  }
  return feed[write]();
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

/** Cases in every language; in one that has the same address as another, once. */
async function casesOf(strapi: Core.Strapi): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const locale of PUBLIC_TYPES[CASE].locales) {
    for (const { slug, updatedAt } of await all((page) => loadCases(strapi, page, locale)))
      pages.set(caseAddress(slug), pages.get(caseAddress(slug)) ?? updatedAt);
  }
  return pages;
}

/** Addresses of every page that stays: columns, cases, rooms, rules. Topics come and go, and are found from their rooms. */
async function mapOf(strapi: Core.Strapi): Promise<string> {
  const { address } = siteOf(strapi);
  const pages: (readonly [path: string, changed?: string])[] = [
    ...[...Object.keys(COLUMNS), '/sessions'].map((path) => [path] as const),
    ...(await casesOf(strapi)),
    ...(await all((page) => loadRooms(strapi, page))).map(
      (row) => [roomAddress(row.slug), row.updatedAt] as const,
    ),
    ...(await loadRules(strapi)).map((row) => [ruleAddress(row.documentId), row.updatedAt] as const),
  ];
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${pages.map(
        ([path, changed]) =>
          html`<url><loc>${address}${path}</loc>${changed && html`<lastmod>${changed}</lastmod>`}</url> `,
      )}
    </urlset> `.markup;
}

/** Registers them beside the pages. */
export function registerFeeds(strapi: Core.Strapi): void {
  const feeds = Object.entries(FORMATS).map(([path, { type, write }]) =>
    routeOf(path, async (ctx) => {
      sendFile(ctx, type, await feedOf(strapi, write));
    }),
  );
  const map = async (ctx: Context) => {
    sendFile(ctx, 'application/xml; charset=utf-8', await mapOf(strapi));
  };
  const robots = (ctx: Context) => {
    const { address } = siteOf(strapi);
    sendFile(
      ctx,
      'text/plain; charset=utf-8',
      `User-agent: *\nDisallow: /admin\nSitemap: ${address}/sitemap.xml\n`,
    );
  };
  strapi.server.routes([...feeds, routeOf('/sitemap.xml', map), routeOf('/robots.txt', robots)]);
}
