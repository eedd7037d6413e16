/** What every page has in common as an answer to a request, whatever it shows. */
import { DAY } from '../../../domain/dates';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { wantsLargeType } from '../../cache/request';
import type { Content } from './content';
import { pageHeaders } from './headers';
import { renderPage } from './layout';
import { siteOf } from './site';

interface Page {
  readonly content: Content;
  readonly status: number;
  /** With the parameters that make it another page, where there are any. */
  readonly path?: string;
}

/** Sends a page, framed as its reader wants it. */
export function sendPage(
  strapi: Core.Strapi,
  ctx: Context,
  { content, status, path = ctx.path }: Page,
): void {
  ctx.status = status;
  ctx.body = renderPage({ site: siteOf(strapi), path, large: wantsLargeType(ctx) }, content);
  pageHeaders(ctx, content);
}

/** The address of this very page: with the parameters it reads, and no others. */
export function pathOf(ctx: Context, reads: readonly string[]): string {
  const asked = new URLSearchParams(ctx.querystring);
  const kept = new URLSearchParams();
  for (const name of reads) if (asked.has(name)) kept.set(name, asked.get(name) ?? '');
  return kept.size > 0 ? `${ctx.path}?${kept.toString()}` : ctx.path;
}

const YEAR = 365 * DAY;

/** `?type=large` is a choice and not a page: it is remembered, and the page itself is shown. */
export function chooseType(ctx: Context, path: string): boolean {
  const chosen = ctx.query['type'];
  if (chosen !== 'large' && chosen !== 'standard') return false;
  ctx.cookies.set('type', chosen, { maxAge: YEAR, sameSite: 'lax', signed: false });
  ctx.set('Cache-Control', 'no-store');
  ctx.redirect(path);
  ctx.status = 303;
  return true;
}
