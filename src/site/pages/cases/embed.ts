/** The newest cases as a piece of markup, for a website that puts it into a page of its own, without script or frame. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { share } from '../../cache/share';
import { routeOf } from '../../contract/endpoints/route';
import { pageHeaders } from '../frame/headers';
import { html, type Html } from '../frame/html';
import { formatDay } from '../frame/labels';
import { loadCases } from './load';
import { caseAddress } from '../shared/parts';
import type { CaseRow } from '../shared/rows';
import { BRAND, siteOf } from '../frame/site';

/** What `data-count` of the script may be, too. */
const STANDARD = 5;
const MOST = 20;

const countOf = ({ query }: Context): number => {
  const asked = Number(query['count']);
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, MOST) : STANDARD;
};

/** Whole addresses: it is read on another site. Classes, and no style: that is the other site's. */
export const renderColumn = (address: string, cases: readonly CaseRow[]): Html =>
  html`<section class="hsl-cases" lang="zh-Hans" aria-label="${BRAND} · 协商案例">
    <ul>
      ${cases.map(
        ({ title, slug, summary, publishedAt }) =>
          html`<li>
            <a href="${address}${caseAddress(slug)}">${title}</a>
            <time datetime="${publishedAt}">${formatDay(publishedAt)}</time>
            <p>${summary}</p>
          </li> `,
      )}
    </ul>
    ${cases.length === 0 && html`<p>还没有发布案例。</p>`}
    <p><a href="${address}/cases">查看全部案例</a></p>
  </section> `;

export function registerEmbed(strapi: Core.Strapi): void {
  const handler = async (ctx: Context) => {
    const { rows } = await loadCases(strapi, 1);
    share(ctx);
    ctx.set('X-Robots-Tag', 'noindex');
    ctx.body = renderColumn(siteOf(strapi).address, rows.slice(0, countOf(ctx))).markup;
    pageHeaders(ctx);
  };
  strapi.server.routes([routeOf('/embed/cases.html', handler)]);
}
