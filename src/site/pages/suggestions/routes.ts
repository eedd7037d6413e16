import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { routeOf } from '../../contract/endpoints/route';
import { chooseType, pathOf, sendPage } from '../frame/page';
import { SuggestPages, type Answered } from './answers';
import { lookupPage } from './result-views';
import { textOf } from '../frame/asked';

const READS = ['topic', 'room'];

/** Nothing here is the same for two readers, and nothing may be kept on the way. */
function send(
  strapi: Core.Strapi,
  ctx: Context,
  { content, status, retryAfter, path = ctx.path }: Answered & { readonly path?: string },
): void {
  ctx.set('Cache-Control', 'no-store');
  if (retryAfter !== undefined) ctx.set('Retry-After', String(retryAfter));
  sendPage(strapi, ctx, { content, status, path });
}

const bodyOf = (ctx: Context): unknown => (ctx.request as unknown as { body: unknown }).body;

/** The suggestion box: the form, what it is sent to, and the page where one learns what came of it. */
export function registerSuggestions(strapi: Core.Strapi): void {
  const pages = new SuggestPages(strapi);
  const config = { auth: false as const };
  const show = async (ctx: Context): Promise<void> => {
    const path = pathOf(ctx, READS);
    if (chooseType(ctx, path)) return;
    const asked = { room: textOf(ctx, 'room'), topic: textOf(ctx, 'topic') };
    send(strapi, ctx, { ...(await pages.show(asked)), path });
  };
  const ask = (ctx: Context): void => {
    if (chooseType(ctx, ctx.path)) return;
    send(strapi, ctx, { content: lookupPage({ typed: '', outcome: undefined }), status: 200 });
  };
  const receive = async (ctx: Context): Promise<void> => {
    send(strapi, ctx, await pages.receive(ctx, bodyOf(ctx)));
  };
  const lookUp = async (ctx: Context): Promise<void> => {
    send(strapi, ctx, await pages.lookUp(ctx, bodyOf(ctx)));
  };
  strapi.server.routes([
    { method: 'GET', path: '/suggest', handler: show, config },
    routeOf('/suggest', receive, 'POST'),
    { method: 'GET', path: '/suggest/lookup', handler: ask, config },
    routeOf('/suggest/lookup', lookUp, 'POST'),
  ]);
}
